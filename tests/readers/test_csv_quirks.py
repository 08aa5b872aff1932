"""What a CSV file may look like and still be read: one test a quirk."""

from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from attribution_audit.readers import Reading, read

from .made_exports import LEADS, lead, write_csv, write_export

HEADER = "Id,LastName,LeadSource,CreatedDate"
FIRST = f"{LEADS[0]},Ada,Webinar,2024-03-01T10:00:00Z"
SECOND = f"{LEADS[1]},Bo,,2024-03-02T10:00:00Z"


def read_leads(engine: Engine, folder: Path, content: bytes | str) -> Reading:
    """Read an export whose Lead.csv has exactly this content."""
    write_export(folder)
    (folder / "Lead.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    return read(folder, engine)


def names(engine: Engine) -> list[str | None]:
    return [row["last_name"] for row in sorted(engine.arrow("leads").to_pylist(), key=lambda row: str(row["lead_id"]))]


def quarantined(engine: Engine) -> list[tuple[int, str, str]]:
    return [(row["row"], row["reason"], row["raw"]) for row in engine.arrow("quarantine").to_pylist()]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end(engine: Engine, folder: Path, end: str) -> None:
    reading = read_leads(engine, folder, end.join([HEADER, FIRST, SECOND, ""]))
    assert names(engine) == ["Ada", "Bo"]
    assert reading.rows["Lead.csv"].read == 2


def test_line_ends_of_two_kinds(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f"{HEADER}\r\n{FIRST}\n{SECOND}\r\n")
    assert names(engine) == ["Ada", "Bo"]


def test_blank_lines_are_no_rows(engine: Engine, folder: Path) -> None:
    reading = read_leads(engine, folder, f"\n{HEADER}\n\n{FIRST}\n\n\n{SECOND}\n\n")
    assert reading.rows["Lead.csv"].read == 2


def test_cells_of_several_lines_are_one_row(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f'{HEADER}\n{FIRST}\n{LEADS[1]},"Bo\r\nvan ""Bo""\n",,\n')
    assert names(engine) == ["Ada", 'Bo\r\nvan "Bo"']


def test_a_byte_order_mark_before_a_quoted_header(engine: Engine, folder: Path) -> None:
    quoted = ",".join(f'"{name}"' for name in HEADER.split(","))
    read_leads(engine, folder, f"\ufeff{quoted}\n{FIRST}\n")
    assert names(engine) == ["Ada"]


def test_blanks_around_header_names(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f"{HEADER.replace(',', ' , ')}\n{FIRST}\n")
    assert names(engine) == ["Ada"]


def test_snake_case_names(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f"id,last_name,lead_source,created_date\n{FIRST}\n")
    assert names(engine) == ["Ada"]


def test_of_columns_named_alike_the_first_counts(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f"{HEADER},LastName\n{FIRST},Other\n")
    assert names(engine) == ["Ada"]


@pytest.mark.parametrize("content", [f"{HEADER},\n{FIRST},\n", f"{HEADER},\n{FIRST}\n", f"{HEADER}\n{FIRST},\n"])
def test_an_unnamed_column_at_the_end(engine: Engine, folder: Path, content: str) -> None:
    reading = read_leads(engine, folder, content)
    assert names(engine) == ["Ada"]
    assert reading.rows["Lead.csv"].quarantined == 0


def test_hundreds_of_columns(engine: Engine, folder: Path) -> None:
    more = {f"Custom_{number}__c": "x" for number in range(373)}
    write_export(folder, Lead=[lead(0, **more), lead(1, **more)])
    assert read(folder, engine).rows["Lead.csv"].used == 2


@pytest.mark.parametrize(("mark", "word"), [(";", "semicolon"), ("\t", "tab"), ("|", "bar")])
def test_other_delimiters(engine: Engine, folder: Path, mark: str, word: str) -> None:
    reading = read_leads(engine, folder, f"{HEADER}\n{FIRST}\n{SECOND}\n".replace(",", mark))
    assert reading.dialects["Lead.csv"] == f"UTF-8, {word}"
    assert names(engine) == ["Ada", "Bo"]


def test_columns_that_nobody_asked_for(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f"Stray,{HEADER}\nx,{FIRST}\n")
    assert names(engine) == ["Ada"]


def test_a_cell_of_a_megabyte(engine: Engine, folder: Path) -> None:
    text = "long " * 600_000
    write_export(folder, Lead=[lead(0, Title=text)])
    read(folder, engine)
    assert engine.arrow("leads")["title"].to_pylist() == [text.strip()]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (f"{LEADS[1]},Bo", "2 cells where the header has 4"),
        (f"{SECOND},", "5 cells where the header has 4"),
        (f"{LEADS[1]},Bo, Jr,,2024-03-02", "5 cells where the header has 4"),
        (f"{LEADS[1]},B\0o,,2024-03-02", "contains a NUL character"),
        (f'{LEADS[1]},"Bo" or Bob,,2024-03-02', "a quote inside a cell is not doubled"),
    ],
)
def test_a_bad_row_is_quarantined_as_it_stands(engine: Engine, folder: Path, bad: str, reason: str) -> None:
    reading = read_leads(engine, folder, f"{HEADER}\n{FIRST}\n{bad}\n{FIRST.replace(LEADS[0], LEADS[2])}\n")
    count = reading.rows["Lead.csv"]
    assert (count.read, count.used, count.quarantined, count.reasons) == (3, 2, 1, {reason: 1})
    assert quarantined(engine) == [(3, reason, bad)]


