"""SQLite: any type in any cell, files that others are writing, files that are broken."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases import Database, open_database, sqlite

Opened = Callable[[str], Database]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "crm ? # %41 ü.sqlite"


def write(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("'as it is '", "as it is "),
        ("''", ""),
        ("null", None),
        ("1000", "1000"),
        ("1000.0", "1000"),
        ("-0.5", "-0.5"),
        ("125000.55", "125000.55"),
        ("1e16", "10000000000000000"),
        ("9223372036854775807", "9223372036854775807"),
        ("9e999", "Infinity"),
        ("x'4d c3bc'".replace(" ", ""), "Mü"),
        ("x'4dfc6c6c'", "M\ufffdll"),
        ("cast(x'4dfc6c6c' as text)", "M\ufffdll"),
        ("cast(x'610062' as text)", "a\0b"),
    ],
)
def test_a_cell_of_any_type_is_text(path: Path, opened: Opened, rows, stored: str, text: str | None) -> None:
    write(path, "create table cells (cell)", f"insert into cells values ('other'), ({stored})")
    assert [row["cell"] for row in rows(opened(str(path)).tables[0])] == ["other", text]


def test_tables_views_and_generated_columns_are_listed_the_system_is_not(path: Path, opened: Opened, rows) -> None:
    write(
        path,
        "create table opportunity (id integer primary key autoincrement, amount real, double_amount as (amount * 2))",
        "insert into opportunity (amount) values (10.25)",
        "create view won as select id as opportunity_id from opportunity",
        "create view broken as select * from gone",
        "create table sqlitelike (a)",
        "analyze",
    )
    database = opened(str(path))
    assert [(table.schema, table.name, table.columns) for table in database.tables] == [
        ("", "opportunity", ("id", "amount", "double_amount")),
        ("", "sqlitelike", ("a",)),
        ("", "won", ("opportunity_id",)),
    ]
    assert rows(database.tables[0]) == [{"id": "1", "amount": "10.25", "double_amount": "20.5"}]
    assert rows(database.tables[1]) == []
    assert rows(database.tables[2]) == [{"opportunity_id": "1"}]


def test_names_are_identifiers_whatever_they_hold(path: Path, opened: Opened, rows) -> None:
    write(path, 'create table "le""ad; drop table x" ("Größe ""a""" text, "select" text)')
    write(path, """insert into "le""ad; drop table x" values ('1', '2')""")
    (table,) = opened(str(path)).tables
    assert table.name == 'le"ad; drop table x'
    assert rows(table) == [{'Größe "a"': "1", "select": "2"}]


def test_wide_tables_and_tables_longer_than_a_batch(path: Path, opened: Opened, rows, monkeypatch) -> None:
    monkeypatch.setattr(sqlite, "BATCH_CELLS", 1000)
    names = [f"custom_{at}__c" for at in range(382)]
    write(path, f"create table wide ({', '.join(names)})")
    connection = sqlite3.connect(path)
    marks = ", ".join("?" * 382)
    connection.executemany(
        f"insert into wide values ({marks})", ([f"{row}-{at}" for at in range(382)] for row in range(7))
    )
    connection.commit()
    connection.close()
    written = rows(opened(str(path)).tables[0])
    assert [row["custom_381__c"] for row in written] == [f"{row}-381" for row in range(7)]


def test_a_file_is_read_as_it_was_when_it_was_opened(path: Path, opened: Opened, rows) -> None:
    write(path, "pragma journal_mode = wal", "create table lead (id)", "insert into lead values ('L1')")
    writer = sqlite3.connect(path)
    database = opened(str(path))
    writer.execute("insert into lead values ('L2')")
    writer.commit()
    assert rows(database.tables[0]) == [{"id": "L1"}]
    writer.close()


def test_nothing_can_be_written_not_even_by_a_trigger_or_view(path: Path, opened: Opened) -> None:
    write(path, "create table lead (id)")
    before = path.read_bytes()
    opened(str(path)).close()
    assert path.read_bytes() == before


def test_a_file_that_another_program_is_writing(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(sqlite, "LOCKED_SECONDS", 0.1)
    write(path, "create table lead (id)")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("begin exclusive")
    with pytest.raises(UnreadableExport, match=r"another program is writing to it\. Close that program"):
        open_database(str(path))
    writer.close()


def test_a_file_whose_writer_was_cut_off(path: Path) -> None:
    write(path, "create table lead (id)", "insert into lead values (hex(zeroblob(200000)))")
    program = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('pragma cache_size = 1'); "
        "c.execute('create table more (id)'); c.execute('insert into more select id from lead'); "
        "c.execute('update lead set id = 1'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", program, path], check=True)
    with pytest.raises(UnreadableExport, match="the program that wrote it was cut off while writing"):
        open_database(str(path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root can write to every folder")
def test_a_file_with_a_journal_in_a_folder_that_cannot_be_written_to(path: Path) -> None:
    write(path, "pragma journal_mode = wal", "create table lead (id)")
    path.parent.chmod(0o500)
    with pytest.raises(UnreadableExport, match="takes a folder that can be written to"):
        open_database(str(path))
    path.parent.chmod(0o700)


def test_a_file_that_only_begins_as_sqlite_does(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 16)
    with pytest.raises(UnreadableExport, match="encrypted or damaged"):
        open_database(str(path))


def test_a_file_damaged_where_the_rows_are(path: Path, opened: Opened, rows) -> None:
    numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 500)"
    write(path, "create table lead (id)", f"insert into lead {numbers} select hex(randomblob(200)) from n")
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    path.write_bytes(content)
    with pytest.raises(UnreadableExport, match=r"is damaged\. Take a new copy"):
        rows(opened(str(path)).tables[0])
