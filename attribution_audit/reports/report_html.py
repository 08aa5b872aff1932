"""report.html: one page for people. It opens offline, loads nothing, and runs only its own script.

Three things keep a CRM's text from becoming code: Jinja escapes every value, `_safe` makes every character visible and
replaces user ids by codes before that, and the page's content security policy admits the one style sheet and the one
script whose hashes it names, so that markup which got through would still not run.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from attribution_audit.reports import figures, words
from attribution_audit.reports.codes import Codes
from attribution_audit.reports.page import pictures
from attribution_audit.reports.page.finding_cards import Card
from attribution_audit.reports.page.page import page
from attribution_audit.reports.plain_text import shown
from attribution_audit.reports.report import Outcome

ROOM = "attribution_audit.reports"
LONGEST_VALUE = 120
"""Characters of one field's value in a line of its own; sources and stages are shorter."""

MOST_UNPACKED = 200
"""Findings whose evidence stands in the page as it is: some 1 MB. That of more is compressed to about a tenth."""
BETWEEN = "\x1e"
"""Between the evidence of two findings where it is packed; `shown` lets no control character into the page."""


@dataclass(frozen=True)
class ReportHtml:
    """The page, from the templates in `templates/`."""

    name: str = "report.html"

    def write(self, outcome: Outcome, path: Path) -> None:
        """Render the page and write it as UTF-8."""
        codes = Codes(outcome.users)
        style, script = _text("report.css"), _text("report.js")
        environment, shown = _environment(codes), page(outcome, codes)
        packed = _packed(environment, shown["cards"]) if len(shown["cards"]) > MOST_UNPACKED else None
        stream = environment.get_template("report.html").stream(
            packed=packed,
            style=Markup(style),  # noqa: S704 - files of this package, no data
            script=Markup(script),  # noqa: S704
            style_hash=_hash(style),
            script_hash=_hash(script),
            **shown,
        )
        with path.open("wb") as file:
            stream.dump(file, encoding="utf-8")


def _environment(codes: Codes) -> Environment:
    def safe(value: Any) -> Any:
        return value if isinstance(value, Markup) or not isinstance(value, str) else shown(codes.within(value))

    environment = Environment(
        loader=PackageLoader(ROOM),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=safe,
    )
    environment.filters |= {
        **{name: getattr(figures, name) for name in ("money", "several", "change", "count", "ratio", "day", "moment")},
        **{name: getattr(figures, name) for name in ("decimals", "month")},
        "kind": words.kind_in_words,
        "check": words.check_in_words,
        "explanation": words.explanation_in_words,
        "certainty": words.certainty_in_words,
        "bits": pictures.weight_in_words,
        "lane_place": lambda lane, lanes: lanes.index(lane),
        "code": codes.of,
        "brief": lambda text: shown(codes.within(str(text)), LONGEST_VALUE),
        "lines": lambda text: Markup.escape(shown(codes.within(text), len(text), keep_lines=True)),
    }
    environment.globals |= {"words": words, "number_of": figures.number_of, "pictures": pictures}
    return environment


def _packed(environment: Environment, cards: Sequence[Card]) -> Markup:
    """What opens under each finding, rendered and escaped as in the page, compressed, as base64."""
    template = environment.get_template("finding_body.html")
    bodies = BETWEEN.join(template.render(card=card) for card in cards)
    return Markup(base64.b64encode(gzip.compress(bodies.encode(), mtime=0)).decode())  # noqa: S704 - base64


def _text(name: str) -> str:
    return files(ROOM).joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
