"""What `--redact` takes out is in no file of the audit; what it leaves is the same audit."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from attribution_audit.cli.door import run

from .marked import Marked, marked_company, told_in


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """One company for all."""
    return marked_company(tmp_path_factory.mktemp("marked") / "export")


@pytest.fixture(scope="module")
def audits(company: Marked, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """It audited as it is, and redacted."""
    folder = tmp_path_factory.mktemp("audits")
    policy = ["--policy", str(company.export / "policy.toml"), "--quiet"]
    for name, options in (("plain", []), ("redacted", ["--redact"])):
        assert run(["audit", str(company.export), "--out", str(folder / name), *policy, *options]) == 0
    return folder / "plain", folder / "redacted"


def test_without_it_the_people_are_there_to_be_found(company: Marked, audits: tuple[Path, Path]) -> None:
    told = "\n".join(told_in(audits[0]).values())
    assert company.lead["Email"] in told
    assert company.name in told
    assert company.lead["Phone"] in told


def test_nobody_is_in_any_file(company: Marked, audits: tuple[Path, Path]) -> None:
    people = company.people()
    found = {(file, person) for file, text in told_in(audits[1]).items() for person in people if person in text}
    assert len(people) > 1_000
    assert found == set()


def test_a_name_turned_round_in_a_source_is_not_there_either(company: Marked, audits: tuple[Path, Path]) -> None:
    turned = f"{company.lead['LastName']}, {company.lead['FirstName']}"
    plain, redacted = ("\n".join(told_in(out).values()) for out in audits)
    assert turned in plain
    assert turned not in redacted


def test_findings_and_numbers_are_the_same(audits: tuple[Path, Path]) -> None:
    plain, redacted = (pq.read_table(out / "findings.parquet") for out in audits)
    same = [
        name for name in plain.column_names if name not in ("evidence", "explanation", "source_before", "source_after")
    ]
    assert plain.num_rows > 0
    assert plain.select(same).to_pylist() == redacted.select(same).to_pylist()


def test_it_says_so(audits: tuple[Path, Path]) -> None:
    plain, redacted = (json.loads((out / "summary.json").read_text()) for out in audits)
    assert redacted["privacy"]["redacted"] is True
    assert plain["privacy"] == {"redacted": False, "names_shown": None, "forgotten": []}
    assert pq.read_schema(audits[1] / "findings.parquet").metadata[b"redacted"] == b"true"
