"""Every check is held against the export, and whatever it lacks has a remedy in words for an administrator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from attribution_audit.detectors import DETECTORS
from attribution_audit.findings import EXPLANATIONS
from attribution_audit.policy import Policy
from attribution_audit.preflight import Preflight
from attribution_audit.preflight.checks import Check, State
from attribution_audit.preflight.needs import LEANS_ON, NUMBERS
from attribution_audit.preflight.remedies import REMEDIES, remedy
from attribution_audit.readers.company import COMPANY
from attribution_audit.readers.intake import READERS
from tests.preflight.exports import HISTORIES, Tables, examined, good, policy, tables
from tests.readers.made_exports import write_export
from tests.stories.audited import frames
from tests.stories.story import read_stories

SPECS = {spec.name: spec for reader in (*READERS, COMPANY) for spec in reader.objects}
BLANKED = """
story: a lead with a history, in an export without approvals
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-09        change      L1  lead_source: Webinar ->   by=R7
2024-05-20        convert     L1  C1 A1 O1  by=R7
"""


def without(export: Tables, *names: str) -> Tables:
    return {name: frame for name, frame in export.items() if name not in names}


def check(found: Preflight, name: str) -> Check:
    return next(one for one in found.checks.checks if one.name == name)


def state(found: Preflight, name: str) -> State:
    return check(found, name).state


def to_do(found: Preflight) -> list[str]:
    return [one.remedy.key for one in found.checks.to_do]


def test_every_kind_and_every_explanation_is_judged_once() -> None:
    names = [one.name for one in good().checks.checks]
    asked = [str(one.kind) for one in DETECTORS] + [one.name for one in EXPLANATIONS] + list(NUMBERS)
    assert names == asked


def test_what_checks_lean_on_exists() -> None:
    known = {*(str(one.kind) for one in DETECTORS), *(one.name for one in EXPLANATIONS), *NUMBERS}
    assert LEANS_ON.keys() <= known
    for needs in (*LEANS_ON.values(), *NUMBERS.values()):
        for one in (part for need in needs for part in need.split("|")):
            record, _, column = one.partition(".")
            if one == "stages":
                continue
            if record == "policy":
                assert column in Policy.model_fields
                continue
            names = {name for known in SPECS[record].columns for name in SPECS[record].names(known)}
            assert not column or column in names, one


def test_on_a_good_export_every_check_runs_and_only_responses_outside_the_crm_are_to_do() -> None:
    in_part = {one.name: one.why for one in good().checks.checks if one.state is not State.RUNS}
    assert in_part == {"source_contradicted": ("Touchpoint.csv is missing",)}
    assert to_do(good()) == ["Touchpoint"]


def test_without_history_lost_sources_cannot_be_judged_nor_explained() -> None:
    found = examined(without(tables(), *HISTORIES), policy())
    assert state(found, "source_blanked") is State.CANNOT
    assert check(found, "own_entry").why == ("no kind of finding that it could explain can be judged",)
    assert state(found, "opportunity_recreated") is State.RUNS
    assert to_do(found)[:2] == ["LeadHistory", "OpportunityFieldHistory"]
    assert "Set History Tracking: tick Lead Source" in found.checks.to_do[0].remedy.do


def test_one_history_of_two_judges_in_part() -> None:
    found = examined(without(tables(), "OpportunityFieldHistory"), policy())
    assert state(found, "source_blanked") is State.IN_PART
    assert "OpportunityFieldHistory.csv is missing" in check(found, "source_blanked").why


def test_a_field_without_rows_is_not_said_to_be_untracked() -> None:
    export = tables()
    for name in HISTORIES:
        export[name] = export[name][export[name]["Field"] != "LeadSource"]
    found = examined(export, policy())
    assert state(found, "source_overwritten") is State.CANNOT
    assert to_do(found)[0] == "track:Lead.LeadSource"
    assert found.checks.to_do[0].remedy.do.startswith("See whether Lead Source is ticked, and tick it")


@pytest.mark.parametrize(
    ("name", "explanation"),
    [
        ("SourceApproval", "approved_change"),
        ("OpportunityLineItem", "other_product"),
        ("CampaignMember", "no_response"),
        ("Contact", "copied_from_contact"),
    ],
)
def test_a_missing_file_stops_the_explanation_that_needs_it(name: str, explanation: str) -> None:
    found = examined(without(tables(), name), policy())
    assert state(found, explanation) is State.CANNOT
    assert check(found, explanation).remedies[0] == name


def test_either_history_dates_a_close_whatever_it_says_of_sources() -> None:
    export = without(tables(), "OpportunityHistory")
    history = export["OpportunityFieldHistory"]
    export["OpportunityFieldHistory"] = history[history["Field"] != "LeadSource"]
    assert state(examined(export, policy()), "closed_by_others") is State.RUNS
    found = examined(without(export, "OpportunityFieldHistory"), policy())
    assert check(found, "closed_by_others").remedies == ("OpportunityHistory",)


def test_either_of_tasks_and_events_will_do() -> None:
    assert state(examined(without(tables(), "Event"), policy()), "sales_first") is State.RUNS
    found = examined(without(tables(), "Task", "Event"), policy())
    assert check(found, "sales_first").remedies == ("Task",)


def test_a_missing_column_is_told_with_who_may_read_it() -> None:
    export = tables()
    export["Lead"] = export["Lead"].drop(columns=["LeadSource"])
    found = examined(export, policy())
    assert state(found, "source_lost_at_conversion") is State.IN_PART
    (lifted,) = (one for one in found.checks.to_do if one.remedy.key == "Lead.LeadSource")
    assert "as a user who may read it" in lifted.remedy.do
    assert found.contents.of("Lead").needed_columns == ("LeadSource",)  # type: ignore[union-attr]


def test_without_the_conversion_ids_nothing_is_called_bypassed() -> None:
    export = tables()
    export["Lead"] = export["Lead"].drop(columns=["ConvertedOpportunityId"])
    assert state(examined(export, policy()), "conversion_bypassed") is State.CANNOT


def test_a_field_blank_throughout_may_be_hidden_from_whoever_exports() -> None:
    export = tables()
    export["Opportunity"]["Amount"] = ""
    found = examined(export, policy())
    assert check(found, "other_amount").why == ("Amount of Opportunity is blank throughout",)
    assert "empty:Opportunity.Amount" in to_do(found)


def test_unrelated_sources_limit_the_kinds_that_compare_them() -> None:
    export = tables()
    mixed = export["Opportunity"]["LeadSource"].sample(frac=1, random_state=1)
    export["Opportunity"]["LeadSource"] = mixed.tolist()
    found = examined(without(export, "OpportunityFieldHistory"), policy())
    assert "unrelated" in check(found, "source_lost_at_conversion").remedies
    assert "unrelated" not in check(found, "opportunity_recreated").remedies


def test_the_policy_is_part_of_what_can_be_judged() -> None:
    bare = policy().model_copy(update={"commission": ()})
    assert state(examined(tables(), bare), "commission") is State.CANNOT
    nobody = policy().people.model_copy(update={"operations": (), "integration": ()})
    assert state(examined(tables(), policy().model_copy(update={"people": nobody})), "steward_edit") is State.IN_PART
    few = policy().sources.model_copy(update={"marketing": ()})
    assert "policy.sources" in to_do(examined(tables(), policy().model_copy(update={"sources": few})))


def test_a_story_without_approvals_says_how_to_keep_them(tmp_path: Path) -> None:
    path = tmp_path / "one.story"
    path.write_text(BLANKED, encoding="utf-8")
    export = frames(read_stories(path)[0])
    export.pop("SourceApproval", None)
    found = examined(export)
    assert state(found, "source_blanked") is State.IN_PART  # opportunities have no row
    assert "SourceApproval.csv beside the export" in remedy("SourceApproval").do
    assert "SourceApproval" in to_do(found)


def test_the_smallest_export_is_examined(tmp_path: Path) -> None:
    found = examined(write_export(tmp_path))
    assert found.headline[0].startswith("No history: ")
    assert state(found, "source_lost_at_conversion") is State.IN_PART
    assert found.checks.count(State.CANNOT) > 15


def test_every_remedy_says_what_to_do() -> None:
    keys = [one.key for one in REMEDIES]
    assert len(set(keys)) == len(keys)
    for key in (*keys, "Lead.Email", "empty:Lead.Email", "empty:Task", "UserRole", "values:LeadHistory"):
        one = remedy(key)
        assert one.gap
        assert one.do.endswith(".")
        assert not one.gap.endswith(".")
        assert replace(one, key="") != one


@pytest.mark.parametrize("spec", [spec for spec in SPECS.values() if spec.name not in {"Verdict", "ExchangeRate"}])
def test_every_object_and_column_has_a_remedy(spec) -> None:  # type: ignore[no-untyped-def]
    assert spec.name in remedy(spec.name).do or remedy(spec.name).key in spec.name
    column = spec.names(next(iter(spec.columns)))[0]
    assert column in remedy(f"{spec.name}.{column}").do
