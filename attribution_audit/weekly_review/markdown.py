"""The review as Markdown, for a wiki, a mail or a chat. What comes from data is text and no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution_audit.weekly_review.review import Review
from attribution_audit.weekly_review.section import Section, Table

MARKUP = re.compile(r"(?=[\\`*_\[\]|~@#])|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Before what Markdown gives a meaning within a line, addresses that it would make links of included: a backslash takes
it away."""


def markdown(review: Review) -> str:
    """The whole page as text."""
    return "\n".join(_lines(review)) + "\n"


def escaped(text: str) -> str:
    r"""A text without a meaning to Markdown or HTML.

    >>> print(escaped("<b>[x](y)|"))
    &lt;b&gt;\[x\](y)\|
    """
    plain = MARKUP.sub(r"\\", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(review: Review) -> Iterator[str]:
    yield f"# Weekly review {review.week}"
    yield ""
    yield f"{escaped(review.since)}."
    yield ""
    for section in review.sections:
        yield f"- {section.title}: {escaped(section.headline)}"
    for notice in review.notices:
        yield f"\n{escaped(notice)}"
    for section in review.sections:
        yield from _section(section)
    yield ""
    yield f"Made by attribution-audit {escaped(review.program_version)} from the audit alone."


def _section(section: Section) -> Iterator[str]:
    yield f"\n## {section.title}\n"
    yield escaped(section.headline)
    for table in section.tables:
        yield ""
        yield from _table(table)
    for note in section.notes:
        yield f"\n{escaped(note)}"


def _table(table: Table) -> Iterator[str]:
    yield f"{escaped(table.caption)}\n"
    yield _row(table.columns)
    marks = ("---" if place == 0 or name in table.texts else "---:" for place, name in enumerate(table.columns))
    yield f"| {' | '.join(marks)} |"
    yield from (_row(row) for row in table.rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(escaped(cell) for cell in cells)} |"
