"""Everything that is handed to `audit` and is no export, no policy or no place to write: one maker a case.

A maker gets an empty folder, puts the case there and gives the arguments after `audit`. `EXPORT`, `OUT` and `POLICY`
are the usual places in it. `python -m tests.cli.bad_inputs` prints what is said to each, to be read aloud.
"""

from __future__ import annotations

import gzip
import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.readers.made_exports import change, lead, opportunity, write_csv, write_export

Maker = Callable[[Path], list[str]]
LEAD_HEADER = b"Id,LastName,Company,LeadSource,CreatedDate\n"
JAPANESE = "リードID,姓,会社名,リードソース,作成日\n00Q0000000001AbEAI,山田,株式会社,ウェブ,2024-03-01\n"
PLAN = "sales = 0.1\nmarketing = 0.06\npartner = 0.06\nunknown = 0.1\n"


def usual(place: Path, *more: str) -> list[str]:
    """The arguments for an export, an output folder and whatever else."""
    return [str(place / "EXPORT"), "--out", str(place / "OUT"), *more]


def sound(place: Path) -> Path:
    """A sound export at its usual place."""
    (place / "EXPORT").mkdir()
    return write_export(place / "EXPORT", LeadHistory=[change(0)])


def lead_file(content: bytes, name: str = "Lead.csv") -> Maker:
    """An export whose leads have this content."""

    def make(place: Path) -> list[str]:
        folder = sound(place)
        (folder / "Lead.csv").unlink()
        (folder / name).write_bytes(content)
        return usual(place)

    return make


def gone(*names: str) -> Maker:
    """An export without these files."""

    def make(place: Path) -> list[str]:
        folder = sound(place)
        for name in names:
            (folder / name).unlink()
        return usual(place)

    return make


def empty_folder(place: Path) -> list[str]:
    (place / "EXPORT").mkdir()
    return usual(place)


def no_byte(place: Path) -> list[str]:
    (sound(place) / "Opportunity.csv").write_bytes(b"")
    return usual(place)


def no_zip(place: Path) -> list[str]:
    (place / "EXPORT.zip").write_bytes(b"not a ZIP")
    return [str(place / "EXPORT.zip"), "--out", str(place / "OUT")]


