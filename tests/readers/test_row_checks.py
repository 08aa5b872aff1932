"""Which rows cannot be records, by their content; and cells that say nothing of their type."""

from datetime import date
from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from attribution_audit.readers import Reading, read

from .made_exports import CHANGES, LEADS, OPPORTUNITIES, USERS, change, lead, opportunity, write_export


def reasons(reading: Reading, file: str = "Lead.csv") -> dict[str, int]:
    count = reading.rows[file]
    assert count.read == count.used + count.quarantined
    assert sum(count.reasons.values()) == count.quarantined
    return dict(count.reasons)


def titles(engine: Engine) -> list[str]:
    return sorted(engine.arrow("leads")["title"].to_pylist())


@pytest.mark.parametrize(
    ("own_id", "reason"),
    [
        ("", "no id"),
        ("   ", "no id"),
        ("000000000000000AAA", "no id"),
        (LEADS[1][:17], "the id is not 15 or 18 letters and digits"),
        ("1.24E+17", "the id is not 15 or 18 letters and digits"),
        (LEADS[1][:-1] + ("B" if LEADS[1][-1] != "B" else "C"), "the id fails its checksum"),
        (LEADS[1].lower(), "the id fails its checksum"),
    ],
)
def test_a_row_without_a_sound_id(engine: Engine, folder: Path, own_id: str, reason: str) -> None:
    reading = read(write_export(folder, Lead=[lead(0), lead(1, Id=own_id)]), engine)
    assert reasons(reading) == {reason: 1}
    (row,) = engine.arrow("quarantine").to_pylist()
    assert (row["file"], row["row"]) == ("Lead.csv", 3)
    assert row["raw"].startswith(f"{own_id},false,Person 1,Acme,Webinar,{USERS[0]},2024-03-01")


def test_ids_of_15_and_18_are_one(engine: Engine, folder: Path) -> None:
    rows = [lead(0, Id=LEADS[0][:15], OwnerId=f" {USERS[0][:15]} ")]
    read(write_export(folder, Lead=rows, LeadHistory=[change(0, LeadId=LEADS[0])]), engine)
    assert engine.arrow("leads", ["lead_id", "owner_id"]).to_pylist() == [{"lead_id": LEADS[0], "owner_id": USERS[0]}]
    assert engine.arrow("changes", ["record_id"]).to_pylist() == [{"record_id": LEADS[0]}]


def test_the_same_row_again(engine: Engine, folder: Path) -> None:
    reading = read(write_export(folder, Lead=[lead(0), lead(1), lead(0), lead(0)]), engine)
    assert reasons(reading) == {"same row again": 2}
    assert engine.arrow("quarantine")["row"].to_pylist() == [4, 5]


def test_of_two_contents_the_newer_stays(engine: Engine, folder: Path) -> None:
    newer = lead(0, Title="new", SystemModstamp="2024-05-01T00:00:00.000Z")
    older = lead(0, Title="old")
    for rows in ([older, newer], [newer, older]):
        reading = read(write_export(folder, Lead=rows), engine)
        assert reasons(reading) == {"same id, older content": 1}
        assert titles(engine) == ["new"]


def test_of_two_contents_of_one_moment_the_choice_does_not_depend_on_their_order(engine: Engine, folder: Path) -> None:
    rows = [lead(0, Id=LEADS[0][:15], Title="one"), lead(0, Title="two")]
    read(write_export(folder, Lead=rows), engine)
    first = titles(engine)
    read(write_export(folder, Lead=rows[::-1]), engine)
    assert titles(engine) == first


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"LeadId": ""}, "no parent record"),
        ({"CreatedDate": ""}, "no readable time"),
        ({"CreatedDate": "yesterday"}, "no readable time"),
        ({"Field": ""}, "no field name"),
    ],
)
def test_a_change_of_nothing_or_at_no_time(engine: Engine, folder: Path, cells: dict[str, str], reason: str) -> None:
    reading = read(write_export(folder, LeadHistory=[change(0), change(1, **cells)]), engine)
    assert reasons(reading, "LeadHistory.csv") == {reason: 1}
    assert engine.arrow("changes")["change_id"].to_pylist() == [CHANGES[0]]


def test_a_cell_that_is_not_of_its_type_is_null_and_counted(engine: Engine, folder: Path) -> None:
    rows = [
        opportunity(0, CloseDate="30/06/2024", Amount="$1,000.00", IsWon="maybe", CreatedDate="infinity"),
        opportunity(1, CloseDate="N/A", Amount="1.5e3", IsWon="TRUE"),
        opportunity(2, Id="", CloseDate="never"),
    ]
    reading = read(write_export(folder, Opportunity=rows), engine)
    assert reasons(reading, "Opportunity.csv") == {"no id": 1}
    assert reading.rows["Opportunity.csv"].unreadable_values == {
        "CreatedDate is not a time": 1,
        "IsWon is not yes or no": 1,
    }
    found = {row["opportunity_id"]: row for row in engine.arrow("opportunities").to_pylist()}
    assert found[OPPORTUNITIES[0]]["close_on"] == date(2024, 6, 30)
    assert (str(found[OPPORTUNITIES[0]]["amount"]), found[OPPORTUNITIES[1]]["close_on"]) == ("1000.00", None)
    assert (str(found[OPPORTUNITIES[1]]["amount"]), found[OPPORTUNITIES[1]]["is_won"]) == ("1500.00", True)


def test_payouts_and_spend_need_an_amount(engine: Engine, folder: Path) -> None:
    payout = {"PayoutLineId": "P1", "PayeeId": USERS[0], "OpportunityId": OPPORTUNITIES[0], "Amount": "12.50"}
    spend = {"Month": "2024-03", "LeadSource": "Webinar", "Cost": "100"}
    rate = {"Month": "2024-03", "Currency": "eur", "Rate": "1.0825"}
    payouts = [payout, {**payout, "PayoutLineId": "P2", "Amount": "?"}, payout, {**payout, "Amount": "13"}]
    export = write_export(
        folder,
        Payout=payouts,
        Spend=[spend, {**spend, "Cost": "?"}, {**spend, "Month": "2024-04", "Cost": ""}],
        ExchangeRate=[rate, {**rate, "Rate": "x"}],
    )
    reading = read(export, engine)
    assert reasons(reading, "Payout.csv") == {"no readable amount": 1, "same row again": 1}
    assert reasons(reading, "Spend.csv") == {"no readable amount": 1}
    assert reasons(reading, "ExchangeRate.csv") == {"no readable rate": 1}
    assert sorted(map(str, engine.arrow("payouts")["amount"].to_pylist())) == ["12.50", "13.00"]
    assert engine.arrow("exchange_rates")["currency"].to_pylist() == ["EUR"]


def test_a_quarantined_row_is_written_as_csv(engine: Engine, folder: Path) -> None:
    read(write_export(folder, Lead=[lead(0), lead(0, Company='Smith, "Jones"', SystemModstamp="")]), engine)
    (raw,) = engine.arrow("quarantine")["raw"].to_pylist()
    assert ',"Smith, ""Jones""",' in raw
