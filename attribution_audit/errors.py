"""What can go wrong, named for what happened; each message says what, where and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class AuditError(Exception):
    """Parent of every failure that a user can mend; the command line prints it and exits with status 2."""


class UnreadableExport(AuditError):
    """The export as a whole cannot be used: `where` it is, `what` is wrong, what to do (`remedy`)."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        self.where, self.what, self.remedy = where, what, remedy
        super().__init__(f"{where}: {what}. {remedy}")


class PolicyError(AuditError):
    """A policy file that cannot be followed: the `key` in question, `what` is wrong with it, what to do (`remedy`)."""

    def __init__(self, where: str, key: str, what: str, remedy: str) -> None:
        self.where, self.key, self.what, self.remedy = where, key, what, remedy
        super().__init__(f"{where}: {key}: {what}. {remedy}")


class MissingColumn(AuditError):
    """A column that was asked for is not there; `found` are the columns there are, `remedy` what to do."""

    def __init__(self, table: str, column: str, found: Iterable[str], remedy: str = "") -> None:
        self.table, self.column, self.found, self.remedy = table, column, tuple(found), remedy
        hint = did_you_mean(column, (name for name in self.found if name.isprintable()))
        super().__init__(f"{table} has no column {column!r}.{hint}{remedy and ' ' + remedy}")


class TooLittleMemory(AuditError):
    """The engine has less memory than the audit takes; `said` is its own word on it."""

    def __init__(self, said: str) -> None:
        self.said = said
        remedy = "Give it more (--memory-limit), or work with fewer threads (--threads)."
        super().__init__(f"the engine's memory is too little for this audit. {remedy}")


class DiskFull(AuditError):
    """There is no room left for what a run puts aside while it works; `where` is the folder or file."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"{where}: the disk is full. Make room there, or set TMPDIR to a folder with more room.")


class UnusableSetting(AuditError):
    """A setting of the engine that cannot be followed: `what` is wrong, what to do (`remedy`)."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what}. {remedy}")


class UnknownRecord(AuditError):
    """A record, person, company or finding that this audit does not hold."""

    def __init__(self, asked: str, remedy: str) -> None:
        self.asked = asked
        super().__init__(f"{asked!r} is not in this audit. {remedy}")


class UnusableOutput(AuditError):
    """The output folder cannot be written: `where` it is, `what` is wrong, what to do (`remedy`)."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        self.where, self.what, self.remedy = where, what, remedy
        super().__init__(f"{where}: {what}. {remedy}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that proposes the nearest known word, with a blank before it, or nothing.

    >>> did_you_mean("recreation_day", ["recreation_days", "attribution_days"])
    " Did you mean 'recreation_days'?"
    """
    lowered = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return f" Did you mean {lowered[near[0]]!r}?" if near else ""
