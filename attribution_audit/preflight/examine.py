"""The preflight, end to end."""

from __future__ import annotations

from datetime import datetime

from attribution_audit.detectors import DETECTORS
from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.preflight.blanks import blanks
from attribution_audit.preflight.checks import checks
from attribution_audit.preflight.contents import contents
from attribution_audit.preflight.evidence import Evidence
from attribution_audit.preflight.headline import headline
from attribution_audit.preflight.histories import histories
from attribution_audit.preflight.linkage import linkage
from attribution_audit.preflight.needs import columns
from attribution_audit.preflight.preflight import Preflight
from attribution_audit.readers import Reading

ROOM = "attribution_audit.preflight"


def examine(engine: Engine, reading: Reading, policy: Policy, as_of: datetime) -> Preflight:
    """Examine an export whose tables stand in the engine.

    `read`, `resolve` and `trace` must have run, with the same policy: it reads the canonical tables, `entities`, and of
    the lineage `source_values`, `actors`, `source_changes`, `first_sources`, `conversions`, `opportunity_people`,
    `opportunity_companies` and `touchpoints`. It changes none of them.
    """
    engine.table(Query.of(ROOM, "source_fill"))
    fill = engine.arrow("source_fill").to_pylist()
    needed = columns() | {column for detector in DETECTORS for column in detector.needs_columns}
    evidence = Evidence(
        contents=contents(engine, reading, as_of, needed),
        histories=histories(engine, reading, as_of, fill),
        blanks=blanks(engine, reading, fill),
        linkage=linkage(engine),
        policy=policy,
    )
    found = checks(evidence)
    said = headline(evidence.histories, evidence.linkage, found, has_leads="Lead" in reading.present)
    return Preflight(said, evidence.contents, evidence.histories, evidence.blanks, evidence.linkage, found)
