"""The run, end to end: the only file that knows every room."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution_audit.attribution import attribute
from attribution_audit.detectors import DETECTORS, detect
from attribution_audit.engines import Engine, engine_of, open_engine
from attribution_audit.findings import EXPLANATIONS, Profile, sweep, weigh
from attribution_audit.kpis import KPIS, cells, kpi_summary, measure
from attribution_audit.lineage import Lineage, trace
from attribution_audit.matching import resolve
from attribution_audit.patterns import find_patterns
from attribution_audit.pay import make_deals
from attribution_audit.policy import LoadedPolicy, Policy, load_policy
from attribution_audit.preflight import examine
from attribution_audit.privacy import read_redaction, redacted, with_names
from attribution_audit.readers import Reading, compare_with_nothing, compared, keep_as_earlier, read
from attribution_audit.reports import ENGINE_TABLES, Outcome, check_folder, write_all
from attribution_audit.reports.codes_key import keyed_codes, read_codes_key
from attribution_audit.reports.notebook import as_html
from attribution_audit.restatement import commission, restate
from attribution_audit.service_levels import attain
from attribution_audit.summary import summarise
from attribution_audit.version import VERSION

if TYPE_CHECKING:
    import pandas

    from attribution_audit.engines import SparkSession

SCHEMA_VERSION = "1"
STAGES = ("reading", "matching", "tracing", "detecting", "weighing", "restating")
"""The stages of a run, as `progress` hears of them."""

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, how many stages are done, and of how many."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Audit:
    """One audit: its findings and numbers, and the tables behind them, which stay in the engine until `close`."""

    outcome: Outcome
    lineage: Lineage
    reading: Reading
    policy: Policy
    profiles: Mapping[str, Profile]
    """Finding id -> what its certainty hangs on, such as `source_blanked/stands/gain`."""
    spans: Mapping[str, int]
    """Finding id -> days between the two sides of what it says, where it has two."""

    @property
    def findings(self) -> pandas.DataFrame:
        """The contract's columns, one row a finding, ordered by `finding_id`."""
        frame: pandas.DataFrame = self.outcome.findings.to_pandas()
        return frame

    @property
    def summary(self) -> dict[str, Any]:
        """What summary.json holds."""
        return self.outcome.summary

    @property
    def sensitivity(self) -> pandas.DataFrame:
        """One row a window of days, kind, tier and currency: findings within it, their amounts and what is at stake."""
        frame: pandas.DataFrame = sweep(self.outcome.findings, self.spans).to_pandas()
        return frame

    @property
    def sources(self) -> pandas.DataFrame:
        """Reported, earned and restated source of every lead and opportunity."""
        return self._frame("sources")

    @property
    def restatement(self) -> pandas.DataFrame:
        """One row a category or source and figure (count, or amount in `currency`): recorded, restated, earned,
        findings applied by band of certainty, expected, low and high.
        """
        return self._frame("restatement")

    @property
    def roi(self) -> pandas.DataFrame:
        """One row a source, category, channel, campaign or month, currency and figure (count, amount in `currency`, or
        ratio): recorded, restated, earned, difference, low and high.
        """
        return self._frame("roi")

    @property
    def entities(self) -> pandas.DataFrame:
        """Person and company of every lead, contact and account."""
        return self._frame("entities")

    @property
    def links(self) -> pandas.DataFrame:
        """Which records were linked, with weight in bits, probability and reason."""
        return self._frame("links")

    @property
    def kpis(self) -> pandas.DataFrame:
        """Key figures as recorded and as restated."""
        return self._frame("kpis")

    @property
    def service_levels(self) -> pandas.DataFrame:
        """One row a kind of service level, ISO week (`2025-W07`) and team (`(all)` is the company): target, attained (a
        count, or a share of `n`), and whether that was met; null with a reason where it cannot be told.
        """
        return self._frame("service_levels")

    @property
    def commission(self) -> pandas.DataFrame:
        """One row a payout line, or a payee's part of a won deal without one: what was paid, what is due by the
        restated source, and their difference; amounts in `currency`, as decimals.
        """
        return self._frame("commission")

    @property
    def commission_plans(self) -> pandas.DataFrame:
        """One row a plan, payee and currency: what the same won deals would pay under plans by which no source pays
        more than another.
        """
        return self._frame("commission_plans")

    @property
    def pay_list(self) -> pandas.DataFrame:
        """One row a payout line: what a payroll run pays now, what of it is in dispute, and why."""
        return self._frame("pay_list")

    @property
    def attribution(self) -> pandas.DataFrame:
        """One row a model, source, campaign and currency: credit (decimals, in that currency) and won deals with a
        share of it, recorded and restated.
        """
        return self._frame("attribution")

    @property
    def owner_patterns(self) -> pandas.DataFrame:
        """One row a unit (a team; a user where the policy allows it) and a family of kinds: found against expected."""
        return self._frame("owner_patterns")

    @property
    def timeline(self) -> pandas.DataFrame:
        """One row a month and a family, or a kind: how many, how often, and whether the rate changed."""
        return self._frame("timeline")

    @property
    def quarantine(self) -> pandas.DataFrame:
        """Rows that were left out: file, row, reason, raw text."""
        return self._frame("quarantine")

    def write(self, folder: str | Path) -> None:
        """Write all outputs into `folder`, whole or not at all; files that are not an audit's are never touched.

        Raises
        ------
        UnusableOutput
            The folder is a file or cannot be written.
        """
        write_all(self.outcome, Path(folder))

    def close(self) -> None:
        """Let go of the engine; tables that were not asked for before are gone then."""
        self.outcome.engine.close()

    def __enter__(self) -> Audit:
        return self

    def __exit__(self, *unused: object) -> None:
        self.close()

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return as_html(self.outcome)

    def _frame(self, table: str) -> pandas.DataFrame:
        (order,) = (report.order for report in ENGINE_TABLES if report.table == table)
        rows = self.outcome.engine.arrow(table).sort_by([(column, "ascending") for column in order])
        frame: pandas.DataFrame = rows.to_pandas()
        return frame


