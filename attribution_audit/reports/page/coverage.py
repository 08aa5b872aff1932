"""What the export could not show and what was read of it, so that the little that was left out is seen first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

UNSEEN_AT_FIRST = 6
"""Innocent explanations that are seen at once; the others are a click away."""

Counted = tuple[str, Mapping[str, Any]]


def limits(could_not_run: Iterable[Mapping[str, Any]]) -> list[tuple[list[str], str]]:
    """Each reason once, with all checks that it limits, in the order of the summary.

    >>> limits([{"check": "a", "reason": "no file"}, {"check": "b", "reason": "no file"}])
    [(['a', 'b'], 'no file')]
    """
    by_reason: dict[str, list[str]] = {}
    for one in could_not_run:
        by_reason.setdefault(one.get("reason") or "", []).append(one.get("check") or "")
    return [(checks, reason) for reason, checks in by_reason.items()]


def in_part_and_in_full(rows: Mapping[str, Mapping[str, Any]]) -> tuple[list[Counted], list[Counted]]:
    """The files of which something was left out or could not be read, and those that were used whole."""
    in_part = [(file, counted) for file, counted in rows.items() if not _is_whole(counted)]
    return in_part, [(file, counted) for file, counted in rows.items() if _is_whole(counted)]


def _is_whole(counted: Mapping[str, Any]) -> bool:
    told = any(counted.get(key) for key in ("quarantined", "reasons", "unreadable_values"))
    return not told and counted.get("read") is not None and counted.get("read") == counted.get("used")
