"""What the process says to whoever called it."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The contract's exit statuses."""

    RAN = 0
    """The audit ran, whatever it found."""
    FOUND = 1
    """It ran, `--fail-on` was given, and there is such a finding."""
    UNUSABLE = 2
    """Bad usage or unusable input."""
    INTERRUPTED = 3
    FAULT = 70
    """A fault of the program."""
