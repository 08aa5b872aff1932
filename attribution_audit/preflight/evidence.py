"""What of a check's needs the export holds; and of what it lacks, why, and the key of what would help."""

from __future__ import annotations

from dataclasses import dataclass

from attribution_audit.policy import Policy
from attribution_audit.preflight.blanks import Blanks
from attribution_audit.preflight.contents import Contents
from attribution_audit.preflight.histories import Histories
from attribution_audit.preflight.linkage import Linkage
from attribution_audit.preflight.needs import NEVER_EMPTY
from attribution_audit.preflight.remedies import TOGETHER
from attribution_audit.preflight.tracking import Tracked, Tracking
from attribution_audit.preflight.watched import HISTORY_OF
from attribution_audit.reports.figures import day
from attribution_audit.reports.shares import percent

MANY_UNLISTED = 0.05
"""Share of records with sources that no list names, from which on the checks of sources see less than they could."""


@dataclass(frozen=True)
class Lack:
    """One thing that is not there: why, in words, and the key of its remedy (empty without one)."""

    key: str
    why: str
    is_blank: bool = False
    """Whether it is there, and says nothing in any record."""


@dataclass(frozen=True)
class Evidence:
    """All that was found, asked for what a check needs."""

    contents: Contents
    histories: Histories
    blanks: Blanks
    linkage: Linkage
    policy: Policy

    def blocking(self, need: str) -> list[Lack]:
        """What keeps a need from being met, empty if it is; of "A|B" either will do."""
        lacks = [self._lacks(one) for one in need.split("|")]
        return [] if any(not lack for lack in lacks) else [one for lack in lacks for one in lack]

    def limiting(self, need: str) -> list[Lack]:
        """What keeps a need that is met from being met in full: another alternative, or the rest of a short history."""
        names = need.split("|")
        missing = [] if self.blocking(need) else [lack for one in names for lack in self._lacks(one)]
        return missing + [lack for one in names if not self._lacks(one) for lack in self._short(one)]

    @property
    def unrelated(self) -> Lack | None:
        """Why a difference between lead and opportunity says nothing, where it does."""
        told = self.linkage.telling
        if told is None or not self.linkage.says_nothing:
            return None
        agree, chance = percent(told.agreeing, told.pairs), percent(told.by_chance, told.pairs)
        return Lack(
            "unrelated",
            f"lead and opportunity sources agree in {agree}, by chance in {chance}: a difference says little",
        )

    def _lacks(self, one: str) -> list[Lack]:
        if one == "stages":
            return self._stages()
        if one.startswith("policy."):
            return self._policy(one)
        return self._column(one) if "." in one else self._object(one)

    def _object(self, name: str) -> list[Lack]:
        found = self.contents.of(name)
        if found is None:
            return [Lack(TOGETHER.get(name, name), f"{name}.csv is missing")]
        history = self._source_history(name)
        if history is not None and not history.verdict.is_known:
            return [Lack(_history_key(history), f"{name}: lead source: {history.says}")]
        if name in NEVER_EMPTY and found.used == 0:
            return [Lack(f"empty:{name}", f"{name}.csv holds no row that could be used")]
        return []

    def _short(self, name: str) -> list[Lack]:
        history = self._source_history(name)
        if history is None or history.verdict is not Tracking.SINCE:
            return []
        return [Lack(f"since:{name}", f"{name} tells of lead sources since {day(history.first_at)} only")]

    def _column(self, name: str) -> list[Lack]:
        record, _, column = name.partition(".")
        found = self.contents.of(record)
        if found is None:
            return []  # that the object is missing is said where the object is needed
        if column in found.missing_columns:
            return [Lack(name, f"{record}.csv has no {column}")]
        told = self.blanks.of(name)
        if told is not None and told.records and told.blank == told.records and column != "ConvertedOpportunityId":
            return [Lack(f"empty:{name}", f"{column} of {record} is blank throughout", is_blank=True)]
        return []

    def _policy(self, name: str) -> list[Lack]:
        if name == "policy.people" and not (self.policy.people.operations or self.policy.people.integration):
            return [Lack(name, "the policy names nobody as operations or integration")]
        if name == "policy.commission" and not self.policy.commission:
            return [Lack(name, "the policy has no [[commission]] plan")]
        part, _, level = name.rpartition(".")
        if part == "policy.service_levels" and getattr(self.policy.service_levels, level) is None:
            return [Lack("", f"the policy names no service level for it ({level})")]
        unlisted = self.blanks.unlisted
        bearing = sum(one.records - one.blank for one in self.blanks.fields if one.field == "LeadSource")
        if name == "policy.sources" and unlisted.records > MANY_UNLISTED * bearing:
            share = percent(unlisted.records, bearing)
            return [Lack(name, f"no list of the policy names the sources of {share} of the records that bear one")]
        return []

    def _stages(self) -> list[Lack]:
        history = self.histories.of("Opportunity", "StageName")
        if history is None or history.verdict.is_known:
            return []
        return [Lack("OpportunityHistory", f"stages of opportunities: {history.says}")]

    def _source_history(self, name: str) -> Tracked | None:
        return self.histories.of(HISTORY_OF[name], "LeadSource") if name in HISTORY_OF else None


def _history_key(history: Tracked) -> str:
    if history.verdict is Tracking.NO_VALUES:
        return f"values:{history.history}"
    if history.verdict is Tracking.NOT_EXPORTED:
        return history.history
    return f"track:{history.record_type}.{history.field}"
