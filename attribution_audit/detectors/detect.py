"""Put every detector's question, and keep the answers as the engine's table `claims`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import pyarrow as pa

from attribution_audit.detectors.detector import CLAIM_SCHEMA, Detector
from attribution_audit.engines import Engine, Query
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import FAMILIES, RECREATIONS, Family, Kind

ROOM = "attribution_audit.detectors"
YIELDING = (Kind.SOURCE_CONTRADICTED, Kind.CAMPAIGN_UNLINKED)
"""One act is one claim: where a loss of the source or a recreation is claimed on a record, these are not, and of the
two the first is.
"""


def detect(
    engine: Engine,
    detectors: Sequence[Detector],
    present: Collection[str],
    missing_columns: Mapping[str, Collection[str]],
    policy: Policy,
    as_of: datetime,
) -> list[tuple[str, str]]:
    """Make the table `claims`; give what could not be asked, or only in part, as kind and reason.

    `present` names the CRM objects that the export holds, `missing_columns` the columns that their files lack,
    `as_of` is when it was taken, in UTC.
    """
    claims: list[pa.Table] = []
    claimed: set[str] = set()
    lacking = {f"{name}.{column}" for name, columns in missing_columns.items() for column in columns}
    unnamed = {level for level, limit in policy.service_levels.model_dump().items() if limit is None}
    for detector in detectors:
        if unnamed & set(detector.needs_levels):
            continue
        if not all(_alternatives(need) & set(present) for need in detector.needs) or lacking & set(
            detector.needs_columns
        ):
            continue
        engine.table(
            Query.of(ROOM, detector.kind),
            as_of=as_of,
            zone=policy.timezone,
            correction_minutes=policy.windows.correction_minutes,
            **policy.service_levels.model_dump(),
        )
        found = _with_ids(engine.arrow(detector.kind))
        if detector.kind in RECREATIONS:
            found, claimed = _first_claims(found, claimed)
        claims.append(found)
    engine.register("claims", _one_a_record(pa.concat_tables([CLAIM_SCHEMA.empty_table(), *claims])))
    return [
        (detector.kind, reason)
        for detector in detectors
        for reason in _limits(detector, set(present), lacking, unnamed)
    ]


def _limits(detector: Detector, present: set[str], lacking: set[str], unnamed: set[str]) -> list[str]:
    """What missing levels, files and columns keep a detector from asking, one reason a need."""
    reasons = [
        f"the policy names no service level for it ({level} in [service_levels])"
        for level in detector.needs_levels
        if level in unnamed
    ]
    reasons += [
        f"{name}.csv has no {column}" + (": it cannot be told what conversions made" if name == "Lead" else "")
        for name, _, column in (need.partition(".") for need in detector.needs_columns if need in lacking)
    ]
    reasons += [
        f"{name}.csv has no {column}: judged by what histories show of it alone"
        for name, _, column in (need.partition(".") for need in detector.leans_on_columns if need in lacking)
    ]
    for need in detector.needs:
        missing = sorted(_alternatives(need) - present)
        files = " and ".join(f"{name}.csv" for name in missing)
        verb = "is" if len(missing) == 1 else "are"
        if missing and not _alternatives(need) & present:
            reasons.append(f"{files} {verb} missing")
        elif missing:
            reasons.append(
                f"{files} {verb} missing; judged by {', '.join(sorted(_alternatives(need) & present))} alone"
            )
    return reasons


def _alternatives(need: str) -> set[str]:
    return set(need.split("|"))


def _with_ids(found: pa.Table) -> pa.Table:
    """The claims with their ids and families; a column that the query does not give is null.

    A claim is known by its kind, both records and the act.
    """
    for field in CLAIM_SCHEMA:
        if field.name not in found.column_names:
            found = found.append_column(field, pa.nulls(found.num_rows, field.type))
    known_by = [found[name].to_pylist() for name in ("kind", "record_id", "related_id", "act_key")]
    ids = [":".join(part or "" for part in parts) for parts in zip(*known_by, strict=True)]
    families = [FAMILIES[Kind(kind)] for kind in found["kind"].to_pylist()]
    claims = found.select(CLAIM_SCHEMA.names).cast(CLAIM_SCHEMA)
    for name, values in (("claim_id", ids), ("family", families)):
        claims = claims.set_column(CLAIM_SCHEMA.get_field_index(name), name, pa.array(values, pa.string()))
    return claims


def _first_claims(found: pa.Table, claimed: set[str]) -> tuple[pa.Table, set[str]]:
    records = found["record_id"].to_pylist()
    kept = found.filter(pa.array([record not in claimed for record in records], pa.bool_()))
    return kept, claimed | set(records)


def _one_a_record(claims: pa.Table) -> pa.Table:
    """The claims without those that yield to another of the same record or deal."""
    kinds, families = claims["kind"].to_pylist(), claims["family"].to_pylist()
    places = list(zip(claims["record_id"].to_pylist(), claims["opportunity_id"].to_pylist(), strict=True))
    told: set[str | None] = set()
    for kind, family, place in zip(kinds, families, places, strict=True):
        if kind not in YIELDING and family in (Family.LOST_SOURCE, Family.RECREATION):
            told.update(place)
    kept = [kind not in YIELDING for kind in kinds]
    for yielding in YIELDING:
        for number, kind in enumerate(kinds):
            if kind == yielding and not (set(places[number]) - {None}) & told:
                kept[number] = True
        told |= {places[number][0] for number, kind in enumerate(kinds) if kind == yielding and kept[number]}
    return claims.filter(pa.array(kept, pa.bool_()))
