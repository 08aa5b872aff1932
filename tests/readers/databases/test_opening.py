"""What counts as a database, and what is said of what cannot be one."""

import sqlite3
import zipfile
from pathlib import Path

import duckdb
import pytest

from attribution_audit.errors import MissingColumn, UnreadableExport
from attribution_audit.readers.databases import is_database, open_database


def test_a_file_is_told_by_its_first_bytes_not_by_its_name(tmp_path: Path) -> None:
    sqlite, duck, text = tmp_path / "export.zip", tmp_path / "export.csv", tmp_path / "export.duckdb"
    connection = sqlite3.connect(sqlite)
    connection.execute("create table lead (id text)")
    connection.close()
    duckdb.connect(str(duck)).close()
    text.write_text("Id,Name\n1,DUCK\n", encoding="utf-8")
    assert is_database(str(sqlite))
    assert is_database(str(duck))
    assert not is_database(str(text))


def test_folders_archives_and_nothing_are_no_databases(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.sqlite", "w") as archive:
        archive.writestr("Lead.csv", "Id")
    (tmp_path / "empty.sqlite").touch()
    for export in (tmp_path, tmp_path / "export.sqlite", tmp_path / "empty.sqlite", tmp_path / "none.sqlite"):
        assert not is_database(str(export))
    assert not is_database("a\0b")


@pytest.mark.parametrize("url", ["postgresql://h/d", "postgres://h/d", "POSTGRESQL://h/d", "mysql://h/d", "s3://b/k"])
def test_every_url_is_taken_for_a_database_so_that_it_gets_a_clear_word(url: str) -> None:
    assert is_database(url)


def test_paths_are_no_urls() -> None:
    assert not is_database(r"C:\exports\crm")
    assert not is_database("exports//crm")
    assert not is_database("./postgresql:/exports")


@pytest.mark.parametrize("scheme", ["mysql", "snowflake", "bigquery", "postgresql+psycopg2", "redshift"])
def test_other_databases_are_named_with_what_can_be_read_and_no_password(scheme: str) -> None:
    with pytest.raises(UnreadableExport) as refused:
        open_database(f"{scheme}://ada:hidden@host/db")
    assert "hidden" not in str(refused.value)
    assert str(refused.value) == (
        f"{scheme}://...: databases of this kind cannot be read. Only postgresql:// URLs, SQLite files and DuckDB "
        "files can be read; from others export the tables as CSV or Parquet."
    )


def test_a_file_needs_no_url() -> None:
    with pytest.raises(UnreadableExport, match=r"Give its path alone"):
        open_database("sqlite:///crm.db")


def test_what_is_no_database_is_not_opened_as_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableExport, match="neither a SQLite nor a DuckDB file"):
        open_database(str(tmp_path))


def test_a_column_that_is_not_there_is_never_read_as_text(tmp_path: Path) -> None:
    """SQLite would take an unknown name in double quotes for a text."""
    path = tmp_path / "crm"
    connection = sqlite3.connect(path)
    connection.execute("create table lead (id text, lead_source text)")
    connection.close()
    database = open_database(str(path))
    with pytest.raises(MissingColumn, match=r"lead has no column 'leadsource'. Did you mean 'lead_source'\?"):
        database.tables[0].write_parquet(["leadsource"], tmp_path / "lead.parquet")
    database.close()
