"""How people mistype and restyle what they write: keys, sounds, accents, capitals."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import numpy as np

from tests.benchmarks.matching_sets.words import Floats, Numbers, Texts

Chances = tuple[float, float, float]
"""Three draws from 0 to 1 that decide what a change does."""
Change = Callable[[str, Chances], str]
KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
NEIGHBOURS = {
    key: "".join(row[max(place - 1, 0) : place] + row[place + 1 : place + 2])
    for row in KEY_ROWS
    for place, key in enumerate(row)
}
SOUNDS = "ph:f ei:ie ie:ei y:i i:y ck:k c:k k:c z:s th:t mm:m nn:n ll:l tt:t ss:s s:ss dt:t v:w ae:e sch:sh ou:u h: e:a"
SOUND_ALIKE = [pair.split(":") for pair in SOUNDS.split(" ")]
"""Letters, and what is written for them by ear."""
SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "å": "aa", "ø": "oe"}
)
SPELL_OUT: Chances = (1.0, 1.0, 1.0)


def _swap(word: str, place: int, _: float) -> str:
    return word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]


def _leave_out(word: str, place: int, _: float) -> str:
    return word[:place] + word[place + 1 :]


def _double(word: str, place: int, _: float) -> str:
    return word[: place + 1] + word[place].lower() + word[place + 1 :]


def _next_key(word: str, place: int, chance: float) -> str:
    near = NEIGHBOURS.get(word[place].lower(), " ")
    return word[:place] + near[int(chance * len(near))] + word[place + 1 :]


def _as_it_sounds(word: str, place: int, chance: float) -> str:
    lowered = word.lower()
    heard = [pair for pair in SOUND_ALIKE if pair[0] in lowered[1:]]
    if not heard:
        return _next_key(word, place, chance)
    letters, others = heard[int(chance * len(heard))]
    found = lowered.index(letters, 1)
    return word[:found] + others + word[found + len(letters) :]


SLIPS: tuple[Callable[[str, int, float], str], ...] = (_swap, _leave_out, _double, _next_key, _as_it_sounds)
DIGIT_SLIPS = (_swap, _leave_out, _next_key)
SECOND_SLIP = 0.1
"""Of the values that have one."""


def mistyped(word: str, chances: Chances) -> str:
    """One slip; in a number it hits a digit. The first letter of a word is hit a third as often as any other."""
    if len(word) < 3:
        return word
    which, where, what = chances
    digits = [place for place, letter in enumerate(word) if letter.isdigit()]
    if 2 * len(digits) > len(word):
        return DIGIT_SLIPS[int(which * len(DIGIT_SLIPS))](word, digits[int(where * len(digits))], what)
    place = int(where * (len(word) - 1 + 1 / 3) + 2 / 3)
    return SLIPS[int(which * len(SLIPS))](word, min(place, len(word) - 1), what)


def with_slips(values: Texts, rng: np.random.Generator, share: float | Floats) -> Texts:
    """A copy in which so large a share of the values has a slip, and some of those two."""
    hit = np.flatnonzero(rng.random(len(values)) < share)
    return changed(changed(values, hit, mistyped, rng), hit[rng.random(len(hit)) < SECOND_SLIP], mistyped, rng)


def changed(values: Texts, places: Numbers, change: Change, rng: np.random.Generator) -> Texts:
    """A copy with the values at these places changed; blanks stay blank."""
    copy, chances = values.copy(), rng.random((len(places), 3)).tolist()
    for place, (first, second, third) in zip(places.tolist(), chances, strict=True):
        if copy[place]:
            copy[place] = change(copy[place], (first, second, third))
    return copy


def without_accents(word: str, chances: Chances = SPELL_OUT) -> str:
    """In ASCII: `ü` as `ue` or, as often, as `u`."""
    spelled = word.translate(SPELLED_OUT) if chances[0] >= 0.5 else word.replace("ß", "ss")
    return "".join(letter for letter in unicodedata.normalize("NFKD", spelled) if letter.isascii())


def recased(word: str, chances: Chances) -> str:
    """In capitals or in small letters, or with a blank too many."""
    return (word.upper(), word.lower(), word + " ")[int(chances[0] * 2.4)]
