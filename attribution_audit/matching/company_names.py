"""Names of companies as they are typed: the words that tell one from another, and the other names in the same cell."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.countries import is_country
from attribution_audit.matching.legal_forms import (
    form_and_rest,
    has_form,
    is_form,
    spaced_out,
    unspaced_form,
    without_form,
)
from attribution_audit.matching.wordlists import lines, pairs, words

BRACKET = re.compile(r"[(\[{]")
BRACKETS = re.compile(r"[(\[{]([^)\]}]*)(?:[)\]}]|$)")
PLUS = re.compile(r"\s\+\s|\+(?=\w)")
SINGLE_LETTERS = re.compile(r"\b(?:[a-z] )+[a-z]\b")
LAST_WORDS = frozenset({"duplicate", "dup", "dupe", "old", "inactive", "closed", "merged", "test", "defunct"})
"""Remarks of one word that also count without brackets, as the last word."""
JOINERS = frozenset({"and", "the", "of", "y", "und", "et", "e", "i", "en", "og", "och"})
LONE_JOINERS = frozenset({"e", "i", "y"})
"""Joiners of one letter: they join only between words of more letters, else they are an initial."""
LONGEST_IN_BRACKETS = 2
"""Words in brackets up to which they are taken for a place or a division, which tells one company from another."""
LONGEST_BLANK = 4
"""Words of the longest phrase that stands where no name is known."""
MOST_OF_TOWN = 3
"""Words of a town that are looked for at the end of a name."""
CELLS = 20_000
"""Names as typed whose core is kept for the next batch: some 5 MB."""


def company_core(cell: str) -> str | None:
    """The words of a company's main name without legal form, remarks, "and" and marks; null for no name.

    >>> company_core("Peñafiel Logística S.A. de C.V."), company_core("The A & B Mfg. Co., Inc. (old)")
    ('penafiel logistica', 'ab manufacturing')
    >>> company_core("Ardent Robotics Ltd t/a Ardbots"), company_core("Bosch (China) Ltd")
    ('ardent robotics', 'bosch china')
    """
    names = company_names(cell)
    return names[0] if names else None


def company_names(cell: str) -> tuple[str, ...]:
    """The cores of all names in a cell, the main name first; none for no name.

    Other names stand in brackets, or after words such as "trading as", "formerly" and "a division of".

    >>> company_names("International Business Machines Corp. (IBM)"), company_names("Foo Ltd t/a Bar Foods")
    (('international business machines', 'ibm'), ('foo', 'bar foods'))
    """
    return _read(cell)[0]


def name_other_name_form(cell: str) -> tuple[str | None, str | None, str | None]:
    """The cores of a cell's main name and of its first other name, and the main name's legal form by its family.

    >>> name_other_name_form("Foo Ltd t/a Bar Foods"), name_other_name_form("Ardent Robotics Inc.")
    (('foo', 'bar foods', 'limited'), ('ardent robotics', None, 'inc'))
    """
    names, form = _read(cell)
    return (names[0] if names else None), (names[1] if len(names) > 1 else None), form


def brand(core: str, town: str) -> str:
    """A core without its last words where they only name the town that the record is in: the name of all its branches.

    >>> brand("sahota enterprises brooklyn", "brooklyn ny"), brand("clinic boston", "boston"), brand("ardent", "ardent")
    ('sahota enterprises', 'clinic boston', 'ardent')
    """
    if town.partition(" ")[0] not in core:
        return core
    said = core.split()
    for length in range(min(len(said) - 1, MOST_OF_TOWN), 0, -1):
        rest = said[:-length]
        if f"{town} ".startswith(" ".join(said[-length:]) + " ") and not words("generic_company_words").issuperset(
            rest
        ):
            return " ".join(without_form(rest))
    return core


def name_key(core: str) -> str:
    """The core's words in alphabetical order and without blanks, to block on: order and spacing change nothing."""
    return "".join(sorted(core.split()))


def _words(cell: str) -> list[str]:
    if not cell.isascii():
        cell = spaced_out(cell)
    return folded(PLUS.sub(" and ", cell) if "+" in cell else cell).split()


@lru_cache(maxsize=CELLS)
def _read(cell: str) -> tuple[tuple[str, ...], str | None]:
    """The cores of all names in a cell, and the legal form of the first."""
    bare, others = _out_of_brackets(cell) if BRACKET.search(cell) else (cell, [])
    said = _words(bare) or _words(cell)
    parts = [said] if _first_words_of_marks().isdisjoint(said[1:]) else _parted(said)
    form, named = form_and_rest(_without_remark(parts[0]))
    core = _core(parts[0], named)
    if not others and len(parts) == 1:
        return () if core is None else (core,), form or unspaced_form(cell)
    more = [_core(part, without_form(_without_remark(part))) for part in (*parts[1:], *others) if part]
    names = tuple(dict.fromkeys([each for each in (core, *more) if each is not None]))
    return names, form or unspaced_form(cell)


