"""Text of an export in a TOML file: whatever it holds, it stays the text of one value or the words of one comment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import Array, String, StringType, Table, Trivia

from attribution_audit.drafting.proposal import Proposal
from attribution_audit.reports.plain_text import UNSEEN, shown

LONGEST_REMARK = 300
"""Characters of a comment behind a value."""
QUOTED = {'"': '\\"', "\\": "\\\\"}
NO_CHARACTER = "\ufffd"


def text(value: str) -> String:
    r"""A value as a TOML string with every character visible; halves of surrogate pairs are no characters.

    >>> text('say "hi"\n').as_string()
    '"say \\"hi\\"\\u000A"'
    """
    sound = "".join(NO_CHARACTER if 0xD800 <= ord(one) <= 0xDFFF else one for one in value)
    written = UNSEEN.sub(lambda found: _escaped(found.group()), "".join(QUOTED.get(one, one) for one in sound))
    return String(StringType.SLB, sound, written, Trivia())


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def remark(part: Table | TOMLDocument, *lines: str) -> None:
    """Comment lines; a blank one where a line is empty."""
    for line in lines:
        part.add(tomlkit.comment(shown(line, len(line))) if line else tomlkit.nl())


def values(proposals: Iterable[Proposal]) -> Array:
    """A list with a value a line, and how often and why behind it."""
    array = tomlkit.array()
    for one in proposals:
        array.add_line(text(one.value), comment=shown(one.comment, LONGEST_REMARK))
    if len(array):
        array.add_line(indent="")
    return array


def commented(proposals: Sequence[Proposal]) -> list[str]:
    """The same lines for a comment, to be moved into a list."""
    return [f"{text(one.value).as_string()},  # {shown(one.comment, LONGEST_REMARK)}" for one in proposals]
