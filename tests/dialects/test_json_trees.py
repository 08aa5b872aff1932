"""Tree exports hold no ids: records are known by their references, and references and nesting become links."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution_audit.engines import Engine, open_engine
from attribution_audit.errors import AuditError
from attribution_audit.readers import read
from attribution_audit.vocabulary import HANDOFF_FAULTS
from tests.dialects.audited import WEEKLY, Rows, audited
from tests.dialects.companies import story
from tests.dialects.dialect import Copy
from tests.dialects.json_copies import TREE, by_mailbox
from tests.readers.made_exports import opportunity, record_id, write_csv, write_export

SPECIMENS = Path(__file__).parent / "specimens" / "sobject_trees"
TOLD = ("kind", "tier", "certainty", "grade", "occurred_at", "source_before", "source_after", "amount", "currency")


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = open_engine(threads=2)
    yield opened
    opened.close()


def told(findings: Rows) -> Counter[tuple[Any, ...]]:
    """What findings say besides ids, which a tree does not have.

    Hand-off faults hang on histories that name the owners by id, and are left out.
    """
    return Counter(tuple(row[name] for name in TOLD) for row in findings if row["kind"] not in HANDOFF_FAULTS)


def test_a_tree_of_the_whole_company_gives_the_same_findings_but_for_ids(tmp_path: Path) -> None:
    """Payouts and approvals name records by id and so are left out on both sides."""
    company = story().without("Payout", "SourceApproval")
    (tmp_path / "tree").mkdir()
    (tmp_path / "weekly").mkdir()
    weekly = WEEKLY.write(company, tmp_path / "weekly")
    expected = told(audited(Copy(weekly.export, by_mailbox(company))).findings)
    found = told(audited(TREE.write(company, tmp_path / "tree")).findings)
    assert found == expected


def test_references_are_links(engine: Engine, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SPECIMENS, tmp_path / "trees"))
    reading = read(folder, engine)
    accounts = {row["account_id"]: row["name"] for row in engine.arrow("accounts").to_pylist()}
    deals = {row["name"]: accounts[row["account_id"]] for row in engine.arrow("opportunities").to_pylist()}
    assert deals["Express Logistics Standby Generator"] == "Express Logistics and Transport"
    contacts = {row["email"]: accounts[row["account_id"]] for row in engine.arrow("contacts").to_pylist()}
    assert contacts["rose@edge.com"] == "Edge Communications"
    assert {name: count.used for name, count in reading.rows.items()} == {
        "Account.json": 10,
        "Contact.json": 10,
        "Lead.json": 10,
        "Opportunity.json": 9,
    }
    assert reading.unread == ("new-data-plan.json",)


def test_a_key_that_is_missing_everywhere_is_a_missing_column_and_elsewhere_a_blank(
    engine: Engine, tmp_path: Path
) -> None:
    records = [
        {"attributes": {"type": "Lead", "referenceId": "LeadRef1"}, "LastName": "Ada", "LeadSource": "Web"},
        {"attributes": {"type": "Lead", "referenceId": "LeadRef2"}, "LastName": "Bo"},
    ]
    (tmp_path / "Leads.json").write_text(json.dumps({"records": records}))
    write_csv(tmp_path / "Opportunity.csv", [opportunity()])
    reading = read(tmp_path, engine)
    rows = {row["last_name"]: row for row in engine.arrow("leads").to_pylist()}
    assert (rows["Ada"]["reported_source"], rows["Bo"]["reported_source"]) == ("Web", "")
    assert rows["Bo"]["status"] is None
    assert "Status" in reading.missing_columns["Lead"]


def test_children_belong_to_what_they_are_nested_under(engine: Engine, tmp_path: Path) -> None:
    def node(kind: str, number: int, **fields: object) -> dict[str, object]:
        return {"attributes": {"type": kind, "referenceId": f"{kind}Ref{number}"}, **fields}

    deal = node("Opportunity", 1, Name="Deal", StageName="Prospecting", CloseDate="2024-06-30")
    under = {"Contacts": {"records": [node("Contact", 1, LastName="Ada")]}, "Opportunities": {"records": [deal]}}
    firms = [node("Account", 1, Name="Acme", **under), node("Account", 2, Name="Beta")]
    (tmp_path / "Accounts.json").write_text(json.dumps({"records": firms}))
    reading = read(tmp_path, engine)
    (acme,) = [row["account_id"] for row in engine.arrow("accounts").to_pylist() if row["name"] == "Acme"]
    assert engine.arrow("contacts")["account_id"].to_pylist() == [acme]
    assert engine.arrow("opportunities")["account_id"].to_pylist() == [acme]
    assert sum(count.read for count in reading.rows.values()) == 4


def test_an_answer_without_records_is_a_file_without_rows(engine: Engine, tmp_path: Path) -> None:
    """Its name says of which object, and "no such rows" is not "no such file"."""
    (write_export(tmp_path) / "LeadHistory.json").write_text('{"totalSize": 0, "done": true, "records": []}')
    reading = read(tmp_path, engine)
    assert "LeadHistory" in reading.present
    assert reading.rows["LeadHistory.json"].read == 0


def test_what_is_no_record_is_counted_or_the_file_refused_in_plain_words(engine: Engine, tmp_path: Path) -> None:
    records = [None, 7, {"attributes": {"type": "Contact", "url": "/x"}, "Id": record_id("003", 1), "LastName": "Ada"}]
    (write_export(tmp_path) / "Contact.json").write_text(json.dumps({"records": records}))
    said, counted = "", None
    try:
        counted = read(tmp_path, engine).rows["Contact.json"]
    except AuditError as error:
        said = str(error)
    assert "NoneType" not in said
    assert "Contact.json" in said or (counted and (counted.read, counted.used, counted.quarantined) == (3, 1, 2))
