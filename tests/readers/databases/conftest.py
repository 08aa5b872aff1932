import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from attribution_audit.readers.databases import Database, StoredTable, open_database

from .postgresql_server import Server, binaries, running

Row = dict[str, str | None]
NUMBERS = count()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    programs = binaries()
    if programs is None:
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse("no PostgreSQL server is installed (on Debian: apt-get install postgresql)")
    with running(programs) as started:
        yield started


@pytest.fixture
def empty_database(server: Server) -> str:
    """The URL of a database with nothing in it."""
    name = f"story {next(NUMBERS)}"
    server.run(server.url(), f'create database "{name}"')
    return server.url(name)


@pytest.fixture
def opened() -> Iterator[Callable[[str], Database]]:
    """Opens databases, and closes them when the test is over."""
    databases: list[Database] = []

    def opening(export: str) -> Database:
        databases.append(open_database(export))
        return databases[-1]

    yield opening
    for database in databases:
        database.close()


@pytest.fixture
def rows(tmp_path: Path) -> Callable[..., list[Row]]:
    """The rows of a stored table, through a Parquet file."""

    def written(table: StoredTable, *columns: str) -> list[Row]:
        target = tmp_path / f"written{next(NUMBERS)}.parquet"
        table.write_parquet(columns or table.columns, target)
        kept = pq.read_table(target)
        assert {str(column.type) for column in kept.schema} == {"string"}
        return kept.to_pylist()

    return written
