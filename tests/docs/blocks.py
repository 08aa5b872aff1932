"""The code blocks of README and docs, and a world in which they can be tried."""

from __future__ import annotations

import csv
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from attribution_audit.cli.door import run
from attribution_audit.simulation import simulate

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
FENCE = re.compile(r"^(?P<indent>[ ]*)```(?P<language>\w*)\n(?P<text>.*?)^(?P=indent)```", re.MULTILINE | re.DOTALL)
EXPORTS = ("export", "EXPORT", "EXPORT_OF_MAY", "export_of_this_week")
AUDITS = ("audit", "out", "OUT", "OUT_OF_LAST_WEEK", "audits/2025-W10")
PEOPLE = "rec_id,given_name,surname,email,work,private,mail\n" + "".join(
    f"{key},{first},Byron,{first.lower()}@acme.example,{first.lower()}@acme.example,,{first.lower()}@acme.example\n"
    for key, first in (("A-17", "Ada"), ("B-203", "Ada"), ("C-1", "Bob"), ("D-1", "Eve"))
)


@dataclass(frozen=True)
class Block:
    """One fenced block: where it begins, in which language it is, and its text."""

    page: Path
    line: int
    language: str
    text: str

    @property
    def name(self) -> str:
        """Such as `docs/policy.md:12`."""
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    def commands(self) -> list[str]:
        """The commands of a console: lines after `$` where there are such, else all; comments left out."""
        lines = self.text.replace("\\\n", " ").splitlines()
        prompted = [line[2:] for line in lines if line.startswith("$ ")]
        return [line.partition(" #")[0].strip() for line in (prompted or lines) if line.strip()]


def blocks(*languages: str) -> Iterator[Block]:
    """All blocks in some languages, or in any."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in FENCE.finditer(text):
            if found["language"] in languages or not languages:
                inside = re.sub(f"^{found['indent']}", "", found["text"], flags=re.MULTILINE)
                yield Block(page, text[: found.start()].count("\n") + 1, found["language"], inside)


def make_world(folder: Path) -> None:
    """Exports, audits and a matching under the names that the pages use."""
    simulate(900, 4).write(folder / "export", dialect="api")
    shutil.copy(folder / "export" / "policy.toml", folder / "policy.toml")
    assert (
        run(["audit", str(folder / "export"), "--out", str(folder / "audit"), "--policy", str(folder / "policy.toml")])
        == 0
    )
    for name in EXPORTS[1:]:
        shutil.copytree(folder / "export", folder / name)
    _take_earlier(folder / "EXPORT_OF_MAY")
    for name in AUDITS[1:]:
        shutil.copytree(folder / "audit", folder / name)
    demo = folder / "attribution_audit_demo"
    shutil.copytree(folder / "export", demo / "export")
    shutil.copytree(folder / "audit", demo / "audit")
    for name in ("people.csv", "new.csv", "review.csv", "answers.csv"):
        (folder / name).write_text(
            PEOPLE if name in ("people.csv", "new.csv") else "key_a,key_b,answer\nA-17,B-203,same\n"
        )


def _take_earlier(export: Path) -> None:
    """Leave leads and opportunities of the first year alone, and no history: an export of an earlier date."""
    for path in export.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        times = [
            place for place, name in enumerate(head) if name in ("CreatedDate", "LastModifiedDate", "SystemModstamp")
        ]
        kept = [row for row in rows if all(row[place] < "2026" for place in times)]
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows([head, *kept])


def known_here(text: str, world: Path) -> str:
    """A block with the ids of the world in place of those that stand for any."""
    findings, entities = (
        pq.read_table(world / "audit" / f"{name}.parquet").to_pylist() for name in ("findings", "entities")
    )
    one = next(
        row for row in findings if row["tier"] != "note" and row["record_type"] == "Opportunity" and row["related_id"]
    )
    lead, contact = (next(row for row in entities if row["record_type"] == kind) for kind in ("Lead", "Contact"))
    for stands_for, here in (
        ("3d26143a", one["finding_id"]),
        ("3f9a", one["finding_id"]),
        ("FINDING_ID", one["finding_id"]),
        ("006Hs00005aFB3yIAG", one["record_id"]),
        ("006...", one["record_id"]),
        ("company:00Q...", lead["company_id"]),
        ("003Hs00001XyZabIAC", contact["record_id"]),
    ):
        text = text.replace(stands_for, here)
    return text


def typed(command: str) -> tuple[list[str], str | None]:
    """A command's arguments after the program's name, and the file that its output goes to."""
    call, _, target = command.partition(" > ")
    return shlex.split(call)[1:], target.strip() or None
