"""A waterfall as a drawing: SVG that needs no other file, no script and no font.

It is laid out for a telephone, 390 wide, words above bars, and grows to half as much again where there is room: a
drawing shrinks its letters with itself, so one laid out for a wide page cannot be read on a narrow one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from attribution_audit.matching.waterfall_step import START, Step
from attribution_audit.matching.waterfall_words import (
    BITS_MEAN,
    Told,
    in_digits,
    letters_of,
    lines_of,
    meaning,
    saying,
    signed,
    values,
)

WIDTH, WIDEST = 390, 600
"""Pixels: what it is laid out for, and what it grows to."""
MARGIN, LINE, BAR, GAP = 16, 18, 12, 16
LETTERS, LARGE_LETTERS = 46, 36
"""Small letters of a line and of a line of the title: a width that DejaVu, the widest of usual fonts, keeps to."""
GAINS, LOSES, STANDS = "#0f766e", "#c2410c", "#475569"
FOOT = f"The dashed line marks even odds. {BITS_MEAN}"
STYLE = (
    ".waterfall text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:#0f172a;"
    "white-space:pre;unicode-bidi:isolate;paint-order:stroke;stroke:#ffffff;stroke-width:4px}"
    ".waterfall .title{font-weight:700;font-size:15px}.waterfall .quiet{fill:#475569;font-size:12px}"
    ".waterfall .bits{font-weight:600}"
)
"""Held to the drawing: in a page, styles of one drawing are styles of all."""


@dataclass(frozen=True)
class _Scale:
    """Where bits stand from left to right."""

    least: float
    most: float

    def at(self, bits: float) -> float:
        span = (self.most - self.least) or 1.0
        return MARGIN + (bits - self.least) / span * (WIDTH - 2 * MARGIN)


@dataclass(frozen=True)
class _Row:
    """A step's words, and the bar from one total to the next."""

    lines: tuple[tuple[str, str], ...]
    """Each line with its class."""
    means: str
    bits: str
    before: float
    after: float
    colour: str

    @property
    def height(self) -> int:
        return (len(self.lines) + 1) * LINE + BAR + GAP


def as_chart(told: Told) -> str:
    """The waterfall as one `svg` element; every text in it is escaped, every character visible."""
    rows = tuple(_rows(told))
    scale = _Scale(min(0.0, *told.totals), max(0.0, *told.totals))
    head = [("title", line) for line in lines_of(told.title, LARGE_LETTERS, letters_of)]
    head += [("", line) for line in lines_of(told.verdict, LETTERS, letters_of)]
    top = MARGIN + len(head) * LINE + GAP
    foot = top + sum(row.height for row in rows)
    below = lines_of(FOOT, LETTERS, letters_of)
    height = foot + len(below) * LINE + MARGIN
    parts = [
        *_texts(head, MARGIN + LINE - 4),
        _zero(scale, top, foot),
        *_drawn(rows, scale, top),
        *_texts([("quiet", line) for line in below], foot + LINE - 4),
    ]
    name = escape(f"{told.title}. {told.verdict}")
    return (
        f'<svg class="waterfall" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="100%"'
        f' role="img" aria-label="{name}" style="max-width:{WIDEST}px;height:auto;background:#ffffff">'
        f"<style>{STYLE}</style>"
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>{"".join(parts)}</svg>'
    )


def _rows(told: Told) -> Iterator[_Row]:
    totals = (0.0, *told.totals)
    for step, before, after in zip(told.steps, totals, totals[1:], strict=False):
        bits = f"{signed(step.match_weight)} bits"
        yield _Row(tuple(_lines(step)), meaning(step), bits, before, after, _colour(step))
    total = told.match_weight
    means = f"Match probability {in_digits(told.match_probability)}"
    yield _Row((("bits", "In all"),), means, f"{signed(total)} bits", 0.0, total, STANDS)


def _lines(step: Step) -> Iterator[tuple[str, str]]:
    yield from (("", line) for line in lines_of(saying(step), LETTERS, letters_of))
    yield from (("quiet", line) for line in lines_of(values(step), LETTERS, letters_of) if line)


def _colour(step: Step) -> str:
    return STANDS if step.comparison == START else GAINS if step.match_millibits >= 0 else LOSES


def _drawn(rows: tuple[_Row, ...], scale: _Scale, top: int) -> Iterator[str]:
    for row in rows:
        last = top + len(row.lines) * LINE
        yield from _texts(row.lines, top + LINE - 4)
        yield _text("quiet", row.means, MARGIN, last + LINE - 4)
        yield _text("bits", row.bits, WIDTH - MARGIN, last + LINE - 4, anchor="end")
        yield _bar(row, scale, last + LINE + 2)
        top += row.height


def _bar(row: _Row, scale: _Scale, top: int) -> str:
    from_, to = sorted((scale.at(row.before), scale.at(row.after)))
    width = max(to - from_, 1.0)
    return f'<rect x="{from_:.1f}" y="{top}" width="{width:.1f}" height="{BAR}" rx="2" fill="{row.colour}"/>'


def _zero(scale: _Scale, top: int, foot: int) -> str:
    at = f"{scale.at(0.0):.1f}"
    return f'<line x1="{at}" x2="{at}" y1="{top}" y2="{foot - 4}" stroke="#94a3b8" stroke-dasharray="3 3"/>'


def _texts(lines: list[tuple[str, str]] | tuple[tuple[str, str], ...], top: int) -> Iterator[str]:
    for number, (name, line) in enumerate(lines):
        yield _text(name, line, MARGIN, top + number * LINE)


def _text(name: str, words: str, x: int, y: int, *, anchor: str = "start") -> str:
    return f'<text class="{name}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'
