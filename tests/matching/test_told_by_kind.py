"""Evidence that only some files hold: addresses without names, other scripts, other orders of names."""

import pyarrow as pa
import pytest

from attribution_audit.matching import match

from .crm import COMPANY_FIELDS, PERSON_FIELDS

Row = dict[str, str]
PHONE = "+49 30 8412 7701"
AKITOMO = {"first": "明倫", "last": "野中", "born": "1943-12-21"}


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ({"email": "marica-fechner@yahoo.example"}, {"email": "fechner85@bt.example"}, True),
        ({"email": "marica-fechner@yahoo.example"}, {"email": "tomasruiz@bt.example"}, False),
    ],
)
def test_addresses_without_names_are_read_for_them(one: Row, other: Row, is_one: bool) -> None:
    assert are_one("person", {**one, "phone": PHONE}, {**other, "phone": PHONE}) == is_one


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        ({"first": "Akitomo", "last": "Nonaka"}, True),
        ({"first": "恭規", "last": "大町"}, False),
        ({"first": "Akitomo", "last": "Nonaka", "born": "1951-02-03"}, False),
    ],
)
def test_nobody_reads_one_script_into_another(other: Row, is_one: bool) -> None:
    assert are_one("person", AKITOMO, {**AKITOMO, **other}) == is_one


@pytest.mark.parametrize(("name", "is_one"), [("Linh Trang Nguyen", True), ("Thu Hang Nguyen", False)])
def test_family_names_stand_in_front_or_behind(name: str, is_one: bool) -> None:
    rows = {"first": "Nguyễn Linh Trang"}, {"first": name}
    assert are_one("person", *rows, fields={"full_name": "first"}) == is_one


@pytest.mark.parametrize(("name", "is_one"), [("ANN MARIA ZUBIRI QUIROGA", True), ("Tomas Luis Zubiri Quiroga", False)])
def test_whole_names_are_divided_otherwise(name: str, is_one: bool) -> None:
    rows = {"first": "Zubiri Quiroga Ann Maria", "phone": PHONE}, {"first": name, "phone": PHONE}
    assert are_one("person", *rows, fields={"full_name": "first", "phone": "phone"}) == is_one


@pytest.mark.parametrize(("born", "is_one"), [("1943-01-01", True), ("1943-02-03", False), ("1958-01-01", False)])
def test_the_first_of_january_may_stand_for_an_unknown_day(born: str, is_one: bool) -> None:
    ann = {"last": "Quiroga"}
    assert are_one("person", {**ann, "born": "1943-12-21"}, {**ann, "born": born}) == is_one


@pytest.mark.parametrize(("phone", "is_one"), [("+49 30 8412 7734", True), ("+49 30 5519 8134", False)])
def test_numbers_of_one_switchboard_are_one_company(phone: str, is_one: bool) -> None:
    rows = {"name": "Ardent", "phone": "+49 30 8412 7700"}, {"name": "Ardent Robotics", "phone": phone}
    assert are_one("company", *rows) == is_one


@pytest.mark.parametrize(("name", "is_one"), [("Ardent Limtied", True), ("Ardent Limbard", False)])
def test_a_legal_form_with_a_slip_is_one(name: str, is_one: bool) -> None:
    assert are_one("company", {"name": "Ardent Ltd"}, {"name": name}) == is_one


@pytest.mark.parametrize(("name", "is_one"), [("BFW Solutions", True), ("Xav Solutions", False)])
def test_one_slip_in_a_short_word(name: str, is_one: bool) -> None:
    rows = {"name": "BW Solutions", "phone": PHONE}, {"name": name, "phone": PHONE}
    assert are_one("company", *rows) == is_one


def are_one(kind: str, one: Row, other: Row, fields: dict[str, str] | None = None) -> bool:
    """Whether two rows of a file of two are one person or company."""
    roles = fields or (PERSON_FIELDS if kind == "person" else COMPANY_FIELDS)
    columns = {column: pa.array([row.get(column) for row in (one, other)], pa.string()) for column in roles.values()}
    matching = match(pa.table({"key": ["a", "b"], **columns}), kind=kind, key="key", fields=roles)
    return len(set(matching.clusters_table["cluster_id"].to_pylist())) == 1
