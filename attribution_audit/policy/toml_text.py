"""The text of a policy file and its content, with syntax errors told by line and column."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from attribution_audit.errors import PolicyError

MOST_BYTES = 20_000_000
"""A policy, or a list beside it, is written by people; twenty megabytes are none."""
POSITION = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
CURLY = re.compile("[“”„‟‘’‚«»]")
WORDS = (
    # what the parser says, from the start        what it means                                     what to do
    (
        "Invalid value",
        "a value is expected here",
        "Text stands in quotes, a day as 2025-07-01, true and false as they are.",
    ),
    ("Unclosed array", "a list goes on here", "Values stand in quotes with commas between them, and ] ends the list."),
    ("Unterminated string", "a text has no end", "End it with the quotes it begins with."),
    ("Illegal character", "a text has no end", "End it on its line with the quotes it begins with."),
    ("Unescaped", "a backslash stands in a text", "Write \\\\ for it, or put the text into single quotes."),
    ("Cannot declare", "a section stands twice", "Put all of its keys below one heading."),
    ("Cannot overwrite", "a key stands twice in its section", "Keep one of them."),
    ("Invalid date", "a day or time is none of the calendar", "Write a day such as 2025-07-01."),
    ("Expected '='", "a key without a value", "Write key = value."),
    ("Expected ']", "a heading has no end", "Write [section], or [[commission]]."),
    (
        "Expected newline",
        "something stands behind the value",
        "Write one key = value on a line, text in quotes, 10 percent as 0.10.",
    ),
    ("Invalid statement", "a line begins with what is no key", "Write key = value, or a # before a comment."),
    ("Invalid initial character", "a key is expected here", "Write key = value."),
    ("Found invalid character", "a comment holds a control character", "Take it out."),
)


def read_text(path: Path) -> str:
    """The text of a policy file.

    Raises
    ------
    PolicyError
        It cannot be read, is too large, or is not UTF-8.
    """
    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise PolicyError(str(path), "the file", "is too large for a policy", "Give the path of a TOML file.")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PolicyError(str(path), "the file", "is not UTF-8 text", "Save it as UTF-8 and try again.") from error
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or "no such path can be"
        what = "does not exist" if isinstance(error, FileNotFoundError) else f"cannot be read ({said})"
        raise PolicyError(str(path), "the file", what, "Give the path of a TOML file.") from error


def content_of(text: str, where: str) -> dict[str, Any]:
    """What a TOML text holds, numbers exact.

    Raises
    ------
    PolicyError
        It is not TOML; the message names line and column.
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(text, where, str(error)) from error
    except (RecursionError, ValueError, ArithmeticError) as error:
        what = "is nested too deeply" if isinstance(error, RecursionError) else "holds a number that is too long"
        raise PolicyError(where, "the file", what, "Write it plainly.") from error


def _syntax_error(text: str, where: str, said: str) -> PolicyError:
    lines = text.split("\n")
    position = POSITION.search(said)
    at_end = position is None or position["line"] is None
    line = len(lines) if position is None or at_end else int(position["line"])
    column = len(lines[-1]) + 1 if position is None or at_end else int(position["column"])
    what, remedy = _in_words(POSITION.sub("", said))
    if line <= len(lines) and CURLY.search(lines[line - 1]):
        remedy = 'The quotes must be straight ones: "like this".'
    return PolicyError(where, f"line {line}, column {column}", f"is not TOML: {what}", remedy)


def _in_words(said: str) -> tuple[str, str]:
    for beginning, what, remedy in WORDS:
        if said.startswith(beginning):
            return what, remedy
    return said[:1].lower() + said[1:], "Mend that line and try again."
