"""What people answer holds, whatever was found."""

from __future__ import annotations

from itertools import combinations

import pyarrow as pa
import pytest

from attribution_audit.matching import Matching, match
from attribution_audit.matching.answers import ContradictoryAnswers

from .leads import FIELDS, leads, named, together

TABLE = leads()


def matched(*answers: tuple[str, str, str]) -> Matching:
    columns = zip(*answers, strict=True) if answers else ((), (), ())
    given = pa.table([pa.array(column, pa.string()) for column in columns], names=["key_a", "key_b", "answer"])
    return match(TABLE, kind="person", key="lead_id", fields=FIELDS, answers=given)


@pytest.fixture(scope="module")
def plain() -> Matching:
    return matched()


def test_same_is_a_link_whatever_speaks_against_it(plain: Matching) -> None:
    keys = TABLE["lead_id"].to_pylist()
    far = next(key for key in keys if named(plain)[key] != named(plain)[keys[0]])
    matching = matched((keys[0], far, "same"))
    assert named(matching)[keys[0]] == named(matching)[far]
    (link,) = [link for link in matching.links_table.to_pylist() if {link["key_a"], link["key_b"]} == {keys[0], far}]
    assert (link["reason"], link["match_weight"]) == ("answered: same", 40.0)
    waterfall = matching.explain(keys[0], far)
    assert (waterfall.match_weight, waterfall.is_linked) == (40.0, True)
    assert waterfall.steps[-1].says == "a person answered: same"


def test_different_parts_two_records_and_leaves_the_rest(plain: Matching) -> None:
    pair = sorted(next(keys for keys in together(plain) if len(keys) == 2), key=str)
    matching = matched((str(pair[0]), str(pair[1]), "different"))
    assert together(matching) == together(plain) - {frozenset(pair)}
    assert matching.explain(*pair).steps[-1].says == "a person answered: different"
    assert not matching.explain(*pair).is_linked


def test_records_answered_different_never_meet_through_others(plain: Matching) -> None:
    for keys in sorted((keys for keys in together(plain) if len(keys) > 2), key=sorted)[:3]:
        for one, other in combinations(sorted(map(str, keys)), 2):
            found = named(matched((one, other, "different")))
            assert found[one] != found[other]


def test_different_holds_against_same_that_joins_through_others(plain: Matching) -> None:
    one, other = sorted(map(str, next(keys for keys in together(plain) if len(keys) == 2)))
    third = next(str(key) for key in TABLE["lead_id"].to_pylist() if named(plain)[key] != named(plain)[one])
    matching = matched((one, third, "same"), (one, other, "different"))
    assert named(matching)[one] == named(matching)[third] != named(matching)[other]
    with pytest.raises(ContradictoryAnswers):
        matched((one, third, "same"), (third, other, "same"), (one, other, "different"))


def test_unsure_changes_no_link(plain: Matching) -> None:
    link = plain.links_table.to_pylist()[-1]
    matching = matched((link["key_a"], link["key_b"], "unsure"))
    assert matching.links_table.equals(plain.links_table)
    assert matching.clusters_table.equals(plain.clusters_table)


def test_exact_copies_are_parted_too() -> None:
    table = pa.table({"id": ["1", "2", "3"], "name": ["Ann Lee"] * 3, "mail": ["ann@lee.example"] * 3})
    answers = pa.table({"key_a": ["1"], "key_b": ["3"], "answer": ["different"]})
    matching = match(table, kind="person", key="id", fields={"full_name": "name", "email": "mail"}, answers=answers)
    assert named(matching)["1"] != named(matching)["3"]


def test_keys_that_no_record_has_are_told_of() -> None:
    assert "Answers name 1 key that no record has ('nobody')" in matched(("nobody", "L00001", "same")).note
    assert matched().note == ""


def test_one_to_one_follows_answers() -> None:
    one = pa.table({"id": ["1"], "name": ["Ann Lee"], "mail": ["ann@lee.example"]})
    other = pa.table({"id": ["7", "8"], "name": ["Ann Lee", "A Lee"], "mail": ["ann@lee.example", None]})
    fields = {"full_name": "name", "email": "mail"}
    answers = pa.table({"key_a": ["1"], "key_b": ["8"], "answer": ["same"]})
    matching = match(one, other, kind="person", key="id", fields=fields, one_to_one=True, answers=answers)
    assert [(link["key_a"], link["key_b"]) for link in matching.links_table.to_pylist()] == [("1", "8")]
