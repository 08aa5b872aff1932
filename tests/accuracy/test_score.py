"""The score, held to what can be counted by hand."""

from typing import NamedTuple

import pytest

from .score import Score, score, table, wilson


class Act(NamedTuple):
    """As much of a label as the score reads."""

    kind: str
    record_id: str
    opportunity_id: str = ""


def finding(kind: str, record_id: str, tier: str = "review", actor_id: str = "") -> dict[str, str]:
    return {"kind": kind, "record_id": record_id, "tier": tier, "actor_id": actor_id}


def test_kind_and_record_must_agree() -> None:
    acts = [Act("source_blanked", "L1"), Act("opportunity_recreated", "O2")]
    found = [finding("source_blanked", "L1"), finding("source_blanked", "O2"), finding("lead_recreated", "L1")]
    result = score(found, acts, 10)
    assert result.counts("right", "wrong") == (1, 2)
    assert result.counts("found", "missed") == (1, 1)
    assert (result.precision("source_blanked"), result.recall("opportunity_recreated")) == (0.5, 0.0)


def test_a_note_counts_neither_way() -> None:
    result = score([finding("source_blanked", "L1", "note")], [Act("source_blanked", "L1")], 10)
    assert result.precision() is None
    assert result.recall() == 0.0


def test_each_row_of_a_bulk_counts() -> None:
    acts = [Act("source_overwritten", f"L{number}") for number in range(12)]
    result = score([finding(act.kind, act.record_id) for act in acts[:9]], acts, 100)
    assert result.counts("found", "missed", "source_overwritten") == (9, 3)


def test_without_history_any_lost_source_on_the_deal_or_its_lead_is_right() -> None:
    acts = [Act("source_blanked", "L1", "O1"), Act("source_overwritten", "O2", "O2"), Act("lead_recreated", "L9")]
    found = [
        finding("source_lost_at_conversion", "O1"),
        finding("source_contradicted", "L2"),
        finding("conversion_bypassed", "L9"),
    ]
    result = score(found, acts, 10, tracked=False, lead_of={"O2": "L2"})
    assert result.counts("right", "wrong") == (2, 1)
    assert dict(result.found) == {"source_blanked": 1, "source_overwritten": 1}
    assert dict(result.missed) == {"lead_recreated": 1}


def test_holds_and_honest_names_are_counted() -> None:
    acts = [Act("source_blanked", "L1")]
    found = [
        finding("source_blanked", "L1", "hold", "U1"),
        finding("source_blanked", "L2", "hold", "U2"),
        finding("source_blanked", "L3", "note", "U3"),
    ]
    result = score(found, acts, 10, ["U1"])
    assert result.counts("right_holds", "wrong_holds") == (1, 1)
    assert result.honest_named == 1


def test_companies_are_pooled() -> None:
    one = score([finding("source_blanked", "L1")], [Act("source_blanked", "L1")], 10)
    other = score([finding("source_blanked", "L1", "hold", "U1")], [], 30)
    pooled = Score() + one + other
    assert (pooled.precision(), pooled.recall(), pooled.records, pooled.honest_named) == (0.5, 1.0, 40, 1)
    assert pooled.per_thousand(pooled.wrong.total()) == 25.0


@pytest.mark.parametrize(("good", "bad", "lower"), [(10, 0, 0.7225), (95, 5, 0.8882), (0, 7, 0.0), (0, 0, 0.0)])
def test_wilsons_lower_end(good: int, bad: int, lower: float) -> None:
    assert wilson(good, bad) == pytest.approx(lower, abs=5e-5)


def test_the_table_has_a_line_for_each_kind_and_one_for_all() -> None:
    text = table(score([finding("source_blanked", "L1")], [Act("source_blanked", "L1")], 10), ["source_blanked"])
    assert [line.split()[0] for line in text.splitlines()[:3]] == ["kind", "source_blanked", "all"]
    assert "1.0000" in text
