"""The first three lines say plainly what matters, and raise no alarm where there is no cause."""

from __future__ import annotations

import random

import pytest

from tests.preflight.exports import HISTORIES, Tables, examined, good, policy, tables


def without_history(export: Tables) -> Tables:
    return {name: frame for name, frame in export.items() if name not in HISTORIES}


def with_history_since(export: Tables, day: str) -> Tables:
    return {name: frame[frame["CreatedDate"] >= day] if name in HISTORIES else frame for name, frame in export.items()}


def shuffled_sources(export: Tables) -> Tables:
    """Sources of opportunities as if drawn from a hat, their history without a word on them."""
    sources = export["Opportunity"]["LeadSource"].tolist()
    random.Random(3).shuffle(sources)
    export["Opportunity"]["LeadSource"] = sources
    history = export["OpportunityFieldHistory"]
    export["OpportunityFieldHistory"] = history[history["Field"] != "LeadSource"]
    return export


def test_a_good_export_is_called_good() -> None:
    history, linkage, checks = good().headline
    assert history.startswith(
        "History is good: changes of lead sources (leads and opportunities) are tracked over the 18"
    )
    assert linkage.startswith("Linkage is good: ")
    assert "their sources agree in" in linkage
    assert checks.endswith(" checks can run in full, 1 in part. Main gap: no responses from outside the CRM.")


def test_an_export_without_history_says_so() -> None:
    history, _, checks = examined(without_history(tables()), policy()).headline
    assert history == (
        "No history: this export holds no field history, so no change of a lead source can be seen or ruled out."
    )
    assert "LeadHistory.csv is missing; OpportunityFieldHistory.csv is missing" in checks


def test_two_months_of_history_are_called_short() -> None:
    history, _, checks = examined(with_history_since(tables(), "2026-04-20"), policy()).headline
    assert history.startswith("Short history: changes of lead sources (leads and opportunities) are known only since")
    assert "2 of the 18 months that the records span; earlier ones cannot be seen." in history
    assert "in part" in checks


def test_two_months_of_leads_and_no_row_of_opportunities_are_short_too() -> None:
    export = with_history_since(tables(), "2026-05-01")
    history = export["OpportunityFieldHistory"]
    export["OpportunityFieldHistory"] = history[history["Field"] != "LeadSource"]
    said = examined(export, policy()).headline[0]
    assert said.startswith("Short history of lead sources: for leads only since about ")
    assert "(2 of 18 months); no row for opportunities" in said


def test_unrelated_sources_are_said_to_say_nothing() -> None:
    linkage = examined(shuffled_sources(tables()), policy()).headline[1]
    assert linkage.startswith("Lead and opportunity sources are unrelated: ")
    assert "would by chance; a difference between them says nothing." in linkage


def test_histories_without_any_change_leave_it_open_whether_there_was_one() -> None:
    empty = {name: frame.iloc[:0] if name in HISTORIES else frame for name, frame in tables().items()}
    history, _, checks = examined(empty, policy()).headline
    assert history.startswith("No change of a lead source is on record: never changed, or never tracked;")
    assert "untracked" not in checks


def test_a_history_of_one_object_is_partial() -> None:
    export = tables()
    del export["OpportunityFieldHistory"]
    history = examined(export, policy()).headline[0]
    assert history == "History of lead sources is partial: good for leads; none in this export for opportunities."


def test_without_leads_the_contacts_are_what_is_left() -> None:
    export = {name: frame for name, frame in tables().items() if name not in {"Lead", "LeadHistory"}}
    linkage = examined(export, policy()).headline[1]
    assert linkage.startswith("No leads in this export: opportunities can be linked to contacts only (")


def test_leads_of_somebody_else_can_hardly_be_linked() -> None:
    export = tables()
    leads = export["Lead"]
    for column in (
        "ConvertedOpportunityId",
        "ConvertedContactId",
        "ConvertedAccountId",
        "Phone",
        "MobilePhone",
        "Website",
    ):
        leads[column] = ""
    for column in ("FirstName", "LastName", "Company", "City"):
        leads[column] = [f"{column} {number}" for number in range(len(leads))]
    leads["Email"] = [f"nobody{number}@elsewhere{number}.example" for number in range(len(leads))]
    linkage = examined(export, policy()).headline[1]
    assert linkage.startswith("Leads and opportunities can hardly be linked: by conversion or by person, 0 of ")


@pytest.mark.parametrize("change", [without_history, shuffled_sources, lambda export: export])
def test_each_line_is_one_sentence_or_two_that_fit_a_terminal(change) -> None:  # type: ignore[no-untyped-def]
    for line in examined(change(tables()), policy()).headline:
        assert len(line) < 200
        assert "\n" not in line
        assert line.endswith((".", ")"))
