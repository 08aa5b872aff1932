"""One export, however it is handed over: the same tables, and a hash that follows the content."""

import csv
import gzip
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from attribution_audit.engines import Engine
from attribution_audit.readers import read
from attribution_audit.records import TABLES

from .made_exports import change, lead, opportunity, write_export

LEADS = [
    lead(0, FirstName="Zoë", Company="Smith, Jones & Co\nLondon", ConvertedDate="2024-03-09"),
    lead(1, LeadSource="", IsDeleted="true", Title='say "yes"'),
    lead(2, CreatedDate="2024-02-29T23:59:59.000+0200"),
]
LEADS = [{**dict.fromkeys({key for row in LEADS for key in row}, ""), **row} for row in LEADS]
OPPORTUNITIES = [opportunity(0), opportunity(1, Amount="", IsClosed="true")]
CHANGES = [change(0), change(1, NewValue="")]


def as_csv(folder: Path) -> Path:
    return write_export(folder, Lead=LEADS, Opportunity=OPPORTUNITIES, LeadHistory=CHANGES)


def as_gzip(folder: Path) -> Path:
    for path in list(as_csv(folder).iterdir()):
        with gzip.open(path.with_name(path.name.lower() + ".gz"), "wb") as packed:
            packed.write(path.read_bytes())
        path.unlink()
    return folder


def as_zip(folder: Path) -> Path:
    target = folder.parent / "export.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in as_csv(folder).iterdir():
            archive.write(path, f"WE_00D/{path.name}")
        archive.writestr("__MACOSX/._Lead.csv", b"\0\0")
    return target


def tables(folder: Path) -> dict[str, pa.Table]:
    found = {}
    for path in as_csv(folder).iterdir():
        with path.open(encoding="utf-8", newline="") as stream:
            found[path.stem] = pa.Table.from_pylist(list(csv.DictReader(stream)))
    return found


def as_parquet(folder: Path) -> Path:
    for name, table in tables(folder).items():
        pq.write_table(table, folder / f"{name}.parquet")
        (folder / f"{name}.csv").unlink()
    return folder


def as_frames(folder: Path) -> dict[str, pd.DataFrame]:
    return {name: table.to_pandas() for name, table in tables(folder).items()}


class Stream:
    """A table that is nothing but the Arrow PyCapsule interface."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.table.__arrow_c_stream__(requested_schema)


def as_capsules(folder: Path) -> dict[str, Stream]:
    return {name: Stream(table) for name, table in tables(folder).items()}


def as_views(folder: Path) -> dict[str, pa.Table]:
    """Text as polars hands it over."""
    found = tables(folder)
    return {
        name: pa.table({column: table[column].cast(pa.string_view()) for column in table.column_names})
        for name, table in found.items()
    }


def contents(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    return {name: sorted(engine.arrow(name).to_pylist(), key=repr) for name in TABLES}


@pytest.mark.parametrize("form", [as_gzip, as_zip, as_parquet, as_frames, as_capsules, as_views, tables])
def test_every_form_gives_the_same_tables(form: Callable[[Path], Any], engine: Engine, folder: Path) -> None:
    reading = read(form(folder), engine)
    found = contents(engine)
    plain = folder.parent / "plain"
    plain.mkdir()
    expected = read(as_csv(plain), engine)
    assert found == contents(engine)
    assert list(reading.rows.values()) == list(expected.rows.values())
    assert (reading.present, reading.as_of) == (expected.present, expected.as_of)


def test_typed_columns_say_what_their_text_says(engine: Engine, folder: Path) -> None:
    given = as_frames(folder)
    typed = given["Lead"].assign(
        CreatedDate=pd.to_datetime(given["Lead"]["CreatedDate"], utc=True, format="ISO8601"),
        IsDeleted=given["Lead"]["IsDeleted"] == "true",
        ConvertedDate=pd.to_datetime(given["Lead"]["ConvertedDate"].replace("", None)),
    )
    deals = given["Opportunity"].assign(Amount=pd.to_numeric(given["Opportunity"]["Amount"].replace("", None)))
    read({**given, "Lead": typed, "Opportunity": deals}, engine)
    found = contents(engine)
    read(given, engine)
    assert found == contents(engine)


def test_a_frames_mixed_column_is_text(engine: Engine, folder: Path) -> None:
    given = as_frames(folder)
    given["Lead"]["Company"] = pd.Series([7, "Acme", None], dtype=object)
    read(given, engine)
    assert engine.arrow("leads", ["company"]).to_pydict() == {"company": ["7", "Acme", None]}


def test_names_of_files_and_columns_may_be_in_any_case(engine: Engine, folder: Path) -> None:
    as_csv(folder)
    header, rest = (folder / "Lead.csv").read_text(encoding="utf-8").split("\n", 1)
    (folder / "Lead.csv").unlink()
    (folder / "LEAD.CSV").write_text(f"{header.upper()}\n{rest}", encoding="utf-8")
    reading = read(folder, engine)
    assert reading.rows["LEAD.CSV"].used == 3
    assert set(engine.arrow("leads")["reported_source"].to_pylist()) == {"Webinar", ""}


def test_the_hash_follows_names_and_contents_only(engine: Engine, folder: Path, tmp_path: Path) -> None:
    first = read(as_csv(folder), engine).input_hash
    copy = shutil.copytree(folder, tmp_path / "copy")
    (copy / "notes.txt").write_text("not read")
    assert read(copy, engine).input_hash == first
    (copy / "LeadHistory.csv").write_text((copy / "LeadHistory.csv").read_text().replace("Webinar", "Web"))
    assert read(copy, engine).input_hash != first


def test_the_hash_of_frames_follows_their_content(engine: Engine, folder: Path) -> None:
    given = as_frames(folder)
    first = read(given, engine).input_hash
    assert read(dict(reversed(given.items())), engine).input_hash == first
    changed = given["Lead"].assign(Company="Other")
    assert read({**given, "Lead": changed}, engine).input_hash != first