def audit(  # noqa: PLR0913 - what is audited, by which rules, where it runs
    export: str | Path | Mapping[str, Any],
    *,
    policy: str | Path | Policy | LoadedPolicy | None = None,
    earlier: str | Path | Mapping[str, Any] | None = None,
    as_of: datetime | str | None = None,
    engine: Engine | SparkSession | None = None,
    threads: int | None = None,
    memory_limit: str | None = None,
    progress: Progress | None = None,
    codes_key: str | Path | None = None,
    redact: bool = False,
    names_for: str | None = None,
    names_at: datetime | None = None,
) -> Audit:
    """Audit an export: a folder or ZIP of a CRM's files, a database, or a mapping of object names to data frames.

    Parameters
    ----------
    policy
        A TOML file; without it the CRMs' standard values apply and nothing about pay is computed.
    earlier
        An export of the same CRM of an earlier date. A source that differs between the two was changed in between:
        evidence of the grade `snapshots`, without a moment and without an actor.
    as_of
        The moment the export was taken, UTC; the newest audit stamp of the export by default.
    engine
        A Spark session to run in: it is neither stopped nor set otherwise. Without it, DuckDB in this process.
    threads, memory_limit
        For the embedded engine: a count, and a size such as "1GB".

    codes_key
        A file outside the output folder, made where there is none: users then stand in reports under codes that nobody
        can tell without it, the same in every audit. Without it the codes count the users of this audit.
    redact
        Take e-mail addresses, telephone numbers and names of leads and contacts out of every table and text, and the
        raw text of rows that were left out whole. Findings, ids and numbers are the same.
    names_for, names_at
        Who reads the report: users then stand there by name. The summary and the report say so, with the time.

    Raises
    ------
    AuditError
        The export or the policy cannot be used; the message says what, where and what to do.

    Examples
    --------
    >>> audit("export/", policy="policy.toml").findings     # doctest: +SKIP
    """
    loaded = load_policy(policy)
    key = None if codes_key is None else read_codes_key(Path(codes_key), make=True)
    used = open_engine(threads=threads, memory_limit=memory_limit) if engine is None else engine_of(engine)
    try:
        made = _run(Exports(export, earlier), loaded, as_of, used, progress or _log)
        users = made.outcome.users if key is None else keyed_codes(made.outcome.users, key)
        outcome = replace(made.outcome, users=users, is_keyed=key is not None)
        if redact:
            outcome = redacted(outcome, read_redaction(used, loaded.policy))
        if names_for is not None:
            outcome = with_names(outcome, names_for, names_at)
        return replace(made, outcome=outcome)
    except BaseException:
        if used is not engine:
            used.close()
        raise


