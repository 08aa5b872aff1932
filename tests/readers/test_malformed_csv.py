"""Whatever stands in a file, each row is used or quarantined, by the count of Python's csv module."""

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution_audit.engines import open_engine
from attribution_audit.engines.unreadable_file import UnreadableFile
from attribution_audit.readers import read
from attribution_audit.readers.layout import layout_of
from attribution_audit.readers.rows import read_rows

from .made_exports import LEADS, write_export

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
