"""What a drawing of a waterfall says, made safe to look at and broken into lines, whatever draws it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from attribution_audit.matching.odds import odds_in_words, times_in_words
from attribution_audit.matching.waterfall_step import START, Step, match_weight_of, totals_of
from attribution_audit.records.plain_text import shown

LONGEST_VALUE = 80
"""Characters of one value that are shown; whole values stand in `Waterfall.frame`."""
LONGEST_SAYING = 240
CAPITAL, WIDER = 1.3, 1.6
"""Widths in print of capitals, and of the widest letters, where a small letter is 1."""
BITS_MEAN = "One bit doubles the odds, ten make them a thousandfold."
LEAST_PROBABILITY = 1e-6
NO_VALUE = "nothing"
MINUS = "−"


@dataclass(frozen=True)
class Told:
    """What is drawn of two records: their keys, the verdict in a sentence, the steps, the probability."""

    keys: tuple[str, str]
    verdict: str
    steps: tuple[Step, ...]
    match_probability: float

    @property
    def title(self) -> str:
        """The two records by their keys."""
        return " and ".join(shown(key, LONGEST_VALUE) for key in self.keys)

    @property
    def totals(self) -> tuple[float, ...]:
        """The match weight in bits after each step."""
        return totals_of(self.steps)

    @property
    def match_weight(self) -> float:
        """The match weight in bits."""
        return match_weight_of(self.steps)


def saying(step: Step) -> str:
    """What a step says, as a sentence begins."""
    return _begun(shown(step.says, LONGEST_SAYING).strip() or shown(step.comparison, LONGEST_SAYING))


def values(step: Step) -> str:
    """Both values, or one if they are the same, or nothing where there are none."""
    told = [NO_VALUE if value is None else shown(value, LONGEST_VALUE) for value in (step.value_a, step.value_b)]
    if step.value_a is None and step.value_b is None:
        return ""
    return told[0] if step.value_a == step.value_b else " ↔ ".join(told)


def meaning(step: Step) -> str:
    """What a step's bits mean: of the start the odds, of all others how many times likelier they make it."""
    bits = step.match_weight
    return odds_in_words(bits) if step.comparison == START else _begun(times_in_words(bits))


def signed(bits: float) -> str:
    """Bits with one decimal and a sign.

    >>> signed(2.04), signed(-2.04), signed(0.01)
    ('+2.0', '−2.0', '0.0')
    """
    digits = f"{abs(bits):.1f}"
    return digits if digits == "0.0" else f"{'+' if bits > 0 else MINUS}{digits}"


def in_digits(probability: float) -> str:
    """A probability as far as it is known: nothing here is certain.

    >>> in_digits(0.9789592), in_digits(1.0), in_digits(0.0)
    ('0.978959', 'over 0.999999', 'under 0.000001')
    """
    if probability >= 1 - LEAST_PROBABILITY / 2:
        return f"over {1 - LEAST_PROBABILITY:.6f}"
    return f"{probability:.6f}" if probability >= LEAST_PROBABILITY / 2 else f"under {LEAST_PROBABILITY:.6f}"


def columns_of(text: str) -> float:
    """How many columns of a terminal a text takes: wide letters take two, marks none."""
    return sum(0 if _is_mark(letter) else 2 if _is_wide(letter) else 1 for letter in text)


def letters_of(text: str) -> float:
    """How wide a text is in print, in small letters: capitals and wide letters take more."""
    return sum(0 if _is_mark(letter) else _in_print(letter) for letter in text)


def lines_of(text: str, most: float, measure: Callable[[str], float] = columns_of) -> list[str]:
    """The text in lines that measure `most`, broken at blanks, within a word only where it is longer than a line."""
    lines = [""]
    for word in _pieces(text, most, measure):
        together = f"{lines[-1]} {word}" if lines[-1] else word
        if measure(together) <= most:
            lines[-1] = together
        else:
            lines.append(word)
    return lines


def _pieces(text: str, most: float, measure: Callable[[str], float]) -> Iterator[str]:
    for word in text.split():
        piece, taken = "", 0.0
        for letter in word:
            wide = measure(letter)
            if taken + wide > most:
                yield piece
                piece, taken = "", 0.0
            piece, taken = piece + letter, taken + wide
        yield piece


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _in_print(letter: str) -> float:
    if _is_wide(letter):
        return 2.0
    return WIDER if letter in "mwMW@%" else CAPITAL if letter.isupper() else 1.0


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Me", "Cf"}


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}
