"""Ids by the column are judged as ids one by one are."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.readers.ids import problem, problems

CHECKED = "0018a00000xxxQ1AAI"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"


def spelled_out(cell: str) -> bool:
    """Whether 18 characters agree with their checksum, letter by letter."""
    blocks = (cell[0:5], cell[5:10], cell[10:15])
    check = "".join(
        ALPHABET[sum(1 << at for at, letter in enumerate(block) if "A" <= letter <= "Z")] for block in blocks
    )
    return cell[15:].upper() == check


@pytest.mark.parametrize("cell", [CHECKED, CHECKED[:15], CHECKED[:15] + "aai", f" {CHECKED} ", "ref:LeadRef1"])
def test_a_sound_id(cell: str) -> None:
    assert problem(cell) is None


@pytest.mark.parametrize(
    ("cell", "trouble"),
    [
        (CHECKED[:17], "the id is not 15 or 18 letters and digits"),
        (CHECKED[:15] + "AAA", "the id fails its checksum"),
        (CHECKED.lower(), "the id fails its checksum"),
        ("0018a00000xxxQ1 AI", "the id is not 15 or 18 letters and digits"),
        ("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ", "the id is not 15 or 18 letters and digits"),
        ("000000000000000AAA", "no id"),
        ("000000000000000", "no id"),
        ("", "no id"),
        (None, "no id"),
    ],
)
def test_an_unsound_id(cell: str | None, trouble: str) -> None:
    assert problem(cell) == trouble


LETTERS = st.text("abcXYZ019-Ä ", min_size=14, max_size=19)


@given(st.lists(st.one_of(st.none(), st.just(CHECKED), LETTERS), max_size=30), st.integers(0, 3))
def test_a_column_is_judged_as_its_cells_are(cells: list[str | None], skipped: int) -> None:
    column = pa.array(cells, pa.string())[skipped:]
    expected = {at: problem(cell) for at, cell in enumerate(cells[skipped:])}
    assert dict(problems(column)) == {at: trouble for at, trouble in expected.items() if trouble}


@given(st.text("abcXYZ019", min_size=18, max_size=18).filter(lambda cell: cell[:15] != "0" * 15))
def test_the_checksum_is_that_of_the_case_of_the_letters(cell: str) -> None:
    assert (problem(cell) is None) == spelled_out(cell)
