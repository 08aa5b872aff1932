"""A waterfall for a terminal: one block of lines a step, with its bits, the total so far and a bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribution_audit.matching.waterfall_step import START, Step
from attribution_audit.matching.waterfall_words import (
    BITS_MEAN,
    Told,
    columns_of,
    in_digits,
    lines_of,
    meaning,
    saying,
    signed,
    values,
)

NARROWEST, WIDEST = 60, 100
NUMBER = 7
"""Columns of a number of bits."""
BAR_SHARE = 0.3
"""Share of the width that bars take."""
GAINS, LOSES, NEITHER, STANDS, ZERO = "█", "░", "·", "▓", "│"


@dataclass(frozen=True)
class _Scale:
    """Where bits stand on a line of `columns`."""

    least: float
    most: float
    columns: int

    @classmethod
    def over(cls, totals: tuple[float, ...], columns: int) -> _Scale:
        return cls(min(0.0, *totals), max(0.0, *totals), columns)

    def at(self, bits: float) -> int:
        span = (self.most - self.least) or 1.0
        return round((bits - self.least) / span * (self.columns - 1))

    def bar(self, before: float, after: float, block: str) -> str:
        """A bar from one total to the next, with a line where it is as likely as not."""
        from_, to = sorted((self.at(before), self.at(after)))
        cells = [block if from_ <= place <= to else " " for place in range(self.columns)]
        if cells[self.at(0.0)] == " ":
            cells[self.at(0.0)] = ZERO
        return "".join(cells)


def as_text(told: Told, width: int) -> str:
    """The waterfall in lines of at most `width` columns (60 to 100); every character of it is visible."""
    width = min(max(width, NARROWEST), WIDEST)
    bar = round(width * BAR_SHARE)
    words = width - bar - 2 * NUMBER - 2
    head = [*lines_of(told.title, width), *lines_of(told.verdict, width), ""]
    columns = " " * words + "bits".rjust(NUMBER) + "total".rjust(NUMBER)
    return "\n".join(line.rstrip() for line in (*head, columns, *_steps(told, words, bar), *_foot(told, width)))


def _steps(told: Told, words: int, bar: int) -> Iterator[str]:
    totals = (0.0, *told.totals)
    scale = _Scale.over(totals, bar)
    for step, before, after in zip(told.steps, totals, totals[1:], strict=False):
        block = STANDS if step.comparison == START else _block(step.match_millibits)
        numbers = signed(step.match_weight).rjust(NUMBER) + signed(after).rjust(NUMBER)
        first, *more = [*lines_of(saying(step), words - 1), *_below(step, words)]
        yield f"{_padded(first, words)}{numbers}  {scale.bar(before, after, block)}"
        for line in more:
            yield f"{_padded(line, words + 2 * NUMBER)}  {scale.bar(0.0, 0.0, ' ')}"
    total = signed(told.match_weight).rjust(2 * NUMBER)
    yield f"{_padded('In all', words)}{total}  {scale.bar(0.0, told.match_weight, STANDS)}"


def _block(millibits: int) -> str:
    return GAINS if millibits > 0 else LOSES if millibits < 0 else NEITHER


def _below(step: Step, words: int) -> list[str]:
    """What stands below a step's words: the values, and what the bits mean."""
    told = [part for part in (values(step), meaning(step)) if part]
    return [f"  {line}" for part in told for line in lines_of(part, words - 3)]


def _foot(told: Told, width: int) -> list[str]:
    says = f"Match probability {in_digits(told.match_probability)}. {ZERO} marks even odds. {BITS_MEAN}"
    return ["", *lines_of(says, width)]


def _padded(text: str, columns: int) -> str:
    return text + " " * max(0, columns - round(columns_of(text)))
