"""Any two records of a matching are explained as they were judged."""

from __future__ import annotations

import pyarrow as pa
import pytest

from attribution_audit.matching import Matching, match
from attribution_audit.matching.explaining import SHOWN
from attribution_audit.matching.judging import MODELS
from attribution_audit.matching.remembered import UnknownKey
from attribution_audit.matching.roles import ROLES

from .leads import FIELDS, leads


@pytest.fixture(scope="module")
def matching() -> Matching:
    return match(leads(), kind="person", key="lead_id", fields=FIELDS)


def test_a_link_is_explained_with_the_weight_that_it_has(matching: Matching) -> None:
    assert matching.links_table.num_rows > 20
    for link in matching.links_table.to_pylist():
        waterfall = matching.explain(link["key_a"], link["key_b"])
        assert waterfall.match_weight == pytest.approx(link["match_weight"])
        assert waterfall.match_probability == pytest.approx(link["match_probability"], abs=1e-6)
        assert waterfall.is_linked


def test_the_steps_begin_at_random_and_name_what_both_records_say(matching: Matching) -> None:
    link = next(link for link in matching.links_table.to_pylist() if link["reason"].startswith("same e-mail"))
    first, *others = matching.explain(link["key_a"], link["key_b"]).steps
    count = matching.clusters_table.num_rows
    assert (first.comparison, first.says) == ("start", f"two records of {count} taken at random")
    typed = {row["lead_id"]: row for row in leads().to_pylist()}
    mailbox = next(step for step in others if step.comparison == "mailbox")
    assert (mailbox.value_a, mailbox.value_b) == (typed[link["key_a"]]["email"], typed[link["key_b"]]["email"])
    assert "{" not in mailbox.says


def test_turned_round_only_the_values_change_places(matching: Matching) -> None:
    for link in matching.links_table.slice(0, 20).to_pylist():
        one, other = (
            matching.explain(*ends) for ends in ((link["key_a"], link["key_b"]), (link["key_b"], link["key_a"]))
        )
        assert [(step.value_a, step.value_b) for step in one.steps] == [
            (step.value_b, step.value_a) for step in other.steps
        ]
        assert [step.match_millibits for step in one.steps] == [step.match_millibits for step in other.steps]


def test_strangers_are_explained_too(matching: Matching) -> None:
    keys = matching.clusters_table["key"].to_pylist()
    waterfall = matching.explain(keys[0], keys[-1])
    assert (waterfall.is_linked, waterfall.match_weight < 0) == (False, True)
    assert "not linked" in waterfall.verdict


def test_keys_may_be_given_as_text_and_unknown_ones_are_named() -> None:
    table = pa.table(
        {"id": [1, 2, 300], "name": ["Ann Lee", "Ann Lee", "Tom Quiroga"], "mail": ["a@lee.example"] * 2 + [None]}
    )
    matching = match(table, kind="person", key="id", fields={"full_name": "name", "email": "mail"})
    assert matching.explain("1", "2").steps == matching.explain(1, 2).steps
    with pytest.raises(UnknownKey, match=r"^'301' is the key of no record of this matching. Did you mean '300'\?$"):
        matching.explain("301", "1")


def test_of_two_tables_each_key_is_looked_up_in_its_own() -> None:
    one = pa.table(
        {"id": [1, 2], "mail": ["ann@lee.example", "tom@quiroga.example"], "name": ["Ann Lee", "Tom Quiroga"]}
    )
    matching = match(one, one.slice(0, 1), kind="person", key="id", fields={"email": "mail", "full_name": "name"})
    waterfall = matching.explain(1, 1)
    assert waterfall.is_linked
    assert waterfall.steps[0].says == "a record of 2 and one of 1 taken at random"
    with pytest.raises(UnknownKey):
        matching.explain(1, 2)


def test_one_cluster_through_others_is_said() -> None:
    table = pa.table(
        {
            "id": [1, 2, 3],
            "name": ["Ann Quiroga", "Tom Lee", "Wolfram Xhaferi"],
            "mail": ["ann@ardent.example", "tom@lee.example", "wx@zywiec.example"],
        }
    )
    fields = {"full_name": "name", "email": "mail"}
    answers = pa.table({"key_a": ["1", "2"], "key_b": ["2", "3"], "answer": ["same"] * 2})
    matching = match(table, kind="person", key="id", fields=fields, answers=answers)
    assert {*matching.clusters_table["cluster_id"].to_pylist()} == {"person:1"}
    linked = {(link["key_a"], link["key_b"]) for link in matching.links_table.to_pylist()}
    assert (1, 3) not in linked
    assert "linked, in one cluster through other records" in matching.explain(1, 3).verdict


def test_every_comparison_shows_values_of_roles_that_there_are() -> None:
    names = {compare.name for model in MODELS.values() for compare in model.compares}
    assert names - set(SHOWN) - set(ROLES) == {"crm"}
    assert {role for roles in SHOWN.values() for role in roles} <= set(ROLES)
