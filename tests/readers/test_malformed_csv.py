"""Whatever stands in a file, each row is used or quarantined, by the count of Python's csv module."""

import csv
import io
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution_audit.engines import open_engine
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.readers import read
from attribution_audit.readers.layout import layout_of
from attribution_audit.readers.rows import read_rows

from .made_exports import LEADS, OPPORTUNITIES, USERS, change, lead, opportunity, record_id, write_export

HEADER = "Id,LastName,CreatedDate"
PIECES = st.sampled_from(
    [",", '"', '""', "\n", "\r\n", "\r", " ", "\t", ";", "\0", "é", "\u2028", "\ufeff", "x", "2024-03-01", *LEADS[:3]]
)
ROW = st.lists(
    st.sampled_from([LEADS[0], "Ada", "", '"a, b"', '"line\nline"', '"say ""yes"""', "5 ft", " "]), max_size=5
)
FREE = st.lists(PIECES, max_size=40).map("".join)
NEARLY_SOUND = st.lists(ROW.map(",".join), max_size=6).map("\n".join)
ENGINE = open_engine(threads=1)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(body=FREE | NEARLY_SOUND, encoding=st.sampled_from(["utf-8", "cp1252"]))
def test_rows_read_are_rows_used_and_rows_quarantined(body: str, encoding: str) -> None:
    content = f"{HEADER}\n{body}".encode(encoding, "replace")
    with tempfile.TemporaryDirectory() as folder:
        export = write_export(Path(folder))
        (export / "Lead.csv").write_bytes(content)
        count = read(export, ENGINE).rows["Lead.csv"]
    text = io.StringIO(content.decode(encoding), newline="")
    assert count.read == sum(1 for cells in csv.reader(text) if cells) - 1
    assert count.used + count.quarantined == count.read
    assert ENGINE.count("leads") == count.used
    assert ENGINE.count("quarantine") == count.quarantined


SOUND_CELLS = st.text(st.sampled_from("aé,\n\" ';#\\5"), max_size=6)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.tuples(SOUND_CELLS, SOUND_CELLS, SOUND_CELLS), max_size=8), end=st.sampled_from(["\n", "\r\n"]))
def test_what_the_engine_reads_at_once_is_what_is_read_row_by_row(rows: list[tuple[str, ...]], end: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Lead.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator=end).writerows([HEADER.split(","), *rows])
        layout = layout_of(path, path.name, Path(folder))
        slow = read_rows(layout, {"a": 0, "b": 1, "c": 2}).table
        try:
            ENGINE.register_file("fast", path, {"a": "x", "b": "y", "c": "z"}, ["x", "y", "z"])
        except UnreadableFile:
            return
    assert layout.plain is False or ENGINE.arrow("fast").to_pydict() == slow.to_pydict()


# Whole exports, every file of them malformed in ways of its own.


def _sheet(rows: list[dict[str, str]], quoting: int) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), quoting=quoting, lineterminator="\n")  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _member(number: int) -> dict[str, str]:
    own_id, parents = record_id("00v", number), {"CampaignId": record_id("701", 1), "LeadId": LEADS[number]}
    return {"Id": own_id, **parents, "Status": "Responded", "CreatedDate": "2024-03-01 10:00:00"}


def _task(number: int) -> dict[str, str]:
    about = {"WhoId": LEADS[number], "Subject": 'Call: "later", he said\nand left', "ActivityDate": "2024-03-09"}
    return {"Id": record_id("00T", number), **about, "CreatedDate": "2024-03-01 10:00:00"}


ROWS_OF: dict[str, list[dict[str, str]]] = {
    "Lead": [lead(number, Title='VP, "Growth"\nEMEA', LastName="Zoë") for number in range(7)],
    "Opportunity": [opportunity(number, Name="Peñafiel – piloto") for number in range(7)],
    "LeadHistory": [change(number, LeadId=LEADS[number % 7]) for number in range(9)],
    "CampaignMember": [_member(number) for number in range(6)],
    "Task": [_task(number) for number in range(6)],
    "User": [{"Id": user, "LastName": f"Rep {user}", "IsActive": "1"} for user in USERS],
    "Payout": [
        {"PayoutLineId": f"P{number}", "PayeeId": USERS[0], "OpportunityId": deal, "Amount": "10.00"}
        for number, deal in enumerate(OPPORTUNITIES)
    ],
}
"""Object -> sound rows, of which each example spoils some."""


