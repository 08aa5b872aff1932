"""A small company whose people can be looked for in what an audit of it writes."""

from __future__ import annotations

import base64
import csv
import gzip
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from attribution_audit.simulation import simulate

PACKED = re.compile(rb"H4sI[A-Za-z0-9+/=]+")
Row = dict[str, str]


@dataclass(frozen=True)
class Marked:
    """The export, and one of its leads, who also stands where nobody expects people."""

    export: Path
    lead: Row

    @property
    def name(self) -> str:
        """First name and last name of the lead."""
        return f"{self.lead['FirstName']} {self.lead['LastName']}"

    def people(self) -> set[str]:
        """Every mailbox, telephone number and full name of leads and contacts."""
        said = set()
        for file in ("Lead.csv", "Contact.csv"):
            for row in rows_of(self.export / file):
                said |= {row.get(column) or "" for column in ("Email", "Phone", "MobilePhone")}
                if row["FirstName"] and row["LastName"]:
                    said.add(f"{row['FirstName']} {row['LastName']}")
        return said - {""}


def marked_company(folder: Path) -> Marked:
    """Write a company of 400 leads in which a campaign, a lead source and a row without an id name a person."""
    export = simulate(400, 5).write(folder, dialect="api")
    leads = rows_of(export / "Lead.csv")
    lead = next(row for row in leads if row["Email"] and row["FirstName"] and row["LeadSource"] and row["Phone"])
    lead["LeadSource"] = f"Referral of {lead['LastName']}, {lead['FirstName']}"
    leads.append({**lead, "Id": "no id at all"})
    write_rows(export / "Lead.csv", leads)
    campaigns = rows_of(export / "Campaign.csv")
    for campaign in campaigns:
        campaign["Name"] += f": dinner with {lead['FirstName']} {lead['LastName']} ({lead['Email']}, {lead['Phone']})"
    write_rows(export / "Campaign.csv", campaigns)
    return Marked(export, lead)


def rows_of(path: Path) -> list[Row]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: list[Row]) -> None:
    """The rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)


def told_in(out: Path) -> dict[str, str]:
    """File -> all that stands in it as one text: what is compressed or packed is unpacked."""
    return {path.name: _text(path) for path in sorted(out.iterdir())}


def _text(path: Path) -> str:
    if path.suffix == ".parquet":
        table = pq.read_table(path)
        values = [str(value) for column in table.columns for value in column.to_pylist()]
        return "\n".join((*values, str(table.schema.metadata)))
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "\n".join(book.read(name).decode(errors="replace") for name in book.namelist())
    content = path.read_bytes()
    packed = b"".join(gzip.decompress(base64.b64decode(found)) for found in PACKED.findall(content))
    return (content + packed).decode()
