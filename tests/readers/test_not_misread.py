"""What was once read wrong without a word: each of these looked like a loss, or lost a record."""

import itertools
import json
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

import attribution_audit as aa
from attribution_audit.engines import Engine
from attribution_audit.errors import UnreadableExport
from attribution_audit.policy import Policy
from attribution_audit.readers import read

from .made_exports import LEADS, OPPORTUNITIES, change, lead, opportunity, write_csv, write_export


def version(number: int, since: str, source: str, *, active: bool = False, **cells: str) -> dict[str, str]:
    """One version of a lead in Fivetran's history mode."""
    marks = {"_fivetran_start": since, "_fivetran_active": str(active).lower()}
    return {**lead(number, LeadSource=source), **marks, **cells}


def leads(engine: Engine) -> dict[str, dict[str, object]]:
    return {str(row["lead_id"]): row for row in engine.arrow("leads").to_pylist()}


def counts(folder: Path, engine: Engine) -> list[tuple[int, int]]:
    reading = read(folder, engine)
    for count in reading.rows.values():
        assert count.read == count.used + count.quarantined
    return [(count.used, count.quarantined) for name, count in sorted(reading.rows.items()) if "ead" in name]


def test_a_partial_copy_of_a_record_does_not_take_its_place(engine: Engine, folder: Path) -> None:
    write_export(folder, Lead=[lead(at) for at in range(8)])
    write_csv(folder / "Lead_2.csv", [{"Id": LEADS[at], "LastName": f"Person {at}"} | STAMPS for at in range(8)])
    assert counts(folder, engine) == [(8, 0), (0, 8)]
    assert {row["reported_source"] for row in leads(engine).values()} == {"Webinar"}


STAMPS = {name: lead(0)[name] for name in ("CreatedDate", "LastModifiedDate", "SystemModstamp")}


def test_a_field_that_nobody_asked_of_nested_records_is_not_blank(engine: Engine, folder: Path) -> None:
    about = {"attributes": {"type": "Opportunity", "url": "/x"}}
    nested = {"records": [{**about, **{key: opportunity(1)[key] for key in ("Id", "Name", "CreatedDate")}}]}
    account = {"attributes": {"type": "Account", "url": "/x"}, "Id": "0018a00000xxxQ1AAI", "Opportunities": nested}
    content = {"done": True, "records": [{**about, **opportunity(0)}, account]}
    write_csv(folder / "Lead.csv", [lead(0)])
    (folder / "all.json").write_text(json.dumps(content))
    read(folder, engine)
    found = {row["opportunity_id"]: row["reported_source"] for row in engine.arrow("opportunities").to_pylist()}
    assert found == {OPPORTUNITIES[0]: "Webinar", OPPORTUNITIES[1]: None}


def test_one_page_of_several_is_no_export(engine: Engine, folder: Path) -> None:
    write_export(folder)
    (folder / "Contact.json").write_text('{"done": false, "records": []}')
    with pytest.raises(UnreadableExport, match="one page of several"):
        read(folder, engine)


def test_half_an_emoji_and_a_list_of_numbers_stop_nothing(engine: Engine, folder: Path) -> None:
    write_export(folder)
    record = {"attributes": {"type": "Contact", "url": "/x"}, "Id": "0038a00000xxxQ1AAI", "LastName": "cut \ud83d"}
    (folder / "Contact.json").write_text(json.dumps({"records": [record]}))
    (folder / "manifest.json").write_text('{"records": 1234}')
    assert "manifest.json" in read(folder, engine).unread


def test_the_active_version_is_the_record_in_any_order_of_files(engine: Engine, folder: Path) -> None:
    write_csv(folder / "Opportunity.csv", [opportunity()])
    for name, active in (("Lead_1", True), ("Lead_2", False)):
        write_csv(folder / f"{name}.csv", [version(at, "2024-03-01 10:00:00", "Web", active=active) for at in range(9)])
    assert sum(used for used, _ in counts(folder, engine)) == 9
    assert [row["is_deleted"] for row in leads(engine).values()] == [False] * 9


