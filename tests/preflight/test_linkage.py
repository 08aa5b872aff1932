"""What opportunities reach, and which comparison of sources decides."""

from __future__ import annotations

import random

from attribution_audit.preflight.agreement import Relation
from tests.preflight.exports import Tables, examined, good, policy, tables


def test_conversions_contacts_and_responses_are_reached() -> None:
    reach = good().linkage.reach
    assert reach.opportunities == len(tables()["Opportunity"].query("IsDeleted == 'false'"))
    assert 0 < reach.with_conversion <= reach.with_lead <= reach.opportunities
    assert reach.with_lead_of_person <= reach.with_lead
    assert 0 < reach.with_response <= reach.with_person


def test_without_roles_and_contacts_only_conversions_link() -> None:
    export = tables()
    del export["OpportunityContactRole"]
    reach = examined(export, policy()).linkage.reach
    assert reach.with_contact == 0
    assert reach.with_lead == reach.with_conversion > 0


def test_without_conversion_ids_persons_link() -> None:
    export = tables()
    export["Lead"] = export["Lead"].drop(columns=["ConvertedOpportunityId"])
    linkage = examined(export, policy()).linkage
    assert linkage.reach.with_conversion == 0
    assert linkage.telling is not None
    assert (linkage.telling.linked_by, linkage.telling.relation) == ("person", Relation.RELATED)


def renamed(export: Tables, names: dict[str, str]) -> Tables:
    export["Opportunity"]["LeadSource"] = export["Opportunity"]["LeadSource"].replace(names)
    history = export["OpportunityFieldHistory"]
    export["OpportunityFieldHistory"] = history[history["Field"] != "LeadSource"]
    return export


def test_a_picklist_renamed_on_one_side_is_not_noise() -> None:
    by = policy()
    pairs = dict(zip(by.sources.marketing, by.sources.marketing[1:] + by.sources.marketing[:1], strict=True))
    pairs |= dict(zip(by.sources.sales, by.sources.sales[1:] + by.sources.sales[:1], strict=True))
    linkage = examined(renamed(tables(), pairs), by).linkage
    assert linkage.telling is not None
    assert (linkage.telling.compares, linkage.telling.relation) == ("category", Relation.RELATED)
    assert not linkage.says_nothing


def test_one_source_for_all_is_too_uniform_to_tell() -> None:
    export = tables()
    for name in ("Lead", "Opportunity"):
        export[name]["LeadSource"] = "Web"
    for name in ("LeadHistory", "OpportunityFieldHistory"):
        export[name] = export[name][export[name]["Field"] != "LeadSource"]
    found = examined(export, policy())
    assert {one.relation for one in found.linkage.agreements} == {Relation.TOO_UNIFORM}
    assert "too uniform to tell whether sources go together" in found.headline[1]
    assert not found.linkage.says_nothing


def test_case_and_blanks_do_not_set_sources_apart() -> None:
    export = renamed(tables(), {})
    before = examined(export, policy()).linkage.agreements
    export["Opportunity"]["LeadSource"] = "  " + export["Opportunity"]["LeadSource"].str.upper() + " "
    assert examined(export, policy()).linkage.agreements == before


def test_blank_opportunities_make_no_pairs() -> None:
    export = renamed(tables(), {})
    export["Opportunity"]["LeadSource"] = ""
    found = examined(export, policy())
    assert found.linkage.agreements == ()
    assert "too few pairs to tell" in found.headline[1]


def test_the_order_of_rows_changes_nothing() -> None:
    mixed = {
        name: frame.sample(frac=1, random_state=random.Random(1).randint(1, 99)) for name, frame in tables().items()
    }
    assert examined(mixed, policy()).to_dict() == good().to_dict()
