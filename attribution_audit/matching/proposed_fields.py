"""What columns may mean by their names: a proposal to read and correct, never a decision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.inputs import plain_column
from attribution_audit.matching.roles import MatchKind

NAMES = {
    "first_name": "firstname givenname forename fname first given vorname prenom nombre",
    "last_name": "lastname surname familyname lname last nachname nom apellido apellidos",
    "full_name": "fullname personname contactname displayname",
    "email": "email emailaddress mail mailaddress workemail personalemail businessemail",
    "phone": "phone phonenumber telephone tel mobile mobilephone cell cellphone homephone workphone telefon",
    "company": "company companyname account accountname organisation organization employer firm businessname legalname",
    "website": "website url web homepage domain",
    "title": "title jobtitle job position occupation",
    "street": "street streetaddress address addressline mailingstreet billingstreet strasse rue",
    "city": "city town suburb locality place mailingcity billingcity ort ville",
    "region": "region state province county stateprovince mailingstate billingstate",
    "postal_code": "postalcode postcode zip zipcode plz mailingpostalcode billingpostalcode",
    "country": "country countrycode nation mailingcountry billingcountry land pays",
    "date_of_birth": "dateofbirth dob birthdate birthday born geburtsdatum",
    "identifier": "identifier ssn socsecid nationalid taxid vat vatnumber registrationnumber companynumber duns lei",
}
"""Role -> names of columns that mean it, in small letters and without blanks or signs."""
PLAIN_NAME = {MatchKind.PERSON: "full_name", MatchKind.COMPANY: "company"}
"""The role of a column that is called `name` and no more."""
KEYS = ("id", "key", "recid", "recordid", "rowid", "uid", "uuid")
NUMBERING = re.compile(r"(__c|_?[0-9]+)$", re.IGNORECASE)
SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Proposal:
    """A key and columns by role, as far as names tell; the key is empty where no column names every record once."""

    key: str
    fields: tuple[tuple[str, str], ...]
    """Role and column, in the order of the columns."""


def proposed(tables: Sequence[pa.Table], kind: MatchKind) -> Proposal:
    """What the columns that all tables have may mean; columns whose names cannot be typed are left out."""
    columns = [name for name in tables[0].column_names if name.isprintable() and _is_in_all(name, tables)]
    by_name = {name: role for role, names in NAMES.items() for name in names.split()} | {"name": PLAIN_NAME[kind]}
    fields = [(by_name[_plain(column)], column) for column in columns if _plain(column) in by_name]
    meant = {column for _, column in fields}
    keys = sorted((column for column in columns if column not in meant), key=_unlike_a_key)
    return Proposal(next((key for key in keys if _names_every_record(key, tables)), ""), tuple(fields))


def _is_in_all(column: str, tables: Iterable[pa.Table]) -> bool:
    return all(table.column_names.count(column) == 1 for table in tables)


def _plain(column: str) -> str:
    return SIGNS.sub("", NUMBERING.sub("", column)).lower()


def _unlike_a_key(column: str) -> int:
    """0 for a column that is called as keys are, 1 for one that ends so, 2 for any other."""
    plain = _plain(column)
    return 0 if plain in KEYS else 1 if plain.endswith(("id", "key")) else 2


def _names_every_record(column: str, tables: Iterable[pa.Table]) -> bool:
    for table in tables:
        cells = plain_column(table, column)
        if cells.null_count or pc.count_distinct(cells).as_py() != len(cells):
            return False
    return True
