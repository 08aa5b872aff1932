"""A draft is a policy that passes its own check, whatever stands in the export, and proposes without deciding."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution_audit.drafting.texts import CHANGES_LINES, COMMISSION_LINES, FILES_LINES
from attribution_audit.engines import Engine
from attribution_audit.policy import Policy, check_policy
from attribution_audit.policy.policy import label_key
from tests.drafting.tables import NOON, Rows, drafted
from tests.policy.schema_faults import faults

REP, LOADER, OPS = "005000000000001AAA", "005000000000002AAB", "005000000000003AAC"
USERS: Rows = [
    {"user_id": REP, "first_name": "Rob", "last_name": "Rep", "title": "Account Executive"},
    {"user_id": LOADER, "last_name": "Data Loader"},
    {"user_id": OPS, "first_name": "Ola", "last_name": "Ops", "profile_id": "00e000000000001AAA"},
]
PROFILES: Rows = [{"profile_id": "00e000000000001AAA", "name": "System Administrator"}]


def lead(number: int = 1, **cells: Any) -> dict[str, Any]:
    return {"lead_id": f"L{number}", "reported_source": "Webinar", "created_at": NOON, "created_by_id": REP, **cells}


def deal(number: int = 1, **cells: Any) -> dict[str, Any]:
    return {
        "opportunity_id": f"O{number}",
        "reported_source": "Webinar",
        "stage": "Closed Won",
        "is_closed": True,
        "is_won": True,
        "currency": "EUR",
        "created_at": NOON,
        "created_by_id": REP,
        "owner_id": REP,
        **cells,
    }


def sound(text: str, folder: Path) -> Policy:
    """The policy that a draft is, unchanged, which the schema for editors finds sound too."""
    assert faults(text) == []
    path = folder / "draft.toml"
    path.write_text(text, encoding="utf-8", newline="\n")
    checked = check_policy(path)
    assert checked.problems == ()
    assert checked.loaded is not None
    assert checked.loaded.notes == ()
    return checked.loaded.policy


def uncommented(text: str, lines: tuple[str, ...]) -> str:
    """The draft with a section that stands commented out put into force."""
    block = "\n".join(f"# {line}" for line in lines)
    assert block in text
    return text.replace(block, "\n".join(lines))


def test_a_draft_says_what_it_is_and_where_it_comes_from(engine: Engine) -> None:
    first, second = drafted(engine, leads=[lead()]).splitlines()[:2]
    assert first == (
        "# Draft of a policy, made by 'attribution-audit policy init' from export (records until 2024-03-01)."
    )
    assert "It is a proposal" in second


def test_values_stand_by_frequency_with_count_and_reason(engine: Engine, tmp_path: Path) -> None:
    leads = [lead(1), lead(2), lead(3, reported_source="Expo 2024"), lead(4, reported_source="Advertisement")]
    changes = [
        {"change_id": "C1", "record_type": "Lead", "field": "lead_source", "value_before": "Gone", "value_after": ""}
    ]
    text = drafted(engine, leads=leads, opportunities=[deal()], changes=changes)
    policy = sound(text, tmp_path)
    assert policy.sources.marketing == ("Webinar", "Advertisement", "Expo 2024")
    assert policy.sources.unknown == ("",)
    assert '"Webinar", # 2 leads, 1 opportunity; in the standard list' in text
    assert '# "Gone",  # 1 mention in the history; no proposal: decide' in text


def test_a_value_without_a_proposal_is_unlisted_until_somebody_moves_its_line(engine: Engine, tmp_path: Path) -> None:
    text = drafted(engine, leads=[lead(1, reported_source='NC "EDM"')])
    assert sound(text, tmp_path).sources.category_of('NC "EDM"') == "unlisted"
    (line,) = [line for line in text.splitlines() if "EDM" in line]
    moved = text.replace(line + "\n", "").replace("sales = []", f"sales = [\n{line.removeprefix('# ')}\n]")
    assert sound(moved, tmp_path).sources.sales == ('NC "EDM"',)


def test_a_source_column_that_was_not_exported_is_no_column_of_blanks(engine: Engine, tmp_path: Path) -> None:
    text = drafted(engine, leads=[lead(reported_source=None)])
    assert sound(text, tmp_path).sources.unknown == ()


def test_people_stand_by_id_with_their_names_behind_and_sales_commented_out(engine: Engine, tmp_path: Path) -> None:
    leads = [
        lead(1),
        lead(2, created_by_id=LOADER),
        lead(3, created_by_id=OPS),
        lead(4, created_by_id="00G000000000001AAA"),
    ]
    text = drafted(engine, leads=leads, users=USERS, profiles=PROFILES)
    people = sound(text, tmp_path).people
    assert (people.integration, people.operations, people.sales) == ((LOADER,), (OPS,), ())
    assert f"# \"{REP}\",  # Rob Rep: made 1; title 'Account Executive'" in text
    assert "00G" not in text


def test_without_users_only_what_they_did_is_known(engine: Engine, tmp_path: Path) -> None:
    burst = [lead(number, created_by_id=LOADER, created_at=NOON + timedelta(seconds=number)) for number in range(40)]
    text = drafted(engine, leads=[*burst, lead(99)])
    assert sound(text, tmp_path).people.integration == (LOADER,)
    assert "made 40 records within one minute and owns none" in text
    assert f'# "{REP}",  # no name in the export: made 1; the export holds no such user; no proposal: decide' in text


def test_who_made_the_records_is_told_behind_a_value(engine: Engine) -> None:
    leads = [lead(number, reported_source="NC_EDM", created_by_id=LOADER) for number in range(30)]
    assert "30 of 30 records were made by integration users" in drafted(engine, leads=leads, users=USERS)


def test_a_type_of_campaigns_speaks_for_marketing(engine: Engine, tmp_path: Path) -> None:
    campaigns = [{"campaign_id": "701", "campaign_type": "Roadshow"}]
    text = drafted(engine, leads=[lead(reported_source="Road Show")], campaigns=campaigns)
    assert sound(text, tmp_path).sources.marketing == ("Road Show",)


def test_one_currency_is_set_and_several_are_left_to_a_person(engine: Engine, tmp_path: Path) -> None:
    assert sound(drafted(engine, opportunities=[deal()]), tmp_path).currency == "EUR"
    text = drafted(engine, opportunities=[deal(1), deal(2, currency="USD"), deal(3, currency="USD")])
    assert sound(text, tmp_path).currency is None
    assert "# The export holds amounts in USD (2), EUR (1). They are never added up." in text
    assert sound(drafted(engine, opportunities=[deal(currency=None)]), tmp_path).currency is None


def test_columns_of_a_first_source_are_proposed_commented_out(engine: Engine, tmp_path: Path) -> None:
    headers = {"Opportunity.csv": ("Id", "First_Source__c", "Original_Source__c"), "Lead.csv": ('Original "Source"',)}
    text = drafted(engine, headers, opportunities=[deal()])
    assert sound(text, tmp_path).fields == {}
    lines = ("[fields.opportunity]", 'original_source = "First_Source__c"  # or Original_Source__c')
    fields = tomllib.loads(uncommented(text, lines))["fields"]
    assert fields == {"opportunity": {"original_source": "First_Source__c"}}
    assert '# original_source = "Original \\"Source\\""' in text


@pytest.mark.parametrize("lines", [COMMISSION_LINES, CHANGES_LINES], ids=["commission", "policy_changes"])
def test_what_stands_commented_out_is_sound_when_it_is_put_into_force(
    engine: Engine, tmp_path: Path, lines: tuple[str, ...]
) -> None:
    text = drafted(engine, opportunities=[deal()])
    assert not sound(text, tmp_path).commission
    policy = sound(uncommented(text, lines), tmp_path)
    assert policy.commission or policy.policy_changes


def test_the_proposed_sales_list_can_be_put_into_force(engine: Engine, tmp_path: Path) -> None:
    text = drafted(engine, leads=[lead()], users=USERS)
    lines = text.splitlines()
    start = lines.index("# sales = [")
    end = lines.index("# ]", start)
    lines[start : end + 1] = [line.removeprefix("# ") for line in lines[start : end + 1]]
    assert sound("\n".join(lines), tmp_path).people.sales == (REP,)


def test_lists_in_files_can_be_put_into_force(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("value,category\nGala,marketing\n")
    text = uncommented(drafted(engine, opportunities=[deal()]), FILES_LINES)
    assert "Gala" in sound(text, tmp_path).sources.marketing


def test_a_field_of_free_text_does_not_make_an_endless_draft(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attribution_audit.drafting.counts.MOST_VALUES", 3)
    leads = [lead(number, reported_source=f"typed {number}") for number in range(5)]
    text = drafted(engine, leads=leads)
    sound(text, tmp_path)
    assert text.count('# "typed ') == 3
    assert "# 2 more are not shown, the rarest or least active" in text


def test_rows_in_another_order_give_the_same_draft(engine: Engine) -> None:
    leads = [lead(number, reported_source=f"S{number % 7}", created_by_id=f"005{number % 5}") for number in range(50)]
    deals = [deal(number, stage=f"Stage {number % 3}", currency=("EUR", "USD")[number % 2]) for number in range(9)]
    once = drafted(engine, leads=leads, opportunities=deals)
    assert drafted(engine, leads=leads[::-1], opportunities=deals[::-1]) == once


ODD = st.sampled_from(
    ['"', "'", '"""', "\n", "\r", "\\", "#", "]", "=", "\x00", "\x1b[31m", "\u202e", "\u2028", "😀", "\x85"]
)
CHARACTERS = st.characters(blacklist_categories=["Cs"])
TEXTS = st.lists(ODD | st.text(CHARACTERS, max_size=4), max_size=5).map("".join)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(TEXTS, min_size=1, max_size=6),
    st.lists(TEXTS, max_size=4),
    st.lists(st.tuples(TEXTS, TEXTS), max_size=3),
    st.lists(TEXTS.filter(bool), max_size=3),
)
def test_whatever_the_export_holds_the_draft_is_sound_and_keeps_every_value(
    engine: Engine,
    tmp_path: Path,
    found: list[str],
    stages: list[str],
    named: list[tuple[str, str]],
    columns: list[str],
) -> None:
    text = drafted(
        engine,
        {"Lead.csv": tuple(f"Original Source {column}" for column in columns)},
        leads=[lead(number, reported_source=value, status=value) for number, value in enumerate(found)],
        opportunities=[
            deal(number, stage=stage, currency=stage, is_won=number % 2 == 0) for number, stage in enumerate(stages)
        ],
        users=[
            {"user_id": f"005{number}", "last_name": name, "title": title} for number, (name, title) in enumerate(named)
        ],
        changes=[{"actor_id": f"005{number}"} for number in range(len(named))],
    )
    policy = sound(text, tmp_path)
    content = tomllib.loads(text)
    listed = {value for values in content["sources"].values() for value in values}
    left = {
        tomllib.loads(f"value = {line.removeprefix('# ').partition(',  # ')[0]}")["value"]
        for line in text.split("[stages]")[0].split("[sources]")[1].splitlines()
        if line.startswith('# "')
    }
    assert set(found) <= listed | left
    assert not {label_key(value) for value in listed} & {label_key(value) for value in left}
    assert policy.commission == ()
    assert set(content) <= {
        "version",
        "currency",
        "timezone",
        "sources",
        "stages",
        "statuses",
        "windows",
        "people",
        "owners",
    }
    assert not any(character in text for character in "\x00\x1b\u202e\u2028\x85\r")
