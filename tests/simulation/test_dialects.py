"""Export files: both dialects read back to the tables they came from."""

import csv
from pathlib import Path

import pytest

from attribution_audit.simulation import SimulatedCompany
from attribution_audit.simulation.letters import plain
from attribution_audit.simulation.salesforce.layout import LAYOUT

NULL_REFERENCE = "000000000000000AAA"
OURS = ("SourceApproval", "Payout", "Spend")


def read(path: Path, encoding: str) -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def back(cell: str, kind: str) -> str:
    """A cell of the weekly export as the API spells it."""
    if kind == "key":
        return "" if cell == NULL_REFERENCE else cell
    if kind == "flag":
        return {"1": "true", "0": "false"}[cell]
    if kind == "day":
        return cell.removesuffix(" 00:00:00")
    return cell.replace(" ", "T") + ".000Z" if kind == "stamp" and cell else cell


def test_weekly_reads_back(story: SimulatedCompany, tmp_path: Path) -> None:
    folder = story.write(tmp_path / "weekly")
    for name, table in story.tables.items():
        kinds = {column.name: column.kind for column in LAYOUT[name]}
        found = read(folder / f"{name}.csv", "utf-8" if name in OURS else "cp1252")
        expected = table.to_pylist()
        assert len(found) == len(expected)
        for row, original in zip(found, expected, strict=True):
            for field, written in row.items():
                cell = written if name in OURS else back(written, kinds[field])
                assert cell == original[field] or plain(cell) == plain(original[field]), (name, field)


def test_weekly_quotes_every_cell_and_keeps_western_accents(story: SimulatedCompany, tmp_path: Path) -> None:
    folder = story.write(tmp_path)
    content = (folder / "Contact.csv").read_bytes()
    assert all(line.startswith(b'"') and line.endswith(b'"') for line in content.split(b"\n") if line)
    assert b"?" not in content
    assert "ñ".encode("cp1252") in content
    assert "é".encode("cp1252") in content


def test_api_reads_back(story: SimulatedCompany, tmp_path: Path) -> None:
    folder = story.write(tmp_path / "api", dialect="api")
    for name, table in story.tables.items():
        assert read(folder / f"{name}.csv", "utf-8") == table.to_pylist()


def test_the_policy_is_beside_the_export_and_the_truth_is_not(story: SimulatedCompany, tmp_path: Path) -> None:
    folder = story.write(tmp_path / "export")
    assert (folder / "policy.toml").read_text(encoding="utf-8") == story.policy
    assert {path.name for path in folder.iterdir()} == {f"{name}.csv" for name in LAYOUT} | {"policy.toml"}
    truth = story.write_truth(tmp_path / "kept apart" / "truth.json")
    assert truth.exists()


def test_an_unknown_dialect_is_refused(story: SimulatedCompany, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Dialects: weekly, api"):
        story.write(tmp_path, dialect="daily")
