"""Simulated companies that several tests look at, and how rows are read from them."""

from functools import cache
from typing import Any

from attribution_audit.simulation import SimulatedCompany, simulate

Row = dict[str, str]


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
