"""The review as one HTML page: it opens offline, runs nothing and loads nothing; the browser's print makes it a PDF."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from attribution_audit.weekly_review.review import Review
from attribution_audit.weekly_review.section import impersonal

REPORTS, ROOM = "attribution_audit.reports", "attribution_audit.weekly_review"


def html(review: Review) -> str:
    """The whole page as text. Every value is escaped, and the content security policy admits one style sheet alone."""
    style = _text(REPORTS, "report.css") + _text(ROOM, "weekly_review.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = _environment().get_template("weekly_review.html")
    marked = Markup(style)  # noqa: S704 - files of this package, no data
    return template.render(review=review, style=marked, style_hash=f"sha256-{digest}")


def _environment() -> Environment:
    def safe(value: Any) -> Any:
        return value if isinstance(value, Markup) or not isinstance(value, str) else impersonal(value)

    return Environment(
        loader=ChoiceLoader([PackageLoader(ROOM), PackageLoader(REPORTS)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=safe,
    )


def _text(room: str, name: str) -> str:
    return files(room).joinpath("templates", name).read_text(encoding="utf-8")