def _core(said: list[str], named: list[str]) -> str | None:
    """The core of one name: `said` are its folded words, `named` those that are no legal form."""
    kept = named if JOINERS.isdisjoint(named) else _unjoined(named) or said
    if len(kept) > 1 and 1 in map(len, kept):
        kept = SINGLE_LETTERS.sub(lambda letters: letters.group().replace(" ", ""), " ".join(kept)).split()
    full = _abbreviations()
    core = " ".join(kept if full.keys().isdisjoint(kept) else [full.get(word, word) for word in kept])
    return None if is_blank(core) or (len(said) <= LONGEST_BLANK and is_blank(" ".join(said))) else core


def _unjoined(named: list[str]) -> list[str]:
    """The words without those that join them; letters that join only where longer words stand on both sides."""
    ends = {0, len(named) - 1}
    lone = {
        place
        for place, word in enumerate(named)
        if word in LONE_JOINERS and (place in ends or min(len(named[place - 1]), len(named[place + 1])) == 1)
    }
    return [word for place, word in enumerate(named) if place in lone or word not in JOINERS]


def _without_remark(said: list[str]) -> list[str]:
    """The words without a remark at the end such as "do not use", as many as stand there."""
    remarks = _remarks()
    if said and said[-1] not in remarks:
        return said
    while len(said) > 1 and said[-1] in remarks:
        length = next((size for size in remarks[said[-1]] if " ".join(said[-size:]) in _whole_remarks()), 0)
        if not 0 < length < len(said):
            return said
        said = said[:-length]
    return said


def _out_of_brackets(cell: str) -> tuple[str, list[list[str]]]:
    """The cell without brackets, but with the place or division that stood in them; and the names that did."""
    others: list[list[str]] = []
    main = _words(BRACKETS.sub(" ", cell))

    def kept(found: re.Match[str]) -> str:
        inside = _words(found.group(1))
        phrase = " ".join(inside)
        if is_blank(phrase) or phrase in _whole_remarks() or is_form(phrase) or phrase.isdigit():
            return " "
        if _is_name(inside, main):
            others.append(_after_mark(inside))
            return " "
        return f" {phrase} " if (len(inside) <= LONGEST_IN_BRACKETS and main) or is_country(phrase) else " "

    return BRACKETS.sub(kept, cell), others


def _is_name(inside: list[str], main: list[str]) -> bool:
    """Whether what stands in brackets is a name: initials of the main name or what it is the initials of, and so on."""
    bare = without_form(main)
    initials = ["".join(word[0] for word in said if word not in JOINERS) for said in (inside, bare)]
    is_acronym = "".join(inside) == initials[1] or (len(inside) > 1 and "".join(bare) == initials[0])
    return is_acronym or has_form(inside) or _after_mark(inside) != inside


def _after_mark(inside: list[str]) -> list[str]:
    """The words after a first phrase such as "formerly"."""
    for length in range(min(_longest_mark(), len(inside) - 1), 0, -1):
        if " ".join(inside[:length]) in _marks():
            return inside[length:]
    return inside


def _parted(said: list[str]) -> list[list[str]]:
    """The names before and after phrases such as "trading as"."""
    marks = _first_words_of_marks()
    parts, start, place = [], 0, 1
    while place < len(said):
        length = 0
        if said[place] in marks:
            sizes = range(min(_longest_mark(), len(said) - place - 1), 0, -1)
            length = next((size for size in sizes if " ".join(said[place : place + size]) in _marks()), 0)
        if length:
            parts.append(said[start:place])
            start = place + length
        place += length or 1
    return [*parts, said[start:]]


@cache
def _marks() -> frozenset[str]:
    return frozenset(lines("trading_marks"))


@cache
def _first_words_of_marks() -> frozenset[str]:
    return frozenset(mark.split()[0] for mark in _marks())


@cache
def _longest_mark() -> int:
    return max(len(mark.split()) for mark in _marks())


@cache
def _whole_remarks() -> frozenset[str]:
    return frozenset(lines("company_remarks"))


@cache
def _remarks() -> dict[str, tuple[int, ...]]:
    """The lengths of remarks in words, longest first, by their last word; of one word only `LAST_WORDS`."""
    found: dict[str, set[int]] = {}
    for remark in _whole_remarks():
        said = remark.split()
        if len(said) > 1 or remark in LAST_WORDS:
            found.setdefault(said[-1], set()).add(len(said))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}


@cache
def _abbreviations() -> dict[str, str]:
    return pairs("company_abbreviations")
