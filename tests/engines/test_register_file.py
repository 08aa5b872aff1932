"""A file as a table: text as it stands, blank apart from missing, and no row that is not whole."""

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.engines import Engine
from attribution_audit.engines.csv_cells import delimiters
from attribution_audit.engines.unreadable_file import UnreadableFile


def written(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "file.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_cells_are_text_and_rows_are_counted_from_2(engine: Engine, tmp_path: Path) -> None:
    path = written(tmp_path, 'a,b\n01,"x\ny"\n2024-01-01,NULL\n')
    engine.register_file("t", path, {"first": "a", "second": "b"}, ["a", "b"])
    assert engine.arrow("t").to_pylist() == [
        {"first": "01", "second": "x\ny", "row": 2},
        {"first": "2024-01-01", "second": "NULL", "row": 3},
    ]


def test_blank_and_missing_stay_apart(engine: Engine, tmp_path: Path) -> None:
    path = written(tmp_path, 'a,b\n"",\n,x\n')
    engine.register_file("t", path, {"a": "a", "b": "b", "gone": None}, ["a", "b"])
    assert engine.arrow("t", ["a", "b", "gone"]).to_pydict() == {"a": ["", ""], "b": ["", "x"], "gone": [None, None]}


def test_gzip_is_unpacked(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "file.csv.gz"
    path.write_bytes(gzip.compress(b"a,b\n1,2\n"))
    engine.register_file("t", path, {"b": "b"}, ["a", "b"])
    assert engine.arrow("t").to_pylist() == [{"b": "2", "row": 2}]


def test_parquet_says_what_csv_would(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "file.parquet"
    pq.write_table(pa.table({"a": [1, None], "b": [True, False], "c": ["", "x"]}), path)
    engine.register_file("t", path, {"a": "a", "b": "b", "c": "c"})
    assert engine.arrow("t").to_pylist() == [
        {"a": "1", "b": "true", "c": "", "row": 2},
        {"a": "", "b": "false", "c": "x", "row": 3},
    ]


@pytest.mark.parametrize(
    "row",
    ["1", "1,2,3", "1,2,", "1,2,,", '1,"2', '"1"x,2', b"1,\xff"],
    ids=["short", "long", "blank too many", "two blanks too many", "open quote", "broken quote", "not UTF-8"],
)
def test_a_row_that_is_not_whole_makes_no_table(engine: Engine, tmp_path: Path, row: str | bytes) -> None:
    broken = row.encode() if isinstance(row, str) else row
    path = written(tmp_path, b"a,b\n1,2\n" + broken + b"\n")
    with pytest.raises(UnreadableFile):
        engine.register_file(tmp_path.name, path, {"a": "a", "b": "b"}, ["a", "b"])
    assert not engine.has(tmp_path.name)


def test_a_file_larger_than_the_engines_buffers_keeps_its_order(engine: Engine, tmp_path: Path) -> None:
    rows = 300_000
    body = "".join(f'{number},"text of\n{number}"\n' for number in range(rows))
    path = written(tmp_path, f"a,b\n{body}")
    engine.register_file("t", path, {"a": "a"}, ["a", "b"])
    table = engine.arrow("t")
    assert table["a"].to_pylist() == [str(number) for number in range(rows)]
    assert table["row"].to_pylist() == list(range(2, rows + 2))


def test_delimiters_are_counted_outside_quotes(tmp_path: Path) -> None:
    assert delimiters(written(tmp_path, 'a,b\n"1,""2"",",3\n,\n')) == 3
    assert delimiters(written(tmp_path, '"x,"\n' * 1_000_000 + ",")) == 1
