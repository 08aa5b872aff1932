"""Nothing is forgotten: every table has an object and a query, every typed column is watched."""

from importlib.resources import files

import pyarrow as pa
import pytest

from attribution_audit.engines import Query
from attribution_audit.readers.company import COMPANY
from attribution_audit.readers.intake import READERS
from attribution_audit.readers.reader import ROOM, ObjectSpec, Reader
from attribution_audit.records import TABLES

ALL = (*READERS, COMPANY)
OBJECTS = [pytest.param(reader, spec, id=spec.name) for reader in ALL for spec in reader.objects]


@pytest.mark.parametrize("reader", ALL, ids=lambda reader: reader.crm)
def test_every_table_of_a_reader_is_canonical_and_has_a_query(reader: Reader) -> None:
    assert set(reader.tables) <= set(TABLES)
    for table in reader.tables:
        assert Query.of(ROOM, f"{reader.folder}/{table}").name == table


def test_salesforce_and_the_company_fill_every_table() -> None:
    assert {table for reader in ALL for table in reader.tables} == set(TABLES)


@pytest.mark.parametrize(("reader", "spec"), OBJECTS)
def test_an_object_names_columns_of_its_table(reader: Reader, spec: ObjectSpec) -> None:
    names = [name for name, _ in TABLES[spec.fills].columns]
    assert set(spec.columns) <= set(names)
    assert set(spec.required) <= set(spec.columns)


@pytest.mark.parametrize(("reader", "spec"), OBJECTS)
def test_every_typed_column_is_watched(reader: Reader, spec: ObjectSpec) -> None:
    watched = Query.of(ROOM, f"{reader.folder}/unreadable_values").text
    for column, kind in TABLES[spec.fills].columns:
        if column in spec.columns and kind != pa.string():
            branches = [branch for branch in watched.split("union all") if f"from {spec.raw_table} as raw" in branch]
            assert any(f"'{column}'" in branch and f"(raw.{column}" in branch for branch in branches), column


@pytest.mark.parametrize(("reader", "spec"), OBJECTS)
def test_every_query_that_reads_a_raw_table_says_so(reader: Reader, spec: ObjectSpec) -> None:
    text = Query.of(ROOM, f"{reader.folder}/{spec.fills}").text
    assert spec.raw_table in text.split("-- gives:")[0]
    assert f"'{spec.name}'" in text


def test_every_query_file_has_its_header() -> None:
    folders = files(ROOM).joinpath("queries").iterdir()
    queries = [query for folder in folders for query in folder.iterdir() if query.name.endswith(".sql")]
    assert len(queries) > 20
    for query in queries:
        lines = query.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith(f"-- {query.name.removesuffix('.sql')}: "), query.name
        for part in ("-- reads: ", "-- parameters: ", "-- gives: "):
            assert any(line.startswith(part) for line in lines), (query.name, part)
