"""What was learnt, as JSON: read again it judges alike, and nobody's data can be read in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from attribution_audit.matching import Matching, match
from attribution_audit.matching.model_document import UnusableModel

from .leads import FIELDS, leads


@pytest.fixture(scope="module")
def matching() -> Matching:
    return match(leads(), kind="person", key="lead_id", fields=FIELDS)


@pytest.fixture
def document(matching: Matching) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(matching.model))
    return found


def test_the_same_records_are_judged_alike(matching: Matching, document: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    for model in (document, path, str(path)):
        again = match(leads(), kind="person", key="lead_id", fields=FIELDS, model=model)
        assert again.links_table.equals(matching.links_table)
        assert again.clusters_table.equals(matching.clusters_table)
        assert json.loads(json.dumps(again.model)) == document


def test_two_records_weigh_the_same_among_few_as_among_many(matching: Matching, document: dict[str, Any]) -> None:
    link = matching.links_table.to_pylist()[-1]
    pair = {link["key_a"], link["key_b"]}
    few = leads().filter(pa.array([key in pair for key in leads()["lead_id"].to_pylist()]))
    again = match(few, kind="person", key="lead_id", fields=FIELDS, model=document)
    one, other = (found.explain(link["key_a"], link["key_b"]) for found in (matching, again))
    learnt, frozen = ({step.comparison: step.match_millibits for step in each.steps} for each in (one, other))
    assert frozen["start"] == learnt["start"]
    assert {name: bits for name, bits in frozen.items() if name in ("given", "phone", "city")} == {
        name: bits for name, bits in learnt.items() if name in ("given", "phone", "city")
    }


def test_levels_stand_under_their_names(document: dict[str, Any]) -> None:
    assert (document["version"], document["kind"]) == (1, "person")
    named = {(row["comparison"], row["level"]): row for row in document["levels"]}
    assert named["mailbox", "SAME"]["says"] == "same e-mail address {mailbox}"
    assert 0 < named["given", "DIFFERENT"]["match"] < named["given", "DIFFERENT"]["chance"] < 1
    assert ("city", "SAME in context 1") in named


def test_no_value_can_be_read_in_it(document: dict[str, Any]) -> None:
    text = json.dumps(document).casefold()
    said = {str(cell).casefold() for name in ("last_name", "email", "company", "lead_id") for cell in leads()[name]}
    assert not [value for value in said if len(value) > 4 and value in text]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"version": 2}, "the model: this is no model of version 1."),
        ({"kind": "company"}, "the model: it was learnt to match a company, not a person."),
        ({"levels": []}, "of this program learnt it, which compares otherwise than this one."),
        ({"levels": [{}]}, "the model: the model is damaged."),
        ({"others": "many"}, "the model: the model is damaged."),
        ({"pairs_per_record": float("nan")}, "the model: the model is damaged."),
        ({"values": {"surname": {"other": 1, "millibits": {"Lee": 3}}}}, "the model: the model is damaged."),
        ({"values": None}, "the model: the model is damaged."),
    ],
    ids=lambda given: str(given)[:40],
)
def test_what_cannot_be_used(document: dict[str, Any], change: dict[str, Any], says: str) -> None:
    with pytest.raises(UnusableModel) as raised:
        match(leads(), kind="person", key="lead_id", fields=FIELDS, model={**document, **change})
    assert says in str(raised.value)
    assert str(raised.value).endswith("Match without it, and take the model of that run.")


@pytest.mark.parametrize("raw", [b"", b"{", b"[1]", b'"text"', b"\xff\xfe", b"{}"])
def test_what_is_no_model(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(raw)
    for given in (path, tmp_path / "nowhere.json", tmp_path):
        with pytest.raises(UnusableModel):
            match(leads(), kind="person", key="lead_id", fields=FIELDS, model=given)
