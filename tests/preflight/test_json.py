"""The JSON: of one version, documented key by key, and without a person's name in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attribution_audit.preflight.preflight import VERSION
from tests.preflight.exports import company, examined, good, policy, tables
from tests.preflight.test_tracking import aged

DOCS = (Path(__file__).parents[2] / "docs" / "preflight.md").read_text(encoding="utf-8")


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from keys(part)
    elif isinstance(value, list):
        for part in value:
            yield from keys(part)


def test_it_is_json_of_the_documented_version() -> None:
    found = good().to_dict()
    assert json.loads(json.dumps(found)) == found
    assert found["version"] == VERSION
    assert f"`version` is {VERSION}." in DOCS


def test_every_key_is_documented() -> None:
    export = aged(tables(), 700)
    export["Lead"].loc[export["Lead"]["CreatedDate"] < "2025-10-01", "LeadSource"] = ""
    del export["SourceApproval"]
    found = examined(export, policy()).to_dict()
    assert found["tracking"]["cut_offs"]
    assert found["blanks"]["turns"]
    assert found["to_do"]
    undocumented = {name for name in keys(found) if f"`{name}`" not in DOCS and f".{name}`" not in DOCS}
    assert undocumented - {"tracking", "blanks", "linkage"} == set()


def test_stamps_are_utc_and_shares_stand_beside_their_counts() -> None:
    found = good().to_dict()
    assert found["contents"]["as_of"].endswith("Z")
    for one in found["blanks"]["fields"]:
        assert one["blank_share"] == (round(one["blank"] / one["records"], 4) if one["records"] else None)


def test_it_names_no_person() -> None:
    said = json.dumps(good().to_dict())
    for name in ("Lead", "Contact", "User"):
        for row in company().tables[name].to_pylist()[:200]:
            assert row["Email"] not in said or not row["Email"]
            assert f'"{row["LastName"]}"' not in said
            assert row["Id"] not in said


def test_the_same_export_gives_the_same_bytes() -> None:
    assert json.dumps(examined(tables(), policy()).to_dict()) == json.dumps(good().to_dict())
