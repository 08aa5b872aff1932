"""A story as it is told: the tables of its export, and what is to be found in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .record_names import OBJECTS, record_id

NEVER_EMPTY = (
    "Lead",
    "Contact",
    "Account",
    "Opportunity",
    "OpportunityContactRole",
    "LeadHistory",
    "OpportunityFieldHistory",
    "OpportunityHistory",
    "Campaign",
    "CampaignMember",
    "Task",
    "User",
    "SourceApproval",
    "OpportunityLineItem",
)


@dataclass
class Story:
    """A title, the events' tables by object, what should be found, and which files the export lacks."""

    title: str
    tables: dict[str, list[dict[str, str]]] = field(default_factory=lambda: {name: [] for name in NEVER_EMPTY})
    found: list[tuple[str, str, str]] = field(default_factory=list)  # tier or "finds", kind, record name
    without: tuple[str, ...] = ()
    plan: bool = True
    levels: bool = False
    names: dict[str, str] = field(default_factory=dict)
    earlier: dict[str, list[dict[str, str]]] | None = None  # the tables as a snapshot shows them, if there is one

    def rows(self, name: str) -> list[dict[str, str]]:
        return self.tables.setdefault(name, [])

    def row(self, name: str) -> dict[str, str]:
        """The row of the record a story calls `name`."""
        return next(row for row in self.rows(OBJECTS[name[0]]) if row["Id"] == record_id(name))