@dataclass(frozen=True)
class Fault:
    """One way to spoil the lines of a file: the kind, where, and how."""

    kind: str
    line: int
    place: int

    def spoil(self, lines: list[bytes]) -> list[bytes]:
        """The lines with the fault; the header keeps its first place."""
        at = 1 + self.line % max(len(lines) - 1, 1)
        if at >= len(lines):
            return lines
        line, cut = lines[at], self.place % (len(lines[at]) + 1)
        spoilt: dict[str, list[bytes]] = {
            "cut off": [line[:cut]],
            "quote": [line[:cut] + b'"' + line[cut:]],
            "quote lost": [line.replace(b'"', b"", 1)],
            "comma": [line[:cut] + b"," + line[cut:]],
            "NUL": [line[:cut] + b"\0" + line[cut:]],
            "blank lines": [line, b"\n", b"\r\n", b"   \n"],
            "carriage return": [line.rstrip(b"\r\n") + b"\r"],
            "both ends": [line.rstrip(b"\r\n") + b"\r\n"],
            "cp1252": [line.rstrip(b"\n") + "é€’".encode("cp1252") + b"\n"],
            "UTF-8": [line.rstrip(b"\n") + "é€’\u2028".encode() + b"\n"],
            "half a letter": [line[:cut] + b"\xc3" + line[cut:]],
            "twice": [line, line],
            "another file": [line, b"<html>,gone\n"],
            "cells moved": [b",".join(line.rstrip(b"\n").split(b",")[::-1]) + b"\n"],
            "header again": [lines[0], line],
        }
        return [*lines[:at], *spoilt[self.kind], *lines[at + 1 :]]


KINDS = (
    *("cut off", "quote", "quote lost", "comma", "NUL", "blank lines", "carriage return", "both ends", "cp1252"),
    *("UTF-8", "half a letter", "twice", "another file", "cells moved", "header again"),
)
FAULTS = st.lists(
    st.builds(Fault, st.sampled_from(KINDS), st.integers(0, 20), st.integers(0, 200)), min_size=1, max_size=4
)


@st.composite
def malformed(draw: st.DrawFn, name: str) -> bytes:
    """The content of one file: its columns in any order, its quotes as the example has it, then the faults."""
    columns = draw(st.permutations(list(ROWS_OF[name][0])))
    quoting = draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
    text = _sheet([{column: row[column] for column in columns} for row in ROWS_OF[name]], quoting)
    lines = text.encode(draw(st.sampled_from(["utf-8", "cp1252"]))).splitlines(keepends=True)
    for fault in draw(FAULTS):
        lines = fault.spoil(lines)
    content = b"".join(lines)
    end = draw(st.sampled_from([b"\n", b"\r\n"]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    return mark + (content if end == b"\n" else content.replace(b"\r\n", b"\n").replace(b"\n", end))


EXPORTS = st.fixed_dictionaries({name: malformed(name) for name in ROWS_OF})


def rows_in(content: bytes) -> int:
    """How many records Python's csv module sees after the header; bytes count the same in any encoding of theirs."""
    text = io.StringIO(content.removeprefix(b"\xef\xbb\xbf").decode("latin-1"), newline="")
    return sum(1 for cells in csv.reader(text) if cells) - 1


def quarantined_in(file: str) -> int:
    return ENGINE.arrow("quarantine")["file"].to_pylist().count(file)


@pytest.mark.parametrize("half", range(2))  # of 60 exports, so that they can be read side by side
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(contents=EXPORTS)
def test_of_every_file_of_an_export_each_row_is_used_or_quarantined(half: int, contents: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in contents.items():
            (Path(folder) / f"{name}.csv").write_bytes(content)
        counts = read(folder, ENGINE).rows
    assert set(counts) == {f"{name}.csv" for name in contents}
    for name, content in contents.items():
        count = counts[f"{name}.csv"]
        assert count.read == rows_in(content), name
        assert count.used + count.quarantined == count.read, name
        assert sum(count.reasons.values()) == count.quarantined == quarantined_in(f"{name}.csv"), name
    assert ENGINE.count("leads") == counts["Lead.csv"].used
    assert ENGINE.count("opportunities") == counts["Opportunity.csv"].used
    assert ENGINE.count("changes") == counts["LeadHistory.csv"].used


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(parts=st.lists(malformed("Lead"), min_size=2, max_size=3), deals=malformed("Opportunity"))
def test_through_several_parts_of_one_object_each_row_is_used_or_quarantined(parts: list[bytes], deals: bytes) -> None:
    """The parts hold the same leads, so most rows come again; still each is counted where it was read."""
    with tempfile.TemporaryDirectory() as folder:
        for number, part in enumerate(parts, start=1):
            with zipfile.ZipFile(Path(folder) / f"WE_00D000000000001_{number}.ZIP", "w") as archive:
                archive.writestr("Lead.csv", part)
                if number == 1:
                    archive.writestr("Opportunity.csv", deals)
        reading = read(folder, ENGINE)
    leads = [count for file, count in reading.rows.items() if reading.objects[file] == "Lead"]
    assert sum(count.read for count in leads) == sum(rows_in(part) for part in parts)
    assert ENGINE.count("leads") == sum(count.used for count in leads)
    for file, count in reading.rows.items():
        assert count.used + count.quarantined == count.read, file
        assert sum(count.reasons.values()) == count.quarantined == quarantined_in(file), file