@dataclass(frozen=True)
class Exports:
    """What is audited, and what it is compared with."""

    export: str | Path | Mapping[str, Any]
    earlier: str | Path | Mapping[str, Any] | None = None

    def read(self, engine: Engine, policy: Policy) -> Reading:
        """Read the earlier export, keep of it what is compared, then read the other."""
        compare_with_nothing(engine)
        if self.earlier is None:
            return read(self.export, engine, policy)
        before = read(self.earlier, engine, policy)
        keep_as_earlier(engine, before)
        reading = read(self.export, engine, policy)
        return compared(engine, before, reading)


def _run(
    exports: Exports,
    loaded: LoadedPolicy,
    as_of: datetime | str | None,
    engine: Engine,
    progress: Progress,
) -> Audit:
    policy = loaded.policy
    stage = iter(enumerate(STAGES))

    def enter() -> None:
        done, name = next(stage)
        progress(name, done, len(STAGES))

    enter()
    reading = exports.read(engine, policy)
    taken_at = _utc(as_of) if as_of is not None else reading.as_of
    enter()
    resolve(engine)
    enter()
    lineage = trace(engine, policy)
    make_deals(engine, policy, taken_at)
    found = examine(engine, reading, policy, taken_at)
    enter()
    could_not_run = detect(engine, DETECTORS, reading.present, reading.missing_columns, policy, taken_at)
    enter()
    weighing = weigh(engine, EXPLANATIONS, policy, reading.present)
    enter()
    restatement = restate(engine, weighing.findings, weighing.cleared_claims, policy)
    pay = commission(engine, weighing.findings, policy, taken_at, restatement.currency)
    attribution = attribute(engine, weighing.findings, policy, reading.present)
    levels = attain(engine, policy, taken_at, reading.present, reading.missing_columns)
    limits = [*could_not_run, *attribution.could_not_run, *levels.could_not_run]
    figures = measure(KPIS, cells(engine, policy, taken_at, restatement.currency))
    engine.register("kpis", figures)
    patterns = find_patterns(engine, weighing.findings, policy, taken_at)
    progress("done", len(STAGES), len(STAGES))
    outcome = Outcome(
        engine=engine,
        findings=weighing.findings,
        summary=summarise(engine, taken_at, loaded, reading, weighing, restatement, pay, limits)
        | {"attribution": attribution.summary(), "preflight": found.to_dict(), "kpis": kpi_summary(KPIS, figures)}
        | patterns.summary()
        | levels.summary(),
        policy_text=loaded.text,
        policy_name=loaded.name,
        provenance={
            "schema_version": SCHEMA_VERSION,
            "program_version": VERSION,
            "input_hash": reading.input_hash,
            "policy_hash": loaded.sha256,
        },
        users=_codes(engine),
    )
    return Audit(outcome, lineage, reading, policy, weighing.profiles, weighing.spans)


def _codes(engine: Engine) -> dict[str, str]:
    """User id -> a code by the order of ids, so that what people read names nobody."""
    ids = sorted(str(user_id) for user_id in engine.arrow("user_ids", ["user_id"])["user_id"].to_pylist())
    return {user_id: f"U-{place}" for place, user_id in enumerate(ids, start=1)}


def _utc(moment: datetime | str) -> datetime:
    stamp = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return stamp.astimezone(UTC).replace(tzinfo=None) if stamp.tzinfo is not None else stamp


def _log(stage: str, done: int, total: int) -> None:
    logger.info("%s (%d of %d stages done)", stage, done, total)


__all__ = ["STAGES", "Audit", "audit", "check_folder"]
