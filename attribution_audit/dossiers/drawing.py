"""A drawing that grows downwards: lines of text, bars, dots and arrows as SVG, without script, font or other file."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from attribution_audit.matching.waterfall_words import letters_of, lines_of
from attribution_audit.records.plain_text import shown

LONGEST = 2_200
"""Characters of one text that are drawn: one that was cut before, with the word on what was left out."""
WIDTH, MARGIN, LINE = 760, 24, 18
LETTER = 6.3
"""Pixels of a small letter, which usual fonts keep to."""
INK, QUIET, PAPER, RULE = "#0f172a", "#475569", "#ffffff", "#cbd5e1"
STYLE = (
    f".dossier text{{font:13px 'Noto Sans','Liberation Sans',Arial,sans-serif;fill:{INK};white-space:pre;"
    f"unicode-bidi:isolate}}.dossier .title{{font-weight:700;font-size:17px}}.dossier .head{{font-weight:700}}"
    f".dossier .quiet{{fill:{QUIET};font-size:12px}}.dossier .bold{{font-weight:600}}"
)


@dataclass
class Drawing:
    """Parts from top to bottom; `at` is where the next one begins, in pixels."""

    at: int = MARGIN
    parts: list[str] = field(default_factory=list)

    def text(self, words: str, *, left: int = MARGIN, look: str = "", right: int = WIDTH - MARGIN) -> None:
        """Words, broken into lines between `left` and `right`."""
        for line in lines_of(shown(words, LONGEST), (right - left) / LETTER, letters_of):
            self.at += LINE
            self.put(line, left, self.at - 5, look)

    def put(self, words: str, left: float, top: float, look: str = "", anchor: str = "start") -> None:
        """Words on one line at a place."""
        safe = escape(shown(words, len(words)))
        self.parts.append(f'<text class="{look}" x="{left:g}" y="{top:g}" text-anchor="{anchor}">{safe}</text>')

    def heading(self, words: str) -> None:
        """A heading with room above it."""
        self.at += LINE
        self.text(words, look="head")

    def draw(self, markup: str) -> None:
        """An element of this package's own making: it holds no text of an export."""
        self.parts.append(markup)

    def svg(self, name: str) -> str:
        """The whole, called `name` for those who cannot see it."""
        height = self.at + MARGIN
        return (
            f'<svg class="dossier" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
            f' height="{height}" role="img" aria-label="{escape(shown(name))}"><style>{STYLE}</style>'
            f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>{"".join(self.parts)}</svg>\n'
        )
