"""Legal forms of companies: those of the package cleanco, and of the lists beside this file."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cleanco import termdata

from attribution_audit.matching.blanks import folded
from attribution_audit.matching.likeness import errors
from attribution_audit.matching.wordlists import lines, words

ANYWHERE = frozenset(
    "gmbh ltd limited llc inc kft sro spzoo srl sarl ooo oao zao pty plc llp pllc sas sasu bv aps doo".split()  # noqa: SIM905
)
"""Legal forms that mean nothing else, so that they may stand inside a name (Ardent GmbH Berlin)."""

LONG = ("limited", "incorporated", "corporation", "gesellschaft", "aktiengesellschaft", "limitada")
"""Legal forms so long that a slip leaves them known, or an early end of `LEAST_START` letters."""
LEAST_START = 6
REMEMBERED = 50_000
"""Last words that are kept with what they are."""


def without_form(said: list[str]) -> list[str]:
    """A name's folded words without legal forms at the end, as many as stand there, in front, and a few inside.

    Never the whole name.

    >>> without_form(["pt", "ardent", "robotics"]), without_form(["ardent", "gmbh", "berlin"])
    (['ardent', 'robotics'], ['ardent', 'berlin'])
    """
    return form_and_rest(said)[1]


def form_and_rest(said: list[str]) -> tuple[str | None, list[str]]:
    """The legal form of a name by its family (see `lists/legal_form_families.txt`), and the words without any.

    >>> form_and_rest(["ardent", "incorporated"]), form_and_rest(["ardent", "gmbh", "and", "co", "kg"])
    (('inc', ['ardent']), ('gmbh and co kg', ['ardent']))
    >>> form_and_rest(["ardent", "robotics", "incorporat"]), form_and_rest(["ardent", "limtied"])
    (('inc', ['ardent', 'robotics']), ('limited', ['ardent']))
    """
    kept, in_front, lengths = (
        [*said[:-1], *map(_mended, said[-1:])] if len(said) > 1 else said,
        words("legal_forms_in_front"),
        _lengths(),
    )
    form: str | None = None
    while kept[:1] and kept[0] in in_front and len(kept) > 1:
        form, kept = form or _family(kept[0]), kept[1:]
    while kept[:1] and kept[-1] in lengths and (length := _form_at_end(kept)):
        form, kept = form or _family(" ".join(kept[-length:])), kept[:-length]
    if len(kept) > 2 and not ANYWHERE.isdisjoint(kept[1:]):
        inside = [word for word in kept[1:] if word in ANYWHERE]
        form, kept = form or _family(inside[0]), [kept[0], *(word for word in kept[1:] if word not in ANYWHERE)]
    return form, kept


def has_form(said: list[str]) -> bool:
    """Whether a legal form stands at the end or in front of a name."""
    return len(without_form(said)) < len(said)


def is_form(phrase: str) -> bool:
    """Whether folded words are a legal form and nothing else."""
    return phrase in _forms()


def spaced_out(cell: str) -> str:
    """The cell with blanks for the legal forms of scripts that are written without blanks.

    >>> spaced_out("株式会社トヨタ").split()
    ['トヨタ']
    """
    return _unspaced().sub(" ", cell)


def unspaced_form(cell: str) -> str | None:
    """The family of a legal form of those scripts, null where the cell has none.

    >>> unspaced_form("株式会社トヨタ"), unspaced_form("Toyota")
    ('kk', None)
    """
    found = None if cell.isascii() else _unspaced().search(cell)
    return None if found is None else _family(found.group())


@lru_cache(maxsize=REMEMBERED)
def _mended(word: str) -> str:
    """The long legal form that a word is but for a slip or an early end, else the word itself."""
    if len(word) < LEAST_START or word in _lengths():
        return word
    for form in LONG:
        if form.startswith(word) or errors(form, word, 1) <= 1:
            return form
    return word


def _family(form: str) -> str | None:
    return _families().get(form)


def _form_at_end(said: list[str]) -> int:
    """How many of the last words are a legal form, never all; the last one ends some form."""
    forms = _forms()
    for length in _lengths()[said[-1]]:
        if length < len(said) and (length == 1 or " ".join(said[-length:]) in forms):
            return length
    return 0


@cache
def _forms() -> frozenset[str]:
    by_type = (form for forms in termdata.terms_by_type.values() for form in forms)
    by_country = (form for forms in termdata.terms_by_country.values() for form in forms)
    return frozenset(filter(None, (folded(form) for form in (*by_type, *by_country, *lines("legal_forms")))))


@cache
def _families() -> dict[str, str]:
    parted = (line.partition(": ") for line in lines("legal_form_families"))
    return {form: family for family, _, forms in parted for form in forms.split(", ")}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """For each word that ends a legal form the lengths of these in words, the longest first."""
    found: dict[str, set[int]] = {}
    for form in _forms():
        said = form.split()
        found.setdefault(said[-1], set()).add(len(said))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lines("legal_forms_unspaced"))))
