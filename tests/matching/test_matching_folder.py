"""A matching written and read again is the same matching; a damaged folder is none."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.errors import UnusableOutput
from attribution_audit.matching import Matching, match
from attribution_audit.matching.matching_files import NAMES, NotAMatching
from attribution_audit.matching.model_document import UnusableModel

from .leads import FIELDS, leads

KEY = "lead_id"
COMPANY_FIELDS = {"company": "company", "city": "city", "phone": ["phone", "mobile_phone"]}


def matched(kind: str = "person") -> Matching:
    return match(leads(60), kind=kind, key=KEY, fields=FIELDS if kind == "person" else COMPANY_FIELDS)


@pytest.mark.parametrize("kind", ["person", "company"])
def test_what_is_read_is_what_was_written(kind: str, tmp_path: Path) -> None:
    matching = matched(kind)
    matching.write(tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(NAMES)
    read = Matching.read(tmp_path / "out")
    assert read.clusters_table.equals(matching.clusters_table)
    assert read.links_table.equals(matching.links_table)
    assert read.large_blocks.to_pylist() == matching.large_blocks.to_pylist()
    assert read.review_band_table().equals(matching.review_band_table())
    assert read.model == matching.model
    for link in matching.links_table.to_pylist()[:10]:
        assert read.explain(link["key_a"], link["key_b"]) == matching.explain(link["key_a"], link["key_b"])
    read.write(tmp_path / "again")
    for name in NAMES:
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "out" / name).read_bytes()


def test_two_tables_are_read_again(tmp_path: Path) -> None:
    one, other = (pa.table({"id": [number], "name": ["Ann Lee"], "mail": ["ann@lee.example"]}) for number in (1, 1))
    matching = match(one, other, kind="person", key="id", fields={"full_name": "name", "email": "mail"})
    matching.write(tmp_path)
    read = Matching.read(str(tmp_path))
    assert read.clusters_table.equals(matching.clusters_table)
    assert read.explain(1, "1") == matching.explain(1, "1")


def test_a_column_may_serve_two_roles_or_be_the_key(tmp_path: Path) -> None:
    table = pa.table({"mail": ["ann@lee.example", "a.lee@lee.example"], "name": ["Ann Lee", "Ann Lee"]})
    fields = {"email": "mail", "full_name": "name", "company": "name"}
    matching = match(table, kind="person", key="mail", fields=fields)
    matching.write(tmp_path)
    assert Matching.read(tmp_path).clusters_table.equals(matching.clusters_table)
    assert pq.read_schema(tmp_path / "review.parquet").names.count("name_a") == 1


def test_no_records_and_no_links_are_written_and_read(tmp_path: Path) -> None:
    matching = match(leads(60).slice(0, 0), kind="person", key=KEY, fields=FIELDS)
    matching.write(tmp_path)
    assert Matching.read(tmp_path).clusters_table.equals(matching.clusters_table)


@pytest.mark.parametrize(
    "name",
    [
        *("clusters.parquet", "links.parquet", "changes.parquet", "records.parquet", "pairs.parquet"),
        *("frequencies.parquet", "model.json", "matching.json"),
    ],
)
@pytest.mark.parametrize("damage", ["missing", "empty", "other"])
def test_a_damaged_folder_is_no_matching(name: str, damage: str, tmp_path: Path) -> None:
    matched().write(tmp_path)
    if damage == "missing":
        (tmp_path / name).unlink()
    elif damage == "empty":
        (tmp_path / name).write_bytes(b"")
    elif name.endswith(".json"):
        (tmp_path / name).write_text(json.dumps({"version": 1}), encoding="utf-8")
    else:
        pq.write_table(pa.table({"x": [1]}), tmp_path / name)
    with pytest.raises(UnusableModel if name == "model.json" else NotAMatching):
        Matching.read(tmp_path)


def test_an_audits_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "links.parquet").write_text("an audit's")
    with pytest.raises(UnusableOutput, match="which no matching wrote"):
        matched().write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["links.parquet"]
