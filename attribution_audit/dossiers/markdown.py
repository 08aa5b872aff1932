"""A dossier as Markdown, for a ticket, a wiki or a mail. Text of the export is text: it marks nothing up and links to
nothing, in CommonMark and in GitHub's dialect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.dossiers.sentences import (
    event_in_words,
    matches_in_words,
    stake_in_words,
    standing_in_words,
    title,
    tried_in_words,
    what_would_change_it,
)
from attribution_audit.records.plain_text import shown
from attribution_audit.reports.figures import moment, number_of

MARKS = re.compile(r"[\\`*_{}\[\]|~$]")
ENTITIES = re.compile(r"[<>&@]|:(?=/)|(?<=www)\.", re.IGNORECASE)
LINE_MARKS = re.compile(r"^(?:[#+\-=]|(\d+)([.)]))")
NONE = "None."
LONGEST = 2_200
"""Characters of one text: one that was cut before, with the word on what was left out."""


def escaped(text: str) -> str:
    r"""Text that no reader of Markdown takes for marks, HTML or a link; one line stays one line.

    >>> print(escaped("# <b>*x*</b> http://evil.example"))
    \# &#60;b&#62;\*x\*&#60;/b&#62; http&#58;//evil.example
    """
    named = ENTITIES.sub(lambda found: f"&#{ord(found.group())};", shown(" ".join(text.split()), LONGEST))
    marked = MARKS.sub(lambda found: f"\\{found.group()}", named)
    return LINE_MARKS.sub(lambda found: f"{found[1] or ''}\\{found[2] or found.group()}", marked)


def as_markdown(dossier: Dossier) -> str:
    """The whole finding: how it stands, what happened, what speaks for and against it, what would change it."""
    row = dossier.row
    parts = [
        f"# {escaped(title(dossier))}",
        f"Finding {escaped(row['finding_id'])}",
        escaped(dossier.tell(row["explanation"] or "")),
        *part("How it stands", standing_in_words(dossier)),
        "## What happened when",
        happened(dossier),
        *part("By what records are taken for one", matches_in_words(dossier)),
        *part("What speaks against it", (tried_in_words(one, dossier) for one in dossier.against)),
        *part("What this export cannot show", (tried_in_words(one, dossier) for one in dossier.open)),
        *part("Innocent explanations that were ruled out", (tried_in_words(one, dossier) for one in dossier.ruled_out)),
        *part("What is at stake", stake_in_words(dossier)),
        *part("What would change it", what_would_change_it(dossier)),
    ]
    return "\n\n".join(parts) + "\n"


def part(heading: str, lines: Iterable[str]) -> list[str]:
    """A heading with a list under it, or a word that there is nothing."""
    listed = "\n".join(f"- {escaped(line)}" for line in lines)
    return [f"## {heading}", listed or NONE]


def happened(dossier: Dossier) -> str:
    """The events as a table, by time."""
    rows = ["| when (UTC) | lane | what |", "|---|---|---|"]
    for event in dossier.events:
        lanes = dict.fromkeys(lane for lane in (event.earlier, event.later) if lane)
        told = " · ".join(event_in_words(event, dossier))
        rows.append(f"| {escaped(moment(event.at))} | {escaped(' → '.join(lanes))} | {escaped(told)} |")
    left_out = f"\n\n{number_of(dossier.left_out, 'further hand-off')} left out." if dossier.left_out else ""
    return ("\n".join(rows) if dossier.events else NONE) + left_out
