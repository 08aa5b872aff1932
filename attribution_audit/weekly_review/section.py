"""What a part of the review is: a title, sentences, and tables of texts. How it is written down is another matter."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from attribution_audit.records.plain_text import shown
from attribution_audit.reports.codes import USER_ID

LONGEST = 300
"""Characters of one text; a reason is a sentence."""
MAILBOX = re.compile(r"[^\s\"'<>,;\[\]()]+@[^\s\"'<>,;\[\]()]+")
PERSON = "‹a person›"


@dataclass(frozen=True)
class Table:
    """Rows of texts under columns; the first column names the row."""

    caption: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    texts: frozenset[str] = frozenset()
    """Columns that hold words rather than numbers."""


@dataclass(frozen=True)
class Section:
    """One part of the review; `headline` also stands at the top of the page."""

    title: str
    headline: str
    tables: Sequence[Table] = ()
    notes: Sequence[str] = ()


def table(caption: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]], texts: Collection[str] = ()) -> Table:
    """A table without the columns of words that say nothing in any row.

    >>> table("", ("Figure", "Why not"), [("Win rate", "")], ["Why not"]).columns
    ('Figure',)
    """
    kept = [place for place, name in enumerate(columns) if name not in texts or any(row[place] for row in rows)]
    shown_rows = [tuple(row[place] for place in kept) for row in rows]
    return Table(caption, tuple(columns[place] for place in kept), shown_rows, frozenset(texts))


def impersonal(text: str) -> str:
    """A text from an audit without user ids and mailboxes, and without what steers a terminal or a page.

    >>> impersonal("no user has the e-mail address 'dana@acme.example'")
    "no user has the e-mail address '‹a person›'"
    """
    return shown(MAILBOX.sub(PERSON, USER_ID.sub(PERSON, text)), LONGEST)
