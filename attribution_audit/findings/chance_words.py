"""What chance says, in sentences: counts of a company's pairs, never of a person's."""

from __future__ import annotations

from attribution_audit.findings.agreement import Agreement
from attribution_audit.findings.yardsticks import Yardstick

LIKE = {
    "conversion": "conversions",
    "same_deal": "times that one user ended a record and made another for the same person while selling went on",
    "close": "times that one user ended a record and made another for the same person, with less in common",
    "person": "other times that a record was ended and another made for the same person",
    "company": "times that a record was ended and another made for the same company alone",
    "response": "opportunities with an earlier response",
}
"""The pairs of records that a claim is compared with."""
BACK = {"sales": "from sales to marketing or a partner", "unknown": "from sales to blank or unknown"}
AFTER = {"sales": "sales", "unknown": "blank or unknown"}
BY = {
    "unpaid": "made by users who are paid on no deal",
    "early": "from before the rules changed",
}
"""Pairs that make a yardstick because nobody gained by them."""
REMADE = ("same_deal", "close", "person", "company")
"""Likenesses of a record that was made again: what a person's new response brought to marketing is no noise there."""


def because(likeness: str, after: str, observed: int, exposed: int, by: Yardstick) -> str:
    """What was seen, what the yardstick shows, and how much of the first the second gives.

    >>> because("conversion", "sales", 35, 2000, Yardstick("other_way", 0, 1352, 2.0))
    '35 of 2,000 conversions went from marketing or a partner to sales, 0 of 1,352 from sales to marketing or a \
partner: noise of that size gives 0 of the 35, at most 6.'
    """
    return (
        f"{_went(likeness, after, observed, exposed)}, {_yardstick(likeness, after, by)}:"
        f" noise of that size gives {by.by_chance:,.0f} of the {observed:,}, at most {by.high:,.0f}."
    )


def untold(likeness: str, observed: int, exposed: int) -> str:
    """Why nothing can be said."""
    return (
        f"{observed:,} of {exposed:,} {LIKE[likeness]} went this way; too few moves of which nobody gains are in the"
        " export to say how many of them chance alone gives."
    )


def wholly(lost: int, exposed: int) -> str:
    """Most are lost and there is nothing to compare with."""
    return (
        f"{lost:,} of {exposed:,} conversions of marketing and partner leads lost the category, and there is nothing to"
        " compare them with: a setting that loses sources looks the same."
    )


def cannot_be_told_apart(agreement: Agreement) -> str:
    """The company-wide sentence where sources agree no oftener than by chance."""
    return (
        f"In {agreement.agreeing:,} of {agreement.pairs:,} conversions both sources are of one category,"
        f" and {agreement.by_chance:,.0f} would by chance: noise or wholesale relabelling, cannot be told apart."
    )


def _went(likeness: str, after: str, observed: int, exposed: int) -> str:
    return f"{observed:,} of {exposed:,} {LIKE[likeness]} went from marketing or a partner to {AFTER[after]}"


def _yardstick(likeness: str, after: str, by: Yardstick) -> str:
    if by.name == "other_way":
        anew = " without a new response in between" if after == "sales" and likeness in REMADE else ""
        return f"{by.seen:,} of {by.exposed:,} {BACK[after]}{anew}"
    return f"{by.seen:,} of the {by.exposed:,} {BY[by.name]}"
