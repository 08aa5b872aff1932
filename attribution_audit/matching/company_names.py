"""Names of companies: the words that tell one from another; and how alike two of them are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cleanco import termdata
from rapidfuzz.distance import OSA

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.person_names import Likeness
from attribution_audit.matching.wordlists import lines

BRACKETS = re.compile(r"[(\[{].*?([)\]}]|$)")
LAST_WORDS = ("do not use", "duplicate", "dup", "old", "inactive", "closed", "merged", "test")
REMARKS = re.compile(rf"[-*#_ ]*\b({'|'.join(LAST_WORDS)})\b[-*#_ ]*$", re.IGNORECASE)
SINGLE_LETTERS = re.compile(r"\b(?:[a-z] )+[a-z]\b")
JOINERS = frozenset({"and", "the", "of", "y", "und", "et"})
LEADING_FORMS = frozenset({"pt", "ooo", "oao", "zao", "pao", "uab", "ab", "sia"})
LONGEST_FORM = 5
"""Words of the longest legal form, "s a de c v" before its letters are joined."""
NEAR_LENGTH, NEAR_LENGTH_OF_TWO = 6, 14
"""Letters from which one, and two, typing errors leave a company's name recognisable."""
CELLS = 20_000
"""Names as typed whose core is kept for the next batch: some 5 MB."""
REMEMBERED = 20_000
"""Names whose parts are kept for the next comparison: some 15 MB."""


@lru_cache(maxsize=CELLS)
def company_core(cell: str) -> str | None:
    """The words of a company's name without legal form, brackets, "and" and marks; null for no name.

    >>> company_core("Peñafiel Logística S.A. de C.V."), company_core("The A & B Mfg. Co., Inc. (old)")
    ('penafiel logistica', 'ab manufacturing')
    """
    plain = folded(_without_remarks(cell).replace("+", " and ")) or folded(cell)
    if is_blank(plain):
        return None
    kept = [word for word in _without_form(plain.split()) if word not in JOINERS] or plain.split()
    if min(map(len, kept)) == 1:
        kept = SINGLE_LETTERS.sub(lambda letters: letters.group().replace(" ", ""), " ".join(kept)).split()
    full = _abbreviations()
    core = " ".join([full.get(word, word) for word in kept])
    return None if is_blank(core) else core


def _without_remarks(cell: str) -> str:
    """The cell without what stands in brackets and without a last word such as "old"; most cells have neither."""
    bare = BRACKETS.sub(" ", cell) if "(" in cell or "[" in cell or "{" in cell else cell
    may_end_so = not bare.isascii() or bare.rstrip("-*#_ ").lower().endswith(LAST_WORDS)
    return REMARKS.sub(" ", bare) if may_end_so else bare


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
    left, right = _name(one), _name(other)
    if left.joined == right.joined:
        return Likeness.SAME
    if left.numbers != right.numbers:
        return Likeness.DIFFERENT
    if _is_near(left.key, right.key) or _is_near(left.joined, right.joined):
        return Likeness.NEAR
    if left.words <= right.words or right.words <= left.words:
        return Likeness.PART
    return Likeness.INITIAL if one == right.acronym or other == left.acronym else Likeness.DIFFERENT


@dataclass(frozen=True, slots=True)
class _Name:
    """A core as it is compared; `acronym` where it has three words or more."""

    joined: str
    key: str
    words: frozenset[str]
    numbers: tuple[str, ...]
    acronym: str | None


@lru_cache(maxsize=REMEMBERED)
def _name(core: str) -> _Name:
    words = core.split()
    numbers = tuple(sorted(re.findall(r"\d+", core)))
    acronym = "".join(word[0] for word in words) if len(words) > 2 else None
    return _Name("".join(words), "".join(sorted(words)), frozenset(words), numbers, acronym)


def _is_near(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    allowed = 2 if length >= NEAR_LENGTH_OF_TWO else 1 if length >= NEAR_LENGTH else 0
    return (
        allowed > 0
        and abs(len(one) - len(other)) <= allowed
        and OSA.distance(one, other, score_cutoff=allowed) <= allowed
    )


def _without_form(words: list[str]) -> list[str]:
    """Legal forms taken off the end, as many as stand there, and a few off the beginning; never the whole name."""
    kept = words[1:] if len(words) > 2 and words[0] in LEADING_FORMS else words
    is_shorter = kept[-1] in _last_words_of_forms()
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
def _last_words_of_forms() -> frozenset[str]:
    return frozenset(form.split()[-1] for form in _legal_forms() if form)


@cache
def _abbreviations() -> dict[str, str]:
    pairs = (line.partition(" ") for line in lines("company_abbreviations"))
    return {short: full for short, _, full in pairs}
