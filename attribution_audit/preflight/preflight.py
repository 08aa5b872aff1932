"""What the preflight gives: five parts and three lines, as JSON where a program wants them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from attribution_audit.preflight.blanks import Blanks
from attribution_audit.preflight.checks import Checks
from attribution_audit.preflight.contents import Contents
from attribution_audit.preflight.histories import Histories
from attribution_audit.preflight.linkage import Linkage

VERSION = 1
"""Of the JSON; a key that changes its meaning or goes raises it, a new one does not."""
WHOLES = {
    # part: (whole, name of the share)
    "blank": ("records", "blank_share"),
    "created_before": ("records", "created_before_share"),
    "edited_without_row": ("edited", "edited_without_row_share"),
    "orphaned": ("named", "orphaned_share"),
    "unknown": ("named", "unknown_share"),
    "agreeing": ("pairs", "agreeing_share"),
    "by_chance": ("pairs", "by_chance_share"),
}
"""Counts that also stand as a share from 0 to 1 (null of nothing) beside their whole."""


@dataclass(frozen=True)
class Preflight:
    """What is there, what was tracked since when, what is blank, what can be linked, which checks can run."""

    headline: tuple[str, str, str]
    """History, linkage, checks: a sentence each, the most important first."""
    contents: Contents
    histories: Histories
    blanks: Blanks
    linkage: Linkage
    checks: Checks

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: the keys stand in docs/preflight.md. Stamps are ISO 8601 UTC; it names no person."""
        cut_offs = [{**asdict(one), "says": one.says} for one in self.histories.cut_offs]
        turns = [{**asdict(one), "says": one.says} for one in self.blanks.turns]
        telling = self.linkage.telling
        found = {
            "version": VERSION,
            "headline": self.headline,
            "contents": asdict(self.contents),
            "tracking": {**asdict(self.histories), "cut_offs": cut_offs},
            "blanks": {**asdict(self.blanks), "turns": turns},
            "linkage": {**asdict(self.linkage), "telling": None if telling is None else asdict(telling)},
            "checks": [asdict(check) for check in self.checks.checks],
            "to_do": [{**asdict(one.remedy), "lifts": one.checks} for one in self.checks.to_do],
        }
        ready: dict[str, Any] = _ready(found)
        return ready


def _ready(value: Any) -> Any:
    """Mappings, lists and plain values, with shares beside counts."""
    if isinstance(value, Mapping):
        made = {str(key): _ready(one) for key, one in value.items()}
        for part, (whole, name) in WHOLES.items():
            if isinstance(made.get(part), int) and isinstance(made.get(whole), int):
                made[name] = round(made[part] / made[whole], 4) if made[whole] else None
        return made
    if isinstance(value, (list, tuple)):
        return [_ready(one) for one in value]
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return str(value) if isinstance(value, str) else value