@pytest.mark.parametrize(
    "stamps",
    [
        ("2024-03-01T10:00:00Z", "2024-03-01T10:00:00.500Z"),
        ("9/20/2023 10:00", "1/25/2024 10:00"),
    ],
)
def test_versions_are_in_the_order_of_time(engine: Engine, folder: Path, stamps: tuple[str, str]) -> None:
    write_csv(folder / "Opportunity.csv", [opportunity()])
    write_csv(folder / "Lead.csv", [version(0, stamps[0], "Web"), version(0, stamps[1], "Trade Show", active=True)])
    read(folder, engine)
    assert leads(engine)[LEADS[0]]["reported_source"] == "Trade Show"
    (seen,) = engine.arrow("changes").to_pylist()
    assert (seen["value_before"], seen["value_after"], seen["grade"]) == ("Web", "Trade Show", "snapshots")


def test_an_unsound_newest_version_does_not_take_the_record_away(engine: Engine, folder: Path) -> None:
    write_csv(folder / "Opportunity.csv", [opportunity()])
    broken = LEADS[0][:15] + "AAA"
    rows = [version(0, "2024-03-01 10:00:00", "Web"), version(0, "2024-04-01 10:00:00", "Web", active=True, Id=broken)]
    write_csv(folder / "Lead.csv", rows)
    assert counts(folder, engine) == [(1, 1)]
    assert list(leads(engine)) == [LEADS[0]]


def test_a_field_hidden_from_the_copy_from_a_day_on_is_no_loss(engine: Engine, folder: Path) -> None:
    write_csv(folder / "Opportunity.csv", [opportunity()])
    before = [version(at, "2024-03-01 10:00:00", "Web") for at in range(9)]
    after = [version(at, f"2024-06-0{at + 1} 10:00:00", "", active=True) for at in range(9)]
    write_csv(folder / "Lead.csv", [*before, *after])
    read(folder, engine)
    assert engine.count("changes") == 0


@pytest.mark.parametrize("word", ["NULL", "None", "NaT", "\\N"])
def test_a_word_for_nothing_neither_deletes_nor_refers(engine: Engine, folder: Path, word: str) -> None:
    rows = [{**lead(at), "_sdc_deleted_at": word, "MasterRecordId": word} for at in range(2)]
    read(write_export(folder, Lead=rows), engine)
    assert [(row["is_deleted"], row["merged_into_id"]) for row in leads(engine).values()] == [(False, None)] * 2


def test_an_id_with_blanks_around_it_is_the_same_id(engine: Engine, folder: Path) -> None:
    write_export(folder, Lead=[lead(0), lead(0, Id=f" {LEADS[0]}")])
    assert counts(folder, engine) == [(1, 1)]


def test_a_change_that_two_histories_spell_differently_counts_once(engine: Engine, folder: Path) -> None:
    row = change(0)
    entity = {"Id": row["Id"], "ParentId": row["LeadId"], "ParentSobjectType": "lead", "FieldName": row["Field"]}
    entity |= {name: row[name] for name in ("OldValue", "NewValue", "CreatedById")}
    entity["CreatedDate"] = row["CreatedDate"].replace("T", " ").removesuffix(".000Z").removesuffix(".000+0000")
    read(write_export(folder, LeadHistory=[row], EntityHistory=[entity]), engine)
    assert engine.count("changes") == 1


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        (("22.700", "1.250", "850"), ("22700.00", "1250.00", "850.00")),
        (("22.70", "1.250"), ("22.70", "1.25")),
        (("$1,000", "2,500"), ("1000.00", "2500.00")),
    ],
)
def test_thousands_with_a_dot(engine: Engine, folder: Path, texts: tuple[str, ...], meant: tuple[str, ...]) -> None:
    rows = [opportunity(at, Amount=text) for at, text in enumerate(texts)]
    read(write_export(folder, Opportunity=rows), engine)
    found = {row["opportunity_id"]: row["amount"] for row in engine.arrow("opportunities").to_pylist()}
    assert [found[OPPORTUNITIES[at]] for at in range(len(texts))] == [Decimal(text) for text in meant]


def test_a_rate_has_no_thousands(engine: Engine, folder: Path) -> None:
    rates = [{"Month": "2024-03", "Currency": name, "Rate": rate} for name, rate in (("EUR", "1,082"), ("GBP", "1,27"))]
    read(write_export(folder, ExchangeRate=rates), engine)
    found = {row["currency"]: row["rate"] for row in engine.arrow("exchange_rates").to_pylist()}
    assert found == {"EUR": Decimal("1.082000"), "GBP": Decimal("1.270000")}


