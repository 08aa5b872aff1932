"""The many ways in which a person's name is written."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.matching_sets.mistakes import Chances, changed, recased, with_slips, without_accents
from tests.benchmarks.matching_sets.names_of_people import SHORT_FORMS
from tests.benchmarks.matching_sets.origins import happens, shares
from tests.benchmarks.matching_sets.words import Numbers, Texts, texts

NO_FIRST_NAME, ONE_OF_TWO, DIVIDED_WRONGLY = 0.02, 0.03, 0.012
"""Of the records: no first name; one part of a double surname; first and last name changed round, or both in the last
name's field."""
RECASED = 0.5
"""Of the names that are restyled."""
MIDDLE = "ABCDEFGHJKLMPRST"


def names_as_written(given: Texts, surname: Texts, origin: Numbers, rng: np.random.Generator) -> tuple[Texts, Texts]:
    """First and last name of each record, by the habits of its origin."""
    first = changed(given, np.flatnonzero(happens("short_form", origin, rng)), _short_form, rng)
    first = changed(first, np.flatnonzero(happens("initial", origin, rng)), _with_initial, rng)
    first[rng.random(len(first)) < NO_FIRST_NAME] = None
    last = changed(surname, np.flatnonzero(rng.random(len(surname)) < ONE_OF_TWO), _one_of_two, rng)
    for change, share in ((without_accents, 1.0), (recased, RECASED)):
        hit = np.flatnonzero(happens("restyled", origin, rng) & (rng.random(len(first)) < share))
        first, last = changed(first, hit, change, rng), changed(last, hit, change, rng)
    slips = shares("slips", origin)
    return _divided_wrongly(with_slips(first, rng, slips), with_slips(last, rng, slips), rng)


def _short_form(name: str, chances: Chances) -> str:
    forms = SHORT_FORMS.get(name, [name])
    return forms[int(chances[0] * len(forms))]


def _with_initial(name: str, chances: Chances) -> str:
    """`J.` or `J`, or a middle one behind the name, or a degree before it."""
    middle = MIDDLE[int(chances[1] * len(MIDDLE))]
    return (f"{name[0]}.", f"{name} {middle}.", f"Dr. {name}", name[0])[int(chances[0] * 4)]


def _one_of_two(name: str, chances: Chances) -> str:
    """One part of a double name; the others are as they are."""
    parts = name.replace("-", " ").split(" ")
    return parts[int(chances[0] * len(parts))] if len(parts) == 2 else name


def _divided_wrongly(first: Texts, last: Texts, rng: np.random.Generator) -> tuple[Texts, Texts]:
    known = np.array([name is not None for name in first])
    round_about, together = np.array_split(np.flatnonzero(known & (rng.random(len(first)) < DIVIDED_WRONGLY)), 2)
    first[round_about], last[round_about] = last[round_about], first[round_about].copy()
    last[together] = texts(f"{one} {other}" for one, other in zip(first[together], last[together], strict=True))
    first[together] = None
    return first, last
