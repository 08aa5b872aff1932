"""Simulated companies that several tests look at, and how rows are read from them."""

from functools import cache
from typing import Any

from attribution_audit.simulation import Act, SimulatedCompany, simulate

Row = dict[str, str]
LOST = {
    "source_blanked",
    "source_overwritten",
    "source_lost_at_conversion",
    "source_contradicted",
    "campaign_unlinked",
}
RECREATED = {
    "deleted_and_recreated",
    "parallel_opportunity",
    "opportunity_recreated",
    "conversion_bypassed",
    "lead_recreated",
}
CLAIMED = {"source_claimed", "touchpoint_backdated"}
FAULTS = {"never_followed_up", "late_follow_up", "ownership_ping_pong"}


@cache
def company(leads: int = 2000, seed: int = 1, scenario: str = "story") -> SimulatedCompany:
    return simulate(leads, seed, scenario)


def rows(simulated: SimulatedCompany, name: str) -> list[Row]:
    found: list[Any] = simulated.tables[name].to_pylist()
    return found


def by_id(simulated: SimulatedCompany, name: str) -> dict[str, Row]:
    return {row["Id"]: row for row in rows(simulated, name)}


def grouped(found: list[Row], key: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(row[key], []).append(row)
    return groups


def acts(simulated: SimulatedCompany, *kinds: str) -> list[Act]:
    """The acts of these kinds."""
    return [act for act in simulated.truth.acts if act.kind in kinds]


def deeds(simulated: SimulatedCompany) -> list[Act]:
    """The acts that somebody did; a hand-off fault is a team's."""
    return acts(simulated, *LOST, *RECREATED, *CLAIMED)
