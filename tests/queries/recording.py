"""What each query reads and is given in a run: schemas, the texts that stand in columns, and parameters.

They are taken from audits of a small made-up company, so that no table is described a second time here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pyarrow as pa

import attribution_audit as aa
from attribution_audit.drafting import draft
from attribution_audit.engines import Parameter, Query
from attribution_audit.engines.duckdb_engine import DuckDBEngine
from attribution_audit.findings import rulings
from attribution_audit.matching import components, from_scratch, going_on
from attribution_audit.simulation import SimulatedCompany, simulate
from attribution_audit.simulation.scenario import SCENARIOS, STORY, TACTICS, steady
from attribution_audit.vocabulary import Kind
from tests.accuracy.snapshots import earlier, untracked
from tests.matching.leads import FIELDS, leads
from tests.queries.query_files import QUERIES, reads, text

LEADS, SEED = 150, 3
OFTEN = replace(STORY, gaming_reps=1.0, gaming_marketers=1.0, tactics={name: steady(0.5) for name in TACTICS})
"""A company in which so few leads have claims of nearly every kind."""
LEVELS = """[service_levels]
follow_up_days = 1
never_days = 3
owner_changes = 2
volume_per_week = 5
scoring_agreed_on = ["2025-03-03"]
response_minutes = 60
response_rate = 0.8
follow_up_rate = 0.95
disposition_rate = 0.9
reason_rate = 0.9
contacts_per_week = 5

"""
"""Low ones, so that there are hand-off faults to read, and one of each kind."""
STAGES = """
[key_figures]
nurturing_campaigns = ["Webinar", "Content"]
onboarding_campaigns = ["Webinar", "Trade Show"]
advocacy_campaigns = ["Conference", "Webinar"]
"""
"""Types of campaigns that such companies have."""
UNLISTED = ("Webinar", "Webcast")
"""Sources that the policy does not name: one and its older label."""
KNOWN = 12
"""Leads that are matched first: made tables have records by so small numbers."""


@dataclass(repr=False)
class Recording:
    """What was seen: by the text of a query, and by table and column."""

    paths: dict[str, Path] = field(default_factory=lambda: {text(path): path for path in QUERIES})
    schemas: dict[Path, dict[str, pa.Schema]] = field(default_factory=dict)
    """Query -> table that it reads -> its columns."""
    parameters: dict[Path, Mapping[str, Parameter]] = field(default_factory=dict)
    texts: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """Table and text column -> what stands in it, blanks apart."""
    samples: dict[str, pa.Table] = field(default_factory=dict)
    """Table -> its rows, as the query read them that first saw the most: the audit with a policy comes first."""

    def see(self, query: Query, tables: Mapping[str, pa.Table], parameters: Mapping[str, Parameter]) -> None:
        """Keep what a query is about to read."""
        path = self.paths[query.text]
        self.schemas[path] = {name: table.schema for name, table in tables.items()}
        self.parameters[path] = {name: parameters[name] for name in query.parameters}
        for name, table in tables.items():
            if table.num_rows > len(self.samples.get(name, ())):
                self.samples[name] = table
            for column in table.schema:
                if pa.types.is_string(column.type):
                    found = {text for text in table[column.name].unique().to_pylist() if text}
                    self.texts.setdefault((name, column.name), set()).update(found)


class RecordingEngine(DuckDBEngine):
    """DuckDB that keeps what each query reads before it runs it."""

    def __init__(self, recording: Recording) -> None:
        super().__init__(threads=2)
        self._recording = recording

    def tables(self, queries: Sequence[Query], **parameters: Parameter) -> None:
        for query in queries:
            tables = {name: self.arrow(name) for name in reads(self._recording.paths[query.text])}
            self._recording.see(query, tables, parameters)
        super().tables(queries, **parameters)


def recorded(folder: Path) -> Recording:
    """Two audits, one of them with an earlier export, a drafted policy and a graph; two matchings.

    Every explanation is asked, though so small a company has no claims of some kinds.
    """
    with patch.object(rulings, "_claimed_kinds", lambda _: {str(kind) for kind in Kind}):
        return _recorded(folder)


def _recorded(folder: Path) -> Recording:
    recording = Recording()
    with patch.dict(SCENARIOS, {"often": OFTEN}):
        company = simulate(LEADS, SEED, "often")
    policy = folder / "policy.toml"
    policy.write_text(_with_low_levels(company.policy), encoding="utf-8")
    _audited(recording, company, policy)
    with patch.object(components, "MOST_IN_MEMORY", 0):
        aa.audit(untracked(company), earlier=earlier(company), engine=RecordingEngine(recording)).close()
    _matched(recording)
    return recording


def _with_low_levels(policy: str) -> str:
    """The policy with other service levels, with funnel stages, and some sources less."""
    lowered = re.sub(r"\[service_levels\]\n[^\[]*", LEVELS, policy)
    return re.sub("|".join(f'"{source}", ' for source in UNLISTED), "", lowered) + STAGES


def _matched(recording: Recording) -> None:
    """A list of leads matched, then the rest of it beside that, with answers."""
    table, half = leads(LEADS), KNOWN
    asked: dict[str, Any] = {"kind": "person", "key": "lead_id", "fields": FIELDS}
    with (
        patch.object(from_scratch, "open_engine", lambda: RecordingEngine(recording)),
        patch.object(going_on, "open_engine", lambda: RecordingEngine(recording)),
    ):
        known = aa.match(table.slice(0, half), **asked)
        ends = known.links_table.select(["key_a", "key_b"]).slice(0, 1)
        answers = ends.append_column("answer", pa.array(["different"]))
        aa.match(table.slice(half), known=known, answers=answers, **asked)


def _audited(recording: Recording, company: SimulatedCompany, policy: Path) -> None:
    engine = RecordingEngine(recording)
    with aa.audit(company.tables, policy=policy, engine=engine) as audit:
        audit.lineage.graph(str(engine.arrow("opportunities", ["opportunity_id"])["opportunity_id"][0]))
        draft(engine, audit.reading, "export")