def test_a_last_name_alone_names_nobody(engine: Engine, folder: Path) -> None:
    user = {"Id": "0058a00000xxx11AAA", "FirstName": "Kim", "LastName": "Lee", "Username": "kim@x.example"}
    rows = [lead(0, OwnerId="Lee"), lead(1, OwnerId="Kim Lee")]
    reading = read(write_export(folder, Lead=rows, User=[user]), engine)
    assert [leads(engine)[LEADS[at]]["owner_id"] for at in (0, 1)] == ["Lee", user["Id"]]
    assert any("OwnerId" in note for note in reading.notes)


def test_a_field_named_as_the_copy_spells_it_is_followed_in_the_history(engine: Engine, folder: Path) -> None:
    rows = [{**lead(0), "original_source_c": "Web"}]
    export = write_export(folder, Lead=rows, LeadHistory=[change(0, Field="Original_Source__c")])
    read(export, engine, Policy(fields={"lead": {"lead_source": "original_source_c"}}))
    assert engine.arrow("changes")["field"].to_pylist() == ["lead_source"]


@pytest.mark.parametrize("blanks", [600, 20_000])
def test_many_blanks_take_no_time(engine: Engine, folder: Path, blanks: int) -> None:
    cell = f"1{' ' * blanks}tbd"
    reading = read(write_export(folder, Opportunity=[opportunity(0, Amount=cell, CloseDate=cell)]), engine)
    assert reading.rows["Opportunity.csv"].unreadable_values == {
        "Amount is not a number": 1,
        "CloseDate is not a date": 1,
    }


class TestAnEarlierExport:
    """What two exports cannot show."""

    @staticmethod
    def frames(source: str, touched: str, *without: str) -> dict[str, pd.DataFrame]:
        rows = [lead(at, LeadSource=source if at < 5 else "Trade Show", LastModifiedDate=touched) for at in range(8)]
        frame = pd.DataFrame(rows).drop(columns=list(without))
        deal = opportunity(0, CreatedDate=touched, SystemModstamp=touched)
        return {"Lead": frame, "Opportunity": pd.DataFrame([deal]).drop(columns=[c for c in without if c in deal])}

    def found(self, now: dict[str, pd.DataFrame], then: dict[str, pd.DataFrame]) -> tuple[int, list[str]]:
        with aa.audit(now, earlier=then) as audit:
            return len(audit.findings), [left["reason"] for left in audit.summary["could_not_run"]]

    def test_an_entry_that_was_renamed_excuses_the_records_modified_since(self) -> None:
        then, now = self.frames("Webinar", "2024-03-02T10:00:00Z"), self.frames("Other", "2024-06-02T10:00:00Z")
        now["Lead"].loc[0, "LastModifiedDate"] = "2024-03-02T10:00:00Z"
        findings, reasons = self.found(now, then)
        assert findings == 0
        assert any("Renaming an entry" in reason for reason in reasons)

    def test_without_times_of_modification_a_rename_cannot_be_told(self) -> None:
        then = self.frames("Webinar", "2024-03-02T10:00:00Z")
        now = self.frames("Other", "2024-06-02T10:00:00Z", "LastModifiedDate")
        findings, reasons = self.found(now, then)
        assert findings == 0
        assert any("cannot be told" in reason for reason in reasons)

    def test_an_export_without_any_time_is_not_the_earlier_one(self) -> None:
        stamps = ("CreatedDate", "LastModifiedDate", "SystemModstamp")
        then = self.frames("Webinar", "2024-03-02T10:00:00Z", *stamps)
        with pytest.raises(UnreadableExport, match="nobody can tell when it was taken"):
            self.found(self.frames("Other", "2024-06-02T10:00:00Z"), then)

    def test_without_the_field_nothing_was_compared(self) -> None:
        then = self.frames("Webinar", "2024-03-02T10:00:00Z", "LeadSource")
        _, reasons = self.found(self.frames("Other", "2024-06-02T10:00:00Z"), then)
        assert any("LeadHistory.csv" in reason for reason in reasons)


def test_the_order_of_rows_decides_no_version(engine: Engine, folder: Path) -> None:
    write_csv(folder / "Opportunity.csv", [opportunity()])
    second = "2024-04-01 10:00:00"
    rows = [
        version(0, "2024-03-01 10:00:00", "Web"),
        version(0, second, "", LastName="B"),
        version(0, second, "Trade Show", LastName="C", active=True),
    ]
    told = set()
    for ordered in itertools.permutations(rows):
        write_csv(folder / "Lead.csv", list(ordered))
        read(folder, engine)
        found = engine.arrow("changes").to_pylist()
        told.add(tuple((row["value_before"], row["value_after"]) for row in found))
    assert told == {(("Web", "Trade Show"),)}
