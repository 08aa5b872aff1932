"""What stands on the terminal: wrapped and coloured for people, plain whole lines for pipes. Data never steers it."""

from __future__ import annotations

import sys
from typing import TextIO

from rich.console import Console
from rich.text import Text

from attribution_audit.reports.plain_text import shown

PIPE_WIDTH = 100
TIER_STYLES = {"hold": "bold red", "review": "yellow", "note": "dim"}


def console(stream: TextIO | None = None) -> Console:
    """A console that takes no markup, emoji or highlighting from text."""
    file = stream or sys.stdout
    is_terminal = file.isatty()
    return Console(
        file=file,
        width=None if is_terminal else PIPE_WIDTH,
        soft_wrap=not is_terminal,
        markup=False,
        emoji=False,
        highlight=False,
    )


def text(words: str, style: str = "") -> Text:
    """Words from anywhere, made safe to show."""
    return Text(shown(words), style=style)


def joined(*parts: Text) -> Text:
    """Parts on one line, each in its own style."""
    return Text.assemble(*parts)
