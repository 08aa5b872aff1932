"""A whole audit: the same bytes whatever the row order and the thread count; every proof stands in the export."""

from __future__ import annotations

import csv
import json
import random
from datetime import datetime
from pathlib import Path

import pytest

import attribution_audit as aa
from attribution_audit.reports import write_all
from attribution_audit.simulation import SimulatedCompany, simulate

SPECIMEN = Path(__file__).parent / "readers" / "specimens" / "sf_weekly_export"
LEADS = 1500
SHORTEST_ID = 12
"""Characters; cells at least so long may be ids, and the rest need no index."""


@pytest.fixture(scope="module")
def company() -> SimulatedCompany:
    return simulate(LEADS, 1, "story")


@pytest.fixture(scope="module")
def export(company: SimulatedCompany, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company.write(tmp_path_factory.mktemp("export"), dialect="weekly")


def findings_csv(export: Path, folder: Path, threads: int) -> bytes:
    with aa.audit(export, policy=export / "policy.toml", threads=threads) as audit:
        write_all(audit.outcome, folder)
    return (folder / "findings.csv").read_bytes()


def test_shuffled_rows_and_any_thread_count_give_the_same_bytes(export: Path, tmp_path: Path) -> None:
    shuffled = tmp_path / "shuffled"
    shuffled.mkdir()
    for path in export.iterdir():
        text = path.read_bytes()
        if path.suffix == ".csv":
            with path.open(encoding="cp1252", newline="") as lines:
                header, *rows = list(csv.reader(lines))
            random.Random(7).shuffle(rows)
            with (shuffled / path.name).open("w", encoding="cp1252", newline="") as out:
                writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
                writer.writerows([header, *rows])
        else:
            (shuffled / path.name).write_bytes(text)
    once = findings_csv(export, tmp_path / "one", threads=1)
    assert len(once.splitlines()) > 20
    assert findings_csv(export, tmp_path / "two", threads=2) == once
    assert findings_csv(shuffled, tmp_path / "three", threads=2) == once


def test_each_ruled_out_names_a_record_and_a_time_that_stand_in_the_export(
    company: SimulatedCompany, export: Path
) -> None:
    rows_with: dict[str, set[str]] = {}
    for path in export.glob("*.csv"):
        with path.open(encoding="cp1252", newline="") as lines:
            for row in csv.reader(lines):
                for value in row:
                    if len(value) >= SHORTEST_ID:
                        rows_with.setdefault(value, set()).update(row)
    checked = 0
    with aa.audit(export, policy=export / "policy.toml") as audit:
        written = _in_zone(audit.policy.timezone)
        for finding in audit.outcome.findings.to_pylist():
            for fact in json.loads(finding["evidence"]):
                if fact.get("ruling") != "ruled_out":
                    continue
                checked += 1
                assert fact["record_id"] in rows_with, fact
                assert written(fact["at"]) & rows_with[fact["record_id"]], fact
    assert checked > 500


def _in_zone(zone: str):  # type: ignore[no-untyped-def]
    """How a UTC stamp may be written in the export: by the policy's zone, or as a day."""
    from zoneinfo import ZoneInfo

    def shapes(text: str) -> set[str]:
        utc = datetime.fromisoformat(text)
        local = utc.astimezone(ZoneInfo(zone))
        exact = {
            local.strftime("%Y-%m-%d %H:%M:%S"),
            utc.strftime("%Y-%m-%d %H:%M:%S"),
            utc.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        }
        is_day = (utc.hour, utc.minute, utc.second) == (0, 0, 0)
        return exact | {utc.strftime("%Y-%m-%d")} if is_day else exact

    return shapes


def test_the_specimen_gives_its_strip_and_its_recreation_and_none_of_its_innocents() -> None:
    truth = json.loads((SPECIMEN / "truth.json").read_text(encoding="utf-8"))
    with aa.audit(SPECIMEN) as audit:
        found = {(row["kind"], row["record_id"], row["related_id"]) for row in audit.outcome.findings.to_pylist()}
        at_hold = audit.summary["findings"]["by_tier"]["hold"]
    strips = {("source_overwritten", strip["opportunity"], None) for strip in truth["strip"]}
    recreations = {("opportunity_recreated", pair["recreated"], pair["closed"]) for pair in truth["recreate"]}
    assert found == strips | recreations
    assert at_hold == 0  # without a plan nothing is at stake


def test_an_unrelated_company_changes_no_finding(export: Path) -> None:
    import pandas as pd

    def frames() -> dict[str, pd.DataFrame]:
        return {
            path.stem: pd.read_csv(path, dtype=str, keep_default_na=False, encoding="cp1252")
            for path in export.glob("*.csv")
        }

    def found(tables: dict[str, pd.DataFrame]) -> list[dict[str, object]]:
        with aa.audit(tables, policy=export / "policy.toml", as_of="2026-06-30T00:00:00Z") as audit:
            return audit.outcome.findings.drop_columns(["evidence"]).to_pylist()

    plain = frames()
    more = frames()
    lead = dict.fromkeys(more["Lead"].columns, "") | {
        "Id": "00Q0000000ZZZZZZZZ"[:15],
        "FirstName": "Unrelated",
        "LastName": "Person",
        "Company": "Nowhere near anybody",
        "Email": "unrelated@nowhere-near-anybody.example",
        "LeadSource": "Webinar",
        "Status": "New",
        "CreatedDate": "2025-03-03 10:00:00",
        "LastModifiedDate": "2025-03-03 10:00:00",
        "OwnerId": more["Lead"]["OwnerId"].iloc[0],
    }
    more["Lead"] = pd.concat([more["Lead"], pd.DataFrame([lead])], ignore_index=True)
    told = found(more)
    its_own = [row for row in told if str(row["record_id"]).startswith(lead["Id"])]
    assert [row["kind"] for row in its_own] == ["never_followed_up"]  # nobody took it up, and the level has passed
    assert [row for row in told if row not in its_own] == found(plain)
