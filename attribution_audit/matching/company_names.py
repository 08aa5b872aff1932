"""Names of companies: the words that tell one from another; and how alike two of them are."""

from __future__ import annotations

import re
from functools import cache

from cleanco import termdata
from rapidfuzz.distance import OSA

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.person_names import Likeness
from attribution_audit.matching.wordlists import lines

BRACKETS = re.compile(r"[(\[{].*?([)\]}]|$)")
REMARKS = re.compile(r"[-*#_ ]*\b(do not use|duplicate|dup|old|inactive|closed|merged|test)\b[-*#_ ]*$", re.IGNORECASE)
SINGLE_LETTERS = re.compile(r"\b(?:[a-z] )+[a-z]\b")
JOINERS = frozenset({"and", "the", "of", "y", "und", "et"})
LEADING_FORMS = frozenset({"pt", "ooo", "oao", "zao", "pao", "uab", "ab", "sia"})
LONGEST_FORM = 5
"""Words of the longest legal form, "s a de c v" before its letters are joined."""
NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 6, 14
"""Letters from which one, and two, typing errors leave a company's name recognisable."""


def company_core(cell: str) -> str | None:
    """The words of a company's name without legal form, brackets, "and" and marks; null for no name.

    >>> company_core("Peñafiel Logística S.A. de C.V."), company_core("The A & B Mfg. Co., Inc. (old)")
    ('penafiel logistica', 'ab manufacturing')
    """
    plain = folded(REMARKS.sub(" ", BRACKETS.sub(" ", cell)).replace("+", " and ")) or folded(cell)
    if is_blank(plain):
        return None
    kept = [word for word in _without_form(plain.split()) if word not in JOINERS] or plain.split()
    joined = SINGLE_LETTERS.sub(lambda letters: letters.group().replace(" ", ""), " ".join(kept))
    spelt = [_abbreviations().get(word, word) for word in joined.split()]
    return None if is_blank(" ".join(spelt)) else " ".join(spelt)


def name_key(core: str) -> str:
    """The core's words in alphabetical order and without blanks, to block on: order and spacing change nothing."""
    return "".join(sorted(core.split()))


def company_likeness(one: str, other: str) -> Likeness:
    """How alike two cores are. Different numbers ("Store 12", "Store 14") are different companies.

    >>> company_likeness("ardent robotics", "ardent").name
    'PART'
    >>> company_likeness("ibm", "international business machines").name
    'INITIAL'
    """
    words = one.split(), other.split()
    if one.replace(" ", "") == other.replace(" ", ""):
        return Likeness.SAME
    if _numbers(one) != _numbers(other):
        return Likeness.DIFFERENT
    if _is_near(name_key(one), name_key(other)) or _is_near(one.replace(" ", ""), other.replace(" ", "")):
        return Likeness.NEAR
    if set(words[0]) <= set(words[1]) or set(words[1]) <= set(words[0]):
        return Likeness.PART
    if _is_acronym(one, words[1]) or _is_acronym(other, words[0]):
        return Likeness.INITIAL
    return Likeness.DIFFERENT


def _is_acronym(short: str, words: list[str]) -> bool:
    return len(words) > 2 and short == "".join(word[0] for word in words)


def _is_near(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    allowed = 2 if length >= NEAR_LENGTH_OF_TWO else 1 if length >= NEAR_LENGTH else 0
    return allowed > 0 and OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _numbers(core: str) -> list[str]:
    return sorted(re.findall(r"\d+", core))


def _without_form(words: list[str]) -> list[str]:
    """Legal forms taken off the end, as many as stand there, and a few off the beginning; never the whole name."""
    kept = words[1:] if len(words) > 2 and words[0] in LEADING_FORMS else words
    is_shorter = True
    while is_shorter:
        is_shorter = False
        for length in range(min(LONGEST_FORM, len(kept) - 1), 0, -1):
            if " ".join(kept[-length:]) in _legal_forms():
                kept, is_shorter = kept[:-length], True
                break
    return kept


@cache
def _legal_forms() -> frozenset[str]:
    """The legal forms of cleanco and of `lists/legal_forms.txt`, folded as names are."""
    by_type = (form for forms in termdata.terms_by_type.values() for form in forms)
    by_country = (form for forms in termdata.terms_by_country.values() for form in forms)
    return frozenset(folded(form) for form in (*by_type, *by_country, *lines("legal_forms")))


@cache
def _abbreviations() -> dict[str, str]:
    pairs = (line.partition(" ") for line in lines("company_abbreviations"))
    return {short: full for short, _, full in pairs}
