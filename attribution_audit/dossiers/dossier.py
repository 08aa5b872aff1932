"""All that is told of one finding, in whatever form: read from the files of an audit, in a reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from attribution_audit.dossiers.telling import Tell
from attribution_audit.reports.events import Event
from attribution_audit.reports.evidence import FOR_THE_PERSON, Evidence, Explanation
from attribution_audit.reports.matches import Match
from attribution_audit.vocabulary import Ruling


@dataclass(frozen=True)
class Dossier:
    """One finding: its row, its evidence, what happened when, and how `tell` says a text of the export."""

    row: Mapping[str, Any]
    evidence: Evidence
    events: tuple[Event, ...]
    left_out: int
    """Hand-offs around the finding for which the picture has no room."""
    matches: tuple[Match, ...]
    as_of: str
    """The moment of the export, as the summary spells it; blank where it says none."""
    tell: Tell
    pay_lines: tuple[str, ...] = ()
    """What the pay list says of it, a sentence a line of the payee's."""

    @property
    def against(self) -> tuple[Explanation, ...]:
        """Explanations that may hold."""
        return self._ruled(*FOR_THE_PERSON)

    @property
    def open(self) -> tuple[Explanation, ...]:
        """Explanations that this export cannot show."""
        return self._ruled(Ruling.NOT_CHECKABLE)

    @property
    def ruled_out(self) -> tuple[Explanation, ...]:
        """Explanations that a fact speaks against."""
        return self.evidence.ruled_out

    def _ruled(self, *rulings: str) -> tuple[Explanation, ...]:
        return tuple(tried for tried in self.evidence.explanations if tried.ruling in rulings)
