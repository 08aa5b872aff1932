"""Exports to order: a made-up company as frames, what a test does to it, and the preflight of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pandas as pd

from attribution_audit.engines import Engine, open_engine
from attribution_audit.lineage import trace
from attribution_audit.matching import resolve
from attribution_audit.policy import Policy, load_policy
from attribution_audit.preflight import Preflight, examine
from attribution_audit.readers import read
from attribution_audit.readers.reading import Reading
from attribution_audit.simulation import SimulatedCompany, simulate

LEADS = 700
Tables = dict[str, pd.DataFrame]
HISTORIES = ("LeadHistory", "ContactHistory", "AccountHistory", "OpportunityFieldHistory")


@cache
def company() -> SimulatedCompany:
    """Eighteen months of a company that tracks its lead sources from the first day."""
    return simulate(LEADS, 1, "story")


@cache
def _frames() -> Tables:
    return {name: pd.DataFrame(table.to_pydict(), dtype=str) for name, table in company().tables.items()}


def policy() -> Policy:
    """The policy of that company."""
    return Policy.model_validate(tomllib.loads(company().policy))


def tables() -> Tables:
    """Its export as frames, to be changed at will."""
    return {name: frame.copy() for name, frame in _frames().items()}


@contextmanager
def read_and_traced(export: Mapping[str, pd.DataFrame] | Path, policy: Policy) -> Iterator[tuple[Engine, Reading]]:
    """An engine in which all stands that the preflight reads."""
    engine = open_engine(threads=1)
    try:
        reading = read(export, engine, policy)
        resolve(engine)
        trace(engine, policy)
        yield engine, reading
    finally:
        engine.close()


@cache
def good() -> Preflight:
    """The preflight of the export as it is."""
    return examined(tables(), policy())


def examined(export: Mapping[str, pd.DataFrame] | Path, by: Policy | None = None) -> Preflight:
    """The preflight of an export, by its standard policy or another."""
    chosen = by or load_policy(None).policy
    with read_and_traced(export, chosen) as (engine, reading):
        return examine(engine, reading, chosen, reading.as_of)
