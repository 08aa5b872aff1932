"""An audit as a notebook shows it: the verdict, and findings by kind and tier."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup, escape

from attribution_audit.reports.page.restated import lines
from attribution_audit.reports.page.tally import tally
from attribution_audit.reports.page.verdict import verdict
from attribution_audit.reports.plain_text import shown
from attribution_audit.reports.report import Outcome
from attribution_audit.reports.words import kind_in_words
from attribution_audit.vocabulary import Tier


def as_html(outcome: Outcome) -> str:
    """HTML of plain elements without style or script; every text of the export escaped and made visible."""
    categories = lines((outcome.summary.get("restatement") or {}).get("by_category"))
    sentences = verdict(tally(outcome.findings), categories, outcome.summary)
    counts = Counter(zip(outcome.findings["kind"].to_pylist(), outcome.findings["tier"].to_pylist(), strict=True))
    head = _row("th", ["Findings", *Tier])
    body = [
        _row("td", [kind_in_words(kind), *(f"{counts[kind, tier]:,}" for tier in Tier)])
        for kind in sorted({kind for kind, _ in counts})
    ]
    told = Markup("").join(Markup("<p>{}</p>").format(shown(sentence)) for sentence in sentences)
    table = Markup("<table><thead>{}</thead><tbody>{}</tbody></table>").format(head, Markup("").join(body))
    return str(told + (table if body else ""))


def _row(cell: str, texts: list[str]) -> Markup:
    cells = Markup("").join(Markup("<{0}>{1}</{0}>").format(Markup(cell), escape(shown(text))) for text in texts)  # noqa: S704
    return Markup("<tr>{}</tr>").format(cells)
