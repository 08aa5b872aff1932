from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.matching_sets.catalogue import SETS
from tests.benchmarks.one_judgement import Records, as_found, at_best
from tests.benchmarks.pairs_right import pairs_right

PEOPLE = Records(pa.array([":1", ":2", ":3", ":4"]), np.array([7, 7, 7, 8]))


def test_a_cluster_that_is_all_right():
    right = pairs_right(np.array(["a", "a", "b"]), np.array([1, 1, 2]))
    assert (right.precision, right.recall, right.f1) == (1.0, 1.0, 1.0)


def test_three_of_one_person_found_as_two_and_a_stranger():
    right = pairs_right(np.array(["a", "a", "b", "b"]), np.array([1, 1, 1, 2]))
    assert (right.claimed, right.true, right.both) == (2, 3, 1)
    assert (right.precision, right.recall) == (pytest.approx(1 / 2), pytest.approx(1 / 3))
    assert right.f1 == pytest.approx(2 / 5)


def test_who_claims_nothing_claims_nothing_false():
    alone, together = np.array([1, 2]), np.array([5, 5])
    assert pairs_right(alone, together).figures() == {"precision": 1.0, "recall": 0.0, "f1": 0.0}
    assert pairs_right(alone, alone).f1 == 1.0


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30))
def test_it_is_what_counting_every_pair_gives(labelled):
    pairs = [(one, other) for place, one in enumerate(labelled) for other in labelled[:place]]
    claimed, true = ([one[which] == other[which] for one, other in pairs] for which in (0, 1))
    right = pairs_right(*(np.array(labels) for labels in zip(*labelled, strict=True)))
    assert (right.claimed, right.true) == (sum(claimed), sum(true))
    assert right.both == sum(both == (True, True) for both in zip(claimed, true, strict=True))


def test_a_record_that_a_tool_does_not_name_is_alone():
    found = as_found(PEOPLE, pa.table({"key": ["2", "1"], "cluster": ["x", "x"]}))
    assert (found.claimed, found.both) == (1, 1)


def test_records_of_two_tables_are_told_apart_by_their_side():
    linked = Records(pa.array(["a:1", "b:1"]), np.array([7, 7]))
    found = as_found(linked, pa.table({"side": ["a", "b"], "key": ["1", "1"], "cluster": ["x", "x"]}))
    assert (found.claimed, found.both) == (1, 1)


def test_the_best_threshold_keeps_the_right_links_and_drops_the_wrong():
    pairs = {"key_a": ["1", "2", "3"], "key_b": ["2", "3", "4"], "match_weight": [9.0, 6.0, 2.0]}
    weight, best = at_best(PEOPLE, pa.table({"side_a": [""] * 3, "side_b": [""] * 3, **pairs}))
    assert 2.0 < weight <= 6.0
    assert best.f1 == 1.0


def test_a_pair_of_nobody_is_refused():
    with pytest.raises(SystemExit, match="the set does not have"):
        as_found(PEOPLE, pa.table({"key": ["9"], "cluster": ["x"]}))


def test_no_matcher_is_shown_the_truth():
    columns = {
        column for one in SETS for said in one.fields.values() for column in ([said] if isinstance(said, str) else said)
    }
    assert "truth" not in columns
