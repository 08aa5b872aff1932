"""A dossier as one picture: the sentence, the lanes, the weight of each match, and what became of each explanation."""

from __future__ import annotations

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.dossiers.drawing import INK, LINE, MARGIN, RULE, WIDTH, Drawing
from attribution_audit.dossiers.lanes import draw_lanes
from attribution_audit.dossiers.sentences import (
    stake_in_words,
    standing_in_words,
    title,
    tried_in_words,
    what_would_change_it,
)
from attribution_audit.matching.odds import odds_in_words
from attribution_audit.matching.waterfall_words import BITS_MEAN, signed
from attribution_audit.reports.matches import Match

SCALE = 2
"""Pixels of the PNG for one of the drawing: sharp in print."""
MOST_BITS = 60
"""Bits at the right end of the scale of matches; more is drawn as so many."""
GAINS, LOSES = "#0f766e", "#c2410c"
NOT_KEPT = "What each sign adds is not kept in the files of an audit."


def as_svg(dossier: Dossier) -> str:
    """The finding as one SVG, 760 wide, that needs no other file, no script and no font."""
    drawing = Drawing()
    drawing.text(title(dossier), look="title")
    drawing.text(f"Finding {dossier.row['finding_id']}", look="quiet")
    drawing.text(dossier.tell(dossier.row["explanation"] or ""))
    _list(drawing, "How it stands", standing_in_words(dossier))
    drawing.heading("What happened when (UTC)")
    draw_lanes(drawing, dossier)
    if dossier.matches:
        _draw_matches(drawing, dossier)
    for heading, tried in (
        ("What speaks against it", dossier.against),
        ("What this export cannot show", dossier.open),
        ("Innocent explanations that were ruled out", dossier.ruled_out),
    ):
        _list(drawing, heading, [tried_in_words(one, dossier) for one in tried] or ["None."])
    _list(drawing, "What is at stake", stake_in_words(dossier))
    _list(drawing, "What would change it", what_would_change_it(dossier))
    return drawing.svg(f"{title(dossier)}. {dossier.tell(dossier.row['explanation'] or '')}")


def as_png(dossier: Dossier) -> bytes:
    """The same picture as a PNG, twice as many pixels wide."""
    from vl_convert import svg_to_png

    made: bytes = svg_to_png(as_svg(dossier), scale=SCALE)
    return made


def _list(drawing: Drawing, heading: str, lines: list[str]) -> None:
    drawing.heading(heading)
    for line in lines:
        drawing.at += 3
        drawing.put("·", MARGIN, drawing.at + LINE - 5)
        drawing.text(line, left=MARGIN + 14)


def _draw_matches(drawing: Drawing, dossier: Dossier) -> None:
    drawing.heading("By what records are taken for one")
    for match in dossier.matches:
        if match.match_weight is None:
            drawing.text(dossier.tell(match.text))
        else:
            _draw_match(drawing, match, match.match_weight, dossier)
    if any(match.match_weight is not None for match in dossier.matches):
        drawing.text(f"The line marks even odds. {BITS_MEAN} {NOT_KEPT}", look="quiet")


def _draw_match(drawing: Drawing, match: Match, bits: float, dossier: Dossier) -> None:
    drawing.text(f"One {match.what}: {dossier.tell(' and '.join(match.ends))}", look="bold")
    even = WIDTH // 4
    width = max(2.0, min(abs(bits), MOST_BITS) / MOST_BITS * (WIDTH - MARGIN - even) * (1 if bits >= 0 else 0.4))
    left, top = (even if bits >= 0 else even - width), drawing.at + 4
    colour = GAINS if bits >= 0 else LOSES
    drawing.draw(f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{top + 6}" y2="{top + 6}" stroke="{RULE}"/>')
    drawing.draw(f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="12" rx="2" fill="{colour}"/>')
    drawing.draw(f'<line x1="{even}" x2="{even}" y1="{top - 3}" y2="{top + 15}" stroke="{INK}"/>')
    drawing.at = top + 16
    drawing.text(f"{signed(bits)} bits: {odds_in_words(bits)}")
    for sign, reason in (("+", match.speaks_for), ("−", match.speaks_against)):
        if reason:
            drawing.text(f"{sign} {dossier.tell(reason)}", look="quiet")
    drawing.at += 4