def test_a_file_cut_off_inside_a_cell(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f'{HEADER}\n{FIRST}\n{LEADS[1]},"Bo van')
    assert quarantined(engine) == [(3, "the file ends inside a quoted cell", f'{LEADS[1]},"Bo van')]


def test_a_file_cut_off_inside_a_character(engine: Engine, folder: Path) -> None:
    content = f"{HEADER}\n{LEADS[0]},José,,2024-03-01\n{LEADS[1]},Zoë".encode()
    reading = read_leads(engine, folder, content[:-1])
    assert names(engine) == ["José"]
    assert reading.rows["Lead.csv"].quarantined == 1


def test_a_file_without_even_a_header_is_no_file(engine: Engine, folder: Path) -> None:
    write_export(folder)
    (folder / "LeadHistory.csv").write_bytes(b"")
    reading = read(folder, engine)
    assert "LeadHistory" not in reading.present
    assert reading.unread == ("LeadHistory.csv",)


def test_a_header_without_rows_is_a_file(engine: Engine, folder: Path) -> None:
    write_export(folder)
    (folder / "LeadHistory.csv").write_text("Id,LeadId,Field,OldValue,NewValue,CreatedById,CreatedDate\n")
    reading = read(folder, engine)
    assert "LeadHistory" in reading.present
    assert reading.rows["LeadHistory.csv"].read == 0


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_encodings(engine: Engine, folder: Path, encoding: str) -> None:
    reading = read_leads(engine, folder, f"{HEADER}\n{LEADS[0]},Zoë – “Ñandú” €,,2024-03-01\n".encode(encoding))
    assert names(engine) == ["Zoë – “Ñandú” €"]
    assert reading.dialects["Lead.csv"].split(",")[0].lower() == encoding.removesuffix("-sig")


def test_utf_16_that_is_cut_off(engine: Engine, folder: Path) -> None:
    content = f"{HEADER}\n{FIRST}\n{LEADS[1]},Bo".encode("utf-16")[:-1]
    assert read_leads(engine, folder, content).rows["Lead.csv"].quarantined == 1
    assert names(engine) == ["Ada"]


def test_bytes_that_cp1252_leaves_undefined(engine: Engine, folder: Path) -> None:
    read_leads(engine, folder, f"{HEADER}\n{LEADS[0]},Zo".encode() + b"\xeb\x81x,,2024-03-01\n")
    assert names(engine) == ["Zoë\x81x"]


def test_one_bad_byte_does_not_garble_the_other_rows(engine: Engine, folder: Path) -> None:
    content = f"{HEADER}\n{LEADS[0]},José,,2024-03-01\n{LEADS[1]},Zo".encode() + b"\xeb,,2024-03-01\n"
    reading = read_leads(engine, folder, content)
    assert names(engine) == ["José", "Zoë"]
    assert reading.dialects["Lead.csv"] == "UTF-8 and cp1252 mixed, comma"


def test_the_fast_and_the_slow_path_read_alike(engine: Engine, folder: Path) -> None:
    rows = [lead(0, Title='a "b", c'), lead(1, Title=" x\ny "), lead(2, Title="")]
    write_export(folder, Lead=rows)
    read(folder, engine)
    fast = engine.arrow("leads")
    write_csv(folder / "Lead.csv", [*rows, lead(3, Title="\0")])
    assert read(folder, engine).rows["Lead.csv"].reasons == {"contains a NUL character": 1}
    assert engine.arrow("leads").equals(fast)
