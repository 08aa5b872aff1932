"""In words, by what two records are taken for one person or company."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attribution_audit.findings.chains import Chain, Link, Record, weakest
from attribution_audit.matching.odds import odds_in_words
from attribution_audit.records.plain_text import shown

ONE: Mapping[str, str] = {"person": "person", "company": "company", "response": "person"}
MOST_LETTERS = 400
"""Letters of a reason that are told."""
SIGNS = (
    # what a reason says         in the sentence of a finding
    ("converted into this", "a conversion"),
    ("merged into this", "a merge"),
    ("same e-mail address", "mailbox"),
    ("same shared e-mail address", "a shared mailbox"),
    ("same mobile number", "telephone"),
    ("same phone number", "telephone"),
    ("surname agrees", "name"),
    ("company agrees", "company"),
)
"""The signs by which two people are taken for one, the strongest first; more of them stand in the evidence."""
MOST_SIGNS = 3
QUOTED = re.compile(r"\s*[^\s,;]+@[^\s,;]+")


def told(what: str, how: str, earlier: Record, later: Record, chain: Chain | None) -> str:
    """One sentence for a reviewer: which two records are one, by what, and how surely.

    >>> told("company", "one_record", ("Account", "001A"), ("Account", "001A"), ())
    'Both sides stand on Account 001A: nothing had to be matched.'
    >>> told("person", "apart", ("Lead", "00QA"), ("Contact", "003B"), None)
    'Lead 00QA and Contact 003B are not linked as one person.'
    """
    one = ONE[what]
    if how == "one_record":
        return f"Both sides stand on {_named(earlier)}: nothing had to be matched."
    both = f"{_named(earlier)} and {_named(later)}"
    if not chain:
        return f"{both} are not linked as one {one}."
    if how == "crm":
        links = "; ".join(_crms(link) for link in chain)
        return f"{both} are one {one} by what the CRM itself says: {links}."
    link = weakest(chain)
    sure = f"a match weight of {link.match_weight:.1f} bits ({odds_in_words(link.match_weight).lower()})"
    if len(chain) == 1:
        return f"{both} are taken as one {one} by {sure}: {reason_of(link)}."
    return (
        f"{both} are taken as one {one} through {len(chain)} links, of which the weakest, between"
        f" {_named(link.one)} and {_named(link.other)}, has {sure}: {reason_of(link)}."
    )


def same_by(record_id: str, other_id: str, reason: str | None) -> str:
    """By what two records are taken for one person, short enough for the sentence of a finding.

    >>> same_by("003A", "003A", None)
    'one record of the CRM'
    >>> same_by("00QA", "003B", "same e-mail address, company agrees, surname agrees; but phone numbers differ")
    'by mailbox, name and company'
    >>> same_by("00QA", "003B", None)
    'though no link joins the records'
    """
    if record_id == other_id:
        return "one record of the CRM"
    if reason is None:
        return "though no link joins the records"
    parts = reason.split("; but ")[0].split(", ")
    found = [words for sign, words in SIGNS if any(part.startswith(sign) for part in parts)]
    *first, last = list(dict.fromkeys(found))[:MOST_SIGNS] or ["the match in the evidence"]
    return f"by {', '.join(first)} and {last}" if first else f"by {last}"


def _named(record: Record) -> str:
    return " ".join(record)


def _crms(link: Link) -> str:
    return f"{_named(link.one)} and {_named(link.other)}, {reason_of(link)}"


def reason_of(link: Link) -> str:
    """Why two records were linked, without the addresses that links quote: findings are read by more people than those.

    >>> reason_of(Link(("Lead", "1"), ("Lead", "2"), 9.0, 0.998, "same address ada@acme.example, city agrees", False))
    'same address, city agrees'
    """
    return shown(QUOTED.sub("", link.reason), MOST_LETTERS) if link.reason else "no reason is recorded"
