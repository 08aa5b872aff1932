"""Which category a lead-source value is proposed for. A wrong proposal that accuses somebody is worse than none: words
that speak for two categories, or that turn each other's meaning, propose nothing, and who made the records is told
but proposes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution_audit.drafting.hearing import heard, spoken, squeezed
from attribution_audit.drafting.proposal import DECIDE, Proposal, Row, listed
from attribution_audit.drafting.words import NOT_MARKETING, NOTHING_SAID, SOURCE_DOUBTS, SOURCE_WORDS, WEB_TRACKING
from attribution_audit.policy.policy import Sources, label_key
from attribution_audit.vocabulary import Category

SPEAKS_FOR: dict[str, Category | None] = {
    **dict.fromkeys((*SOURCE_DOUBTS, *NOT_MARKETING)),
    **{word: category for category, words in SOURCE_WORDS.items() for word in words},
}
"""Word -> the category it speaks for; None where it leaves that open."""
TRACKED = re.compile(WEB_TRACKING)
SAYS_SOMETHING = re.compile(r"[^\W_]")
MOST_OF_THEM = 0.9
"""Share of a value's records from which on who made them is told."""
FEWEST_RECORDS = 20
"""Fewer records say nothing about who makes them."""


@dataclass(frozen=True)
class Known:
    """What a value is held against."""

    standard: Sources
    near: Mapping[str, tuple[str, Category]]
    """Squeezed standard value -> how it is spelt, and its category."""
    campaign_types: Mapping[str, int]
    """Squeezed type of campaigns -> how many there are."""

    @classmethod
    def of(cls, standard: Sources, campaign_types: Sequence[tuple[str, int]]) -> Known:
        """Make the tables; a squeezed value of two categories is near to neither."""
        near: dict[str, tuple[str, Category]] = {}
        twofold = set()
        for category, labels in standard.by_category():
            for label in labels:
                spelt, of = near.setdefault(squeezed(label), (label, category))
                if of != category:
                    twofold.add(squeezed(spelt))
        types: dict[str, int] = {}
        for name, campaigns in campaign_types:
            types[squeezed(name)] = types.get(squeezed(name), 0) + campaigns
        return cls(standard, {key: spelt for key, spelt in near.items() if key and key not in twofold}, types)


def propose_source(row: Row, known: Known) -> Proposal:
    """A category with its reason, or none with what is known; the same for all spellings of a label."""
    category, why = _category(label_key(row["value"]), known)
    makers = _makers(row)
    why = f"{why}; {makers}" if category is None and makers else why
    return Proposal(row["value"], None if category is None else str(category), why, _seen(row))


def _category(label: str, known: Known) -> tuple[Category | None, str]:
    if not label:
        return Category.UNKNOWN, "the blank"
    category = known.standard.category_of(label)
    if category is not Category.UNLISTED:
        return category, "in the standard list"
    if spoken(label).strip() in NOTHING_SAID or not SAYS_SOMETHING.search(label.replace("0", "")):
        return Category.UNKNOWN, "a blank in disguise"
    if squeezed(label) in known.near:
        spelt, category = known.near[squeezed(label)]
        return category, f"differs from {spelt!r} only in case, blanks, signs or a plural"
    return _by_words(label, known)


def _by_words(label: str, known: Known) -> tuple[Category | None, str]:
    reasons: dict[Category, str] = {}
    open_words = []
    for word in heard(label, SPEAKS_FOR):
        category = SPEAKS_FOR[word]
        if category is None:
            open_words.append(word)
        else:
            reasons.setdefault(category, f"{word!r} speaks for {category}")
    if TRACKED.search(label):
        reasons.setdefault(Category.MARKETING, "written as web tracking writes it, which speaks for marketing")
    campaigns = known.campaign_types.get(squeezed(label), 0)
    if campaigns:
        reasons.setdefault(Category.MARKETING, f"{campaigns:,} of the campaigns are of this type")
    speaks_of_marketing = Category.MARKETING in reasons
    doubts = [f"{word!r} leaves it open" for word in open_words if speaks_of_marketing or word not in NOT_MARKETING]
    if len(reasons) == 1 and not doubts:
        return next(iter(reasons.items()))
    return None, "; ".join([*reasons.values(), *(doubts if reasons else ()), DECIDE])


def _makers(row: Row) -> str:
    made = int(row["of_known_makers"])
    if made < FEWEST_RECORDS:
        return ""
    for column, whom in (("by_integration", "integration users"), ("by_sales", "sales users")):
        if row[column] >= MOST_OF_THEM * made:
            return f"{row[column]:,} of {made:,} records were made by {whom}"
    return ""


def _seen(row: Row) -> str:
    return listed(
        (
            (row["leads"], "lead", None),
            (row["contacts"], "contact", None),
            (row["accounts"], "account", None),
            (row["opportunities"], "opportunity", "opportunities"),
            (row["changes"], "mention in the history", "mentions in the history"),
        )
    )
