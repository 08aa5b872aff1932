"""DuckDB files: schemas, views, times, what an untrusted file may not do, files that cannot be opened."""

import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases import Database, open_database

Opened = Callable[[str], Database]
HOLD = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "salesforce.duckdb"


def write(path: Path, *statements: str) -> None:
    connection = duckdb.connect(str(path))
    for statement in statements:
        connection.execute(statement).fetchall()
    connection.close()


def test_tables_and_views_of_every_schema_even_one_named_as_the_file(path: Path, opened: Opened, rows) -> None:
    write(
        path,
        "create schema salesforce.salesforce",
        "create table salesforce.salesforce.lead as select 'L' || i as id from range(3) t(i)",
        "create table main.lead (id varchar)",
        "create view main.won as select 1 as id",
    )
    database = opened(str(path))
    assert [table.full_name for table in database.tables] == ["main.lead", "main.won", "salesforce.lead"]
    assert [rows(table) for table in database.tables] == [
        [],
        [{"id": "1"}],
        [{"id": "L0"}, {"id": "L1"}, {"id": "L2"}],
    ]


def test_values_of_every_type_are_text(path: Path, opened: Opened, rows) -> None:
    write(
        path,
        "create table t as select timestamptz '2024-05-02 12:00:00+02' as at, timestamp '2024-05-02 12:00:00' as bare, "
        "date '2024-05-02' as on_, 1000.50::decimal(18, 2) as amount, true as won, null::integer as nothing, "
        "{'a': 1} as nested",
    )
    assert rows(opened(str(path)).tables[0]) == [
        {
            "at": "2024-05-02 10:00:00+00",
            "bare": "2024-05-02 12:00:00",
            "on_": "2024-05-02",
            "amount": "1000.50",
            "won": "true",
            "nothing": None,
            "nested": "{'a': 1}",
        }
    ]


def test_names_are_identifiers_whatever_they_hold(path: Path, opened: Opened, rows) -> None:
    write(path, 'create table "le""ad; drop" ("Größe ""a""" varchar)', """insert into "le""ad; drop" values ('1')""")
    (table,) = opened(str(path)).tables
    assert rows(table) == [{'Größe "a"': "1"}]


def test_a_wide_table_longer_than_a_batch(path: Path, opened: Opened, rows) -> None:
    columns = ", ".join(f"i + {at} as custom_{at}__c" for at in range(382))
    write(path, f"create table wide as select {columns} from range(25000) t(i)")
    written = rows(opened(str(path)).tables[0], "custom_381__c", "custom_0__c")
    assert sorted(int(row["custom_381__c"]) for row in written) == list(range(381, 25381))


def test_a_view_reads_no_file_beside_the_database(path: Path, tmp_path: Path, opened: Opened, rows) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,2\n", encoding="utf-8")
    write(path, f"create view lead as select * from read_csv('{secret}')")
    with pytest.raises(UnreadableExport, match=r"main\.lead reads files outside it"):
        rows(opened(str(path)).tables[0])


def test_a_view_over_what_is_not_there_says_so_when_it_is_read(path: Path, opened: Opened, rows) -> None:
    write(path, "create table base (a int, b int)", "create view broken as select a, b from base", "drop table base")
    broken = next(table for table in opened(str(path)).tables if table.name == "broken")
    with pytest.raises(UnreadableExport, match=r"main\.broken cannot be read \(Catalog Error"):
        rows(broken)


@pytest.fixture
def held(path: Path) -> Iterator[Path]:
    """A file that another process has open to write."""
    write(path, "create table lead (id varchar)")
    other = subprocess.Popen([sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    yield path
    other.communicate(b"")


def test_a_file_that_another_program_has_open_to_write(held: Path) -> None:
    with pytest.raises(UnreadableExport, match=r"another program has it open to write\. Close that program"):
        open_database(str(held))


def test_a_file_that_this_program_has_open_to_write(path: Path) -> None:
    holding = duckdb.connect(str(path))
    with pytest.raises(UnreadableExport, match="is open in this program already"):
        open_database(str(path))
    holding.close()


def test_a_file_of_the_first_stable_format(path: Path, opened: Opened, rows) -> None:
    made = duckdb.connect()
    made.execute(f"attach '{path}' as old (storage_version 'v1.0.0')").fetchall()
    made.execute("create table old.lead as select 'L1' as id").fetchall()
    made.close()
    assert rows(opened(str(path)).tables[0]) == [{"id": "L1"}]


def test_a_file_of_a_newer_duckdb(path: Path) -> None:
    made = duckdb.connect()
    made.execute(f"attach '{path}' as old (storage_version 'v1.0.0')").fetchall()
    made.close()
    path.write_bytes(of_version(path.read_bytes(), 5000))
    with pytest.raises(UnreadableExport, match=r"was written by a newer DuckDB\. Upgrade it"):
        open_database(str(path))


def of_version(content: bytes, version: int) -> bytes:
    """A DuckDB file whose header tells another version of the format, with its checksum put right."""
    header = bytearray(content[:4096])
    header[12:20] = struct.pack("<Q", version)
    checksum = 5381
    for (word,) in struct.iter_unpack("<Q", header[8:]):
        checksum ^= word * 0xBF58476D1CE4E5B9 % 2**64
    header[:8] = struct.pack("<Q", checksum)
    return bytes(header) + content[4096:]


def test_an_encrypted_file(path: Path) -> None:
    made = duckdb.connect(config={"force_mbedtls_unsafe": "true"})
    made.execute(f"attach '{path}' as sealed (encryption_key 'key')").fetchall()
    made.execute("create table sealed.lead (id varchar)").fetchall()
    made.close()
    with pytest.raises(UnreadableExport, match="is encrypted"):
        open_database(str(path))


@pytest.mark.parametrize("kept", [16, 4096, 12288, 20000])
def test_a_file_that_was_cut_short(path: Path, opened: Opened, rows, kept: int) -> None:
    write(path, "create table lead as select md5(i::varchar) as id from range(20000) t(i)")
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(UnreadableExport, match="is damaged"):
        rows(opened(str(path)).tables[0])


def test_a_file_whose_bytes_were_changed(path: Path) -> None:
    write(path, "create table lead as select 1 as id")
    content = bytearray(path.read_bytes())
    content[12288 + 100 : 12288 + 4000] = b"\x55" * 3900
    path.write_bytes(content)
    with pytest.raises(UnreadableExport, match="is damaged"):
        open_database(str(path))


def test_reading_leaves_the_file_as_it_was_and_lets_go_of_it(path: Path, opened: Opened, rows) -> None:
    write(path, "create table lead as select 1 as id")
    before = path.read_bytes()
    database = open_database(str(path))
    rows(database.tables[0])
    database.close()
    assert path.read_bytes() == before
    write(path, "insert into lead values (2)")
