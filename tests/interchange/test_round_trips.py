"""What the formats' own readers make of a file: the same records, hand-offs and times."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prov.model import ProvDocument

from attribution_audit.interchange import FORMATS, Cut, Handoff, Node, cut
from attribution_audit.interchange.carried import carried
from tests.interchange.made_out import write_out
from tests.reports.hostile import HOSTILE

Told = Counter[tuple[str, str, str, datetime | None]]
TEXTS = {one.name: one.text for one in FORMATS}


def hostile(text: str) -> Cut:
    """Three records and two hand-offs in which every text is `text`, or begins with it."""
    facts = {"person_id": text, "reported_source": text, "restated_source": ""}
    nodes = tuple(Node(f"{text}{number}", kind, text, facts) for number, kind in enumerate(("Lead", "Contact", text)))
    ends = ((nodes[0].name, nodes[1].name), (nodes[1].name, nodes[1].name), (nodes[1].name, nodes[2].name))
    dates = (datetime(2026, 1, 2, 3, 4, 5, 6), datetime(2026, 1, 3), None)
    return Cut(nodes, tuple(Handoff(*pair, text, at, text, text) for pair, at in zip(ends, dates, strict=True)))


@pytest.fixture(scope="module", params=["plain", *HOSTILE])
def part(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Cut:
    if request.param == "plain":
        return cut(write_out(tmp_path_factory.mktemp("out")))
    return hostile(HOSTILE[request.param])


def told(part: Cut) -> Told:
    return Counter(
        (carried(one.earlier), carried(one.later), carried(one.kind), one.occurred_at) for one in part.handoffs
    )


def names(part: Cut) -> set[str]:
    return {carried(node.name) for node in part.nodes}


def at(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC).replace(tzinfo=None)


def test_graphml_is_read_by_networkx(part: Cut) -> None:
    graph = networkx.parse_graphml(TEXTS["graphml"](part), force_multigraph=True)
    assert set(graph.nodes) == names(part)
    read = Counter((u, v, data["kind"], at(data.get("occurred_at"))) for u, v, data in graph.edges(data=True))
    assert read == told(part)
    for node in part.nodes:
        data = graph.nodes[carried(node.name)]
        assert data == {
            "record_type": carried(node.record_type),
            "record_id": carried(node.record_id),
            **{name: carried(text) for name, text in node.facts.items()},
        }


def test_prov_json_is_read_by_prov(part: Cut) -> None:
    document = ProvDocument.deserialize(content=TEXTS["prov"](part), format="json")
    assert document == ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    written = json.loads(TEXTS["prov"](part))
    ids = {one["audit:record_id"] for one in written["entity"].values()}
    assert ids == {carried(node.record_id) for node in part.nodes}
    assert len(written["entity"]) == len(part.nodes)
    acts = written["activity"].values()
    read = Counter((act["audit:kind"], at(act.get("prov:startTime"))) for act in acts)
    assert read == Counter((kind, when) for (_, _, kind, when) in told(part).elements())
    assert len(written["used"]) == len(part.handoffs)
    derived = sum(one.earlier != one.later for one in part.handoffs)
    assert len(written["wasDerivedFrom"]) == derived


@pytest.fixture(scope="module")
def pm4py() -> ModuleType:
    import io
    import warnings
    from contextlib import redirect_stdout

    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        return pytest.importorskip("pm4py", reason="pm4py is not installed", exc_type=ImportError)


@pytest.mark.filterwarnings("ignore")
def test_ocel_is_read_by_pm4py(part: Cut, pm4py: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    path.write_text(TEXTS["ocel"](part), encoding="utf-8")
    log = pm4py.read_ocel2_json(str(path))
    dated = [one for one in part.handoffs if one.occurred_at is not None]
    in_events = {carried(end) for one in dated for end in (one.earlier, one.later)}
    assert in_events == set(log.objects["ocel:oid"]) & names(part)  # it leaves out objects that no event names
    read = {(row["ocel:activity"], row["ocel:timestamp"].to_pydatetime()) for row in log.events.to_dict("records")}
    assert read == {(carried(one.kind), one.occurred_at.replace(tzinfo=UTC)) for one in dated if one.occurred_at}
    assert len(log.events) == len(dated)


def test_ocel_says_which_object_is_which(part: Cut) -> None:
    log = json.loads(TEXTS["ocel"](part))
    read: Told = Counter()
    for event in log["events"]:
        by = {one["qualifier"]: one["objectId"] for one in event["relationships"]}
        ends = (by.get("earlier", by.get("same")), by.get("later", by.get("same")))
        read[*ends, event["type"], at(event["time"])] += 1
    for one in log["objects"]:
        for related in one["relationships"]:
            read[one["id"], related["objectId"], related["qualifier"], None] += 1
    assert read == told(part)
    types = {one["name"] for one in log["objectTypes"]}
    ids = [one["id"] for one in log["objects"]]
    assert {one["type"] for one in log["objects"]} <= types
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_equal_parts_give_equal_texts(one: object, part: Cut) -> None:
    assert one.text(part) == one.text(part)  # type: ignore[attr-defined]
    one.text(part).encode("utf-8")  # type: ignore[attr-defined]


@given(st.text(max_size=20))
def test_any_text_is_read_back_from_graphml(text: str) -> None:
    graph = networkx.parse_graphml(TEXTS["graphml"](hostile(text)), force_multigraph=True)
    assert set(graph.nodes) == {carried(f"{text}{number}") for number in range(3)}


def test_the_command_line_knows_every_format() -> None:
    from attribution_audit.cli.lineage_arguments import FORMATS as NAMES

    assert tuple(one.name for one in FORMATS) == NAMES
