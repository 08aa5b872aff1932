"""What a record says as one cell: what goes in comes out, wherever a batch is cut."""

import numpy as np
import pyarrow as pa
import pytest

from attribution_audit.matching.known import Lookup
from attribution_audit.matching.rows import as_cells, from_cells, layout_of, renumbered, text_of
from attribution_audit.matching.value_codes import mixed, value_codes

FIELDS = {
    "phone": np.array([[5, -1], [2**62, 7], [-1, -1]]),
    "office": np.array([[1], [0], [1]], dtype=np.uint8),
    "identifier": np.zeros((3, 0), dtype=np.int64),
}
TEXTS = {"given": pa.array(["ann", None, "josé"]), "mailbox": pa.array(["a@b.example\nc@d.example", "", None])}
LAYOUT = layout_of(FIELDS, tuple(TEXTS))


def test_numbers_and_texts_come_back() -> None:
    cells = as_cells(FIELDS, 3, TEXTS)
    for name, numbers in from_cells(cells, LAYOUT).items():
        assert np.array_equal(numbers, FIELDS[name])
    assert text_of(cells, LAYOUT, "given") == ["ann", "", "josé"]
    assert text_of(cells, LAYOUT, "mailbox") == ["a@b.example\nc@d.example", "", ""]


@pytest.mark.parametrize("cut", [0, 1, 3])
def test_part_of_a_column_is_read_alone(cut: int) -> None:
    part = as_cells(FIELDS, 3, TEXTS).slice(cut)
    assert np.array_equal(from_cells(part, LAYOUT)["phone"], FIELDS["phone"][cut:])
    assert text_of(part, LAYOUT, "given") == ["ann", "", "josé"][cut:]


def test_numbers_may_be_exchanged_below_the_texts() -> None:
    fields = {**FIELDS, "worth": np.array([[10], [20], [30]])}
    cells = renumbered(as_cells(FIELDS, 3, TEXTS), LAYOUT, fields)
    layout = layout_of(fields, LAYOUT.texts)
    assert from_cells(cells, layout)["worth"].tolist() == [[10], [20], [30]]
    assert text_of(cells, layout, "mailbox")[0] == "a@b.example\nc@d.example"


def test_a_value_has_the_same_number_everywhere() -> None:
    assert value_codes(["ann", "bob"]).tolist() == [value_codes([name])[0] for name in ("ann", "bob")]
    assert value_codes(["ann"]).tolist() == [5978970370318769478]
    assert (value_codes([str(number) for number in range(1000)]) >= 0).all()


def test_a_mixture_knows_the_order_of_its_parts() -> None:
    one, other = value_codes(["ann"]), value_codes(["lee"])
    assert mixed(one, other) != mixed(other, one)
    assert mixed(one, other, 1) != mixed(one, other, 2)


def test_a_lookup_tells_of_listed_values_of_others_and_of_none() -> None:
    lookup = Lookup.of(np.array([9, 4]), np.array([30, 20]), other=1)
    assert lookup.at(np.array([4, 9, 5, 99, -1])).tolist() == [20, 30, 1, 1, 0]
    assert Lookup.of(np.array([], dtype=np.int64), np.array([], dtype=np.int64), other=7).at(
        np.array([4])
    ).tolist() == [7]