def photos_only(place: Path) -> list[str]:
    (place / "EXPORT").mkdir()
    (place / "EXPORT" / "holiday.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    return usual(place)


def without_ids(place: Path) -> list[str]:
    folder = sound(place)
    write_csv(folder / "Lead.csv", [{"Name": "Ada", "LeadSource": "Web"}])
    return usual(place)


def packed(members: dict[str, bytes], name: str = "EXPORT.zip") -> Maker:
    """A ZIP of these members in the export's place."""

    def make(place: Path) -> list[str]:
        with zipfile.ZipFile(place / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return [str(place / name), "--out", str(place / "OUT")]

    return make


def nested_zip() -> bytes:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("Lead.csv", LEAD_HEADER)
        archive.writestr("Opportunity.csv", b"Id,Name\n")
    return inner.getvalue()


def bomb_in_a_part(place: Path) -> list[str]:
    folder = sound(place)
    with zipfile.ZipFile(folder / "WE_00D000000000001_1.ZIP", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Task.csv", b"0" * 50_000_000)
    return usual(place)


def escape_in_a_part(place: Path) -> list[str]:
    folder = sound(place)
    with zipfile.ZipFile(folder / "WE_00D000000000001_1.ZIP", "w") as archive:
        archive.writestr("../../Task.csv", b"Id\n")
    return usual(place)


def ambiguous_dates(place: Path) -> list[str]:
    (place / "EXPORT").mkdir()
    when = {"CreatedDate": "03/04/2024", "LastModifiedDate": "05/06/2024", "SystemModstamp": "05/06/2024"}
    dated = {"CreatedDate": "03/04/2024", "CloseDate": "07/08/2024", "SystemModstamp": "05/06/2024"}
    write_export(place / "EXPORT", Lead=[lead(0, **when)], Opportunity=[opportunity(0, **dated)])
    return usual(place)


def policy(text: str | bytes) -> Maker:
    """A sound export with a policy of this text."""

    def make(place: Path) -> list[str]:
        sound(place)
        (place / "POLICY.toml").write_bytes(text.encode() if isinstance(text, str) else text)
        return usual(place, "--policy", str(place / "POLICY.toml"))

    return make


def out(where: str, before: Callable[[Path], object] = lambda place: None) -> Maker:
    """A sound export and an output folder at this place."""

    def make(place: Path) -> list[str]:
        sound(place)
        before(place)
        return [str(place / "EXPORT"), "--out", str(place / where)]

    return make


def a_file_in_its_place(place: Path) -> None:
    (place / "OUT").write_text("my notes")


def somebody_elses_file(place: Path) -> None:
    (place / "OUT").mkdir()
    (place / "OUT" / "summary.json").write_text("{}")


def loop_in_its_place(place: Path) -> None:
    (place / "OUT").symlink_to(place / "OUT2")
    (place / "OUT2").symlink_to(place / "OUT")


def broken_link_in_its_place(place: Path) -> None:
    (place / "OUT").symlink_to(place / "a disk that is not there" / "audit")


def export_loop(place: Path) -> list[str]:
    (place / "EXPORT").symlink_to(place / "EXPORT2")
    (place / "EXPORT2").symlink_to(place / "EXPORT")
    return usual(place)


def lead_loop(place: Path) -> list[str]:
    folder = sound(place)
    (folder / "Lead.csv").unlink()
    (folder / "Lead.csv").symlink_to(folder / "Lead2.csv")
    (folder / "Lead2.csv").symlink_to(folder / "Lead.csv")
    return usual(place)


def lead_pipe(place: Path) -> list[str]:
    folder = sound(place)
    (folder / "Lead.csv").unlink()
    os.mkfifo(folder / "Lead.csv")
    return usual(place)


def export_pipe(place: Path) -> list[str]:
    os.mkfifo(place / "EXPORT")
    return usual(place)


def lead_folder(place: Path) -> list[str]:
    folder = sound(place)
    (folder / "Lead.csv").unlink()
    (folder / "Lead.csv").mkdir()
    return usual(place)


def address(url: str) -> Maker:
    """A database address in the export's place."""
    return lambda place: [url, "--out", str(place / "OUT")]


def no_database(place: Path) -> list[str]:
    (place / "EXPORT.duckdb").write_bytes(b"not a database" * 1000)
    return [str(place / "EXPORT.duckdb"), "--out", str(place / "OUT")]


def another_database(place: Path) -> list[str]:
    import sqlite3

    with sqlite3.connect(place / "EXPORT.sqlite") as connection:
        connection.execute("create table recipes (title, minutes)")
    connection.close()
    return [str(place / "EXPORT.sqlite"), "--out", str(place / "OUT")]


def shouting(place: Path) -> list[str]:
    """Names made to steer a terminal, and longer than a screen."""
    folder = sound(place)
    (folder / "Lead.csv").write_bytes(b"\x1b[31m" + b"\xe2\x80\xae" + b"x" * 5000 + b",LastName\n1,2\n")
    return usual(place)


NOISE = random.Random(1).randbytes(4000)
BAD_INPUTS: dict[str, Maker] = {
    "an export that is not there": usual,
    "an empty folder": empty_folder,
    "a folder of photos": photos_only,
    "no Opportunity.csv": gone("Opportunity.csv"),
    "neither leads nor contacts": gone("Lead.csv"),
    "an Opportunity.csv without a byte": no_byte,
    "leads without a column Id": without_ids,
    "a web page named Lead.csv": lead_file(b"<!DOCTYPE html><html><body>Please log in</body></html>"),
    "an Excel file named Lead.csv": lead_file(b"PK\x03\x04\x14\x00\x06\x00" + bytes(200)),
    "an old Excel file named Lead.csv": lead_file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200)),
    "a PDF named Lead.csv": lead_file(b"%PDF-1.7\n" + NOISE),
    "a Lead.csv of NUL bytes": lead_file(bytes(5000)),
    "a Lead.csv of noise": lead_file(NOISE),
    "UTF-16 without its mark": lead_file((LEAD_HEADER.decode() + "00Q,Ada,,,\n").encode("utf-16-le")),
    "Shift-JIS with a Japanese header": lead_file(JAPANESE.encode("shift-jis")),
    "a damaged Lead.csv.gz": lead_file(gzip.compress(LEAD_HEADER * 900, mtime=0)[:40], "Lead.csv.gz"),
    "a Lead.parquet that is none": lead_file(b"PAR1 and nothing more", "Lead.parquet"),
    "a Lead.json that is none": lead_file(b'{"records": [{"attributes"', "Lead.json"),
    "a header of terminal codes": shouting,
    "a ZIP that leads out of its folder": packed({"../../Lead.csv": b"Id\n"}),
    "a ZIP bomb": packed({"Lead.csv": b"0" * 50_000_000}),
    "a ZIP in a ZIP": packed({"export.zip": nested_zip()}),
    "a ZIP without an export": packed({"readme.txt": b"hello"}),
    "a ZIP that is none": no_zip,
    "a ZIP part that is a bomb": bomb_in_a_part,
    "a ZIP part that leads out": escape_in_a_part,
    "a DuckDB file that is none": no_database,
    "a database of something else": another_database,
    "an address of no server": address("postgresql://nobody@127.0.0.1:9/crm"),
    "an address of an unknown kind": address("gopher://crm.example/leads"),
    "an address that is broken": address("postgresql://[::1"),
    "a folder that is a circle of links": export_loop,
    "a Lead.csv that is a circle of links": lead_loop,
    "a Lead.csv that is a folder": lead_folder,
    "a policy with an unknown key": policy("[windows]\nrecreation_day = 90\n"),
    "a policy with a wrong type": policy('[windows]\nrecreation_days = "a while"\n'),
    "a policy with overlapping plans": policy(
        f"[[commission]]\nfrom = 2025-01-01\nto = 2025-12-31\n{PLAN}[[commission]]\nfrom = 2025-06-01\n{PLAN}"
    ),
    "a policy with a rate above 1": policy(f"[[commission]]\nfrom = 2025-01-01\n{PLAN}".replace("0.06", "6.0")),
    "a policy with a value in two lists": policy('[sources]\nmarketing = ["Web"]\nsales = ["web"]\n'),
    "a policy with an unknown time zone": policy('timezone = "Mars/Olympus"\n'),
    "a policy that is no TOML": policy("[sources\n"),
    "a policy that is no text": policy(NOISE),
    "a policy that is not there": lambda place: [str(sound(place)), "--out", str(place / "OUT"), "--policy", "no.toml"],
    "an --out that is a file": out("OUT", a_file_in_its_place),
    "an --out below a file": out("OUT/deeper", a_file_in_its_place),
    "an --out with somebody's summary.json": out("OUT", somebody_elses_file),
    "an --out that is a circle of links": out("OUT", loop_in_its_place),
    "an --out that is a broken link": out("OUT", broken_link_in_its_place),
    "an --out that is the export": out("EXPORT"),
    "an --out in the export": out("EXPORT/audit"),
    "an --out of a name too long": out("x" * 300),
}
"""What it is -> how it is made. Each ends with status 2 and one sentence."""
PIPES: dict[str, Maker] = {"a Lead.csv that is a pipe": lead_pipe, "an export that is a pipe": export_pipe}
"""What a program that simply opens it waits for for ever."""


def _read_aloud() -> None:
    import contextlib
    import tempfile

    from attribution_audit.cli.door import run

    for what, make in BAD_INPUTS.items():
        with tempfile.TemporaryDirectory() as name:
            place, said = Path(name), io.StringIO()
            with contextlib.redirect_stderr(said):
                status = run(["audit", *make(place), "--quiet"])
            print(f"{what}\n    {status}  {said.getvalue().strip().replace(name + os.sep, '')}")


if __name__ == "__main__":
    _read_aloud()
