"""JSON as Salesforce's REST query and the command line's tree export write it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.dialects.companies import Company, Row, Tables
from tests.dialects.dialect import Copy, Dialect, plainly
from tests.dialects.sheets import write_sheets
from tests.dialects.spelling import OURS, sort_of

CHILDREN = {"Contacts": ("Contact", "AccountId"), "Opportunities": ("Opportunity", "AccountId")}
"""Key under an account -> the object nested there, and the reference that the nesting stands for."""


def rest_query(company: Company, folder: Path) -> Path:
    """The answer to one query an object, typed as JSON has it, with a related record that nobody asked to read."""
    for name, rows in _theirs(company).items():
        records = [_record(name, row) for row in rows]
        answer = {"totalSize": len(records), "done": True, "records": records}
        (folder / f"{name}.json").write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    return _with_ours(company, folder)


def tree(company: Company, folder: Path) -> Copy:
    """Tree files in the plural, records without ids, contacts and opportunities nested under their accounts."""
    theirs = _theirs(company)
    references = {row["Id"]: f"{name}Ref{at}" for name, rows in theirs.items() for at, row in enumerate(rows, start=1)}
    nested = {row["Id"] for child, link in CHILDREN.values() for row in theirs.get(child, []) if row[link]}
    for name, rows in theirs.items():
        records = [_node(name, row, theirs, references) for row in rows if row["Id"] not in nested]
        text = json.dumps({"records": records}, ensure_ascii=False, indent=4)
        (folder / f"{name}s.json").write_text(text, encoding="utf-8")
    plan = [{"sobject": name, "saveRefs": True, "resolveRefs": True, "files": [f"{name}s.json"]} for name in theirs]
    (folder / "export-plan.json").write_text(json.dumps(plan), encoding="utf-8")
    _with_ours(company, folder)
    return Copy(folder, by_mailbox(company))


def by_mailbox(company: Company) -> str | None:
    """The policy with its people by e-mail address, as ids mean nothing in a tree."""
    text = company.policy
    for user in company.tables.get("User", []) if text else ():
        text = (text or "").replace(user["Id"], user["Email"])
    return text


def _theirs(company: Company) -> Tables:
    return {name: rows for name, rows in company.tables.items() if name not in OURS and rows}


def _with_ours(company: Company, folder: Path) -> Path:
    return write_sheets({name: rows for name, rows in company.tables.items() if name in OURS}, folder)


def _record(name: str, row: Row) -> dict[str, object]:
    attributes = {"type": name, "url": f"/services/data/v61.0/sobjects/{name}/{row['Id']}"}
    related = {"attributes": {"type": "RecordType", "url": "/services/data"}, "Name": "Standard"}
    return {"attributes": attributes, **{field: _typed(field, cell) for field, cell in row.items()}, "Type__r": related}


def _node(name: str, row: Row, tables: Tables, references: Mapping[str, str], omit: str = "") -> dict[str, object]:
    """One record and what is nested under it; nulls, ids and the reference `omit` are left out."""
    node: dict[str, object] = {"attributes": {"type": name, "referenceId": references[row["Id"]]}}
    for field, cell in row.items():
        if cell and field not in ("Id", omit):
            node[field] = f"@{references[cell]}" if cell in references else _typed(field, cell)
    for key, (child, link) in CHILDREN.items() if name == "Account" else ():
        under = [one for one in tables.get(child, []) if one[link] == row["Id"]]
        if under:
            node[key] = {"records": [_node(child, one, tables, references, link) for one in under]}
    return node


def _typed(field: str, cell: str) -> object:
    if not cell:
        return None
    sort = sort_of(field)
    if sort == "flag":
        return cell == "true"
    if sort == "number":
        return float(cell)
    return cell.replace("Z", "+0000") if sort == "stamp" else cell


JSON_COPIES = (Dialect("REST query", plainly(rest_query)),)
TREE = Dialect("sObject tree", tree)
