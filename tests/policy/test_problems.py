"""Every problem of a policy is told, in words that need no knowledge of programs."""

from __future__ import annotations

import string
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution_audit.errors import PolicyError
from attribution_audit.policy import load_policy
from attribution_audit.policy.examination import examine
from attribution_audit.policy.keys import known_keys
from attribution_audit.policy.policy import Policy
from tests.policy.written import PLAN, problems, written

WINDOWS = "[windows]\nrecreation_days = {}"
RATE = "[[commission]]\nfrom = 2025-01-01\nsales = {}\nmarketing = 0.06\npartner = 0.06\nunknown = 0.10\n"
DAY = PLAN


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (WINDOWS.format("'six months'"), "windows.recreation_days: must be a whole number of days, not 'six months'."),
        (WINDOWS.format("0"), "must be a whole number of days from 1 to 36500, not 0."),
        (WINDOWS.format("true"), "must be a whole number of days, not true."),
        (WINDOWS.format("1.5"), "must be a whole number of days, not 1.5. Leave the decimals out."),
        (WINDOWS.format("1e999999999"), "must be a whole number of days from 1 to 36500"),
        (WINDOWS.format("nan"), "must be a whole number of days, not NaN."),
        (WINDOWS.format("[180]"), "must be a whole number of days, not a list."),
        (WINDOWS.format("180\ndays = 1"), "windows.days: is not a key that a policy has."),
        ("[window]\nrecreation_days = 1", "window: is not a key that a policy has. Did you mean 'windows'?"),
        ("[sources]\ncurrency = 'USD'", "It belongs at the top, before the first [section]."),
        ("recreation_days = 1", "recreation_days: is not a key that a policy has. It belongs under [windows]."),
        ("[sources]\nwindows = 1", "It belongs in a section of its own, [windows]."),
        ("'od\\nd \"key' = 1", "is not a key that a policy has."),
        (RATE.format("10"), "the 1st [[commission]] plan: sales: must be a share from 0 to 1, not 10. Write 0.10 for"),
        (RATE.format("12.5"), "Write 0.125 for 12.5 percent."),
        (RATE.format("1000"), "Write 0.10 for 10 percent."),
        (RATE.format("-0.1"), "must be a share from 0 to 1, not -0.1. Write 0 where nothing is paid."),
        (RATE.format("'10 %'"), "must be a share such as 0.10 for 10 percent, not '10 %'. Write 0.10 without quotes."),
        (RATE.format("'0,10'"), "not '0,10'. Write 0.10 without quotes."),
        (RATE.format("'ten'"), "not 'ten'. Write a number."),
        (RATE.format("0.1000001"), "has more than 6 decimals (0.1000001). Round it to 6."),
        (DAY.format(start="'01/02/2025'"), "from: must be a day, not '01/02/2025'. Write year-month-day"),
        (DAY.format(start="'2025-02-30'"), "is no day of the calendar ('2025-02-30')"),
        (DAY.format(start="20250101"), "must be a day, not 20250101."),
        (DAY.format(start="2025-01-01T09:00:00"), "must be a day, not 2025-01-01 09:00:00."),
        (DAY.format(start="2025-06-01\nto = 2025-01-01"), "a plan ends on 2025-01-01, before it starts on 2025-06-01."),
        (DAY.format(start="2025-01-01\nto = 2025-06-30") + DAY.format(start="2025-06-30"), "two plans are in force on"),
        ("[commission]\nfrom = 2025-01-01", "commission: must be a repeated section. Write [[commission]], with two"),
        ("commission = [0.1]", "the 1st [[commission]] plan: must be a section, not 0.1. Write [[commission]]"),
        ("commission = 0.1", "commission: must be a repeated section, not 0.1."),
        ("[[policy_changes]]\nwhat = 'x'", "the 1st [[policy_changes]] entry: date: is missing. Add it."),
        ("[[policy_changes]]\ndate = 2025-01-01\nwhat = 5", 'entry: what: must be text in quotes, not 5. Write "5" in'),
        ("[[sources]]\nsales = []", "sources: must be one section, not a list. Write [sources], with one bracket"),
        ("sources = 'Webinar'", "sources: must be a section, not 'Webinar'."),
        ("[sources]\nsales = 'Cold Call'", "sources.sales: must be a list, not 'Cold Call'. Put the values into [ ]"),
        ("[sources]\nsales = ['a', 5]", 'sources.sales, the 2nd value: must be text in quotes, not 5. Write "5" in'),
        ("[sources]\nsales = [{a = 1}]", "sources.sales, the 1st value: must be text in quotes, not a section."),
        (
            "[stages]\nlost = ['No Deal']\nno_opportunity = ['no deal']",
            "stages: 'No Deal' stands under no_opportunity and under lost. Keep it in one",
        ),
        ("[stages]\nlost = ['Won']\nwon = ['won ']", "stages: 'won ' stands under lost and under won. Keep it in one"),
        ("[owners]\npatterns = 'yes'", "must be true or false, not 'yes'. Write true or false, in small letters"),
        ("[owners]\npatterns = 1", "must be true or false, not 1."),
        ("currency = 'Dollar'", "currency: must be the three letters of a currency, not 'Dollar'."),
        ("timezone = 'New York'", "'New York' is no time zone. Did you mean 'America/New_York'?"),
        ("timezone = 'Europe/Berln'", "Did you mean 'Europe/Berlin'?"),
        ("timezone = 'America'", "'America' is no time zone."),
        ("timezone = 5", "timezone: must be text in quotes, not 5."),
        ("[formats]\ndate_order = 'day firts'", "must be 'day first' or 'month first', not 'day firts'. Did you mean"),
        ("[objects]\nLead = 5", "objects.Lead: must be text in quotes, not 5."),
        ("[fields]\nlead_source = 'x'", "must be a section, not 'x'. Write it below the record it is of, such as"),
        ("[files]\nsources = 5", "files.sources: must be text in quotes, not 5."),
        ("[files]\nsuorces = 'a.csv'", "Did you mean 'sources'?"),
        ("version = 'one'", "version: must be the policy's version, a whole number, not 'one'."),
    ],
)
def test_a_problem_is_told(tmp_path: Path, text: str, says: str) -> None:
    told = problems(tmp_path, text)
    assert says in told[0]
    assert "\n" not in told[0]
    assert told[0].startswith("policy.toml: ")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a =", "line 1, column 4: is not TOML: a value is expected here."),
        ("version = 1\n[sources]\nsales = [\n  'a'\n  'b'\n]", "line 5, column 3: is not TOML: a list goes on here."),
        ("[sources]\nsales = ['a'", "line 2, column 13: is not TOML: a list goes on here."),
        ("currency = USD", "line 1, column 12: is not TOML: a value is expected here. Text stands in quotes"),
        ("currency = “USD”", 'The quotes must be straight ones: "like this".'),
        ('currency = "USD', "line 1, column 16: is not TOML: a text has no end."),
        ('[sources]\nsales = ["a\\b c"]\nx = "\\q"', "a backslash stands in a text."),
        ("[sources]\n[sources]", "line 2, column 9: is not TOML: a section stands twice."),
        ("version = 1\nversion = 1", "line 2, column 12: is not TOML: a key stands twice in its section."),
        ("[[commission]]\nfrom = 2025-02-30", "a day or time is none of the calendar."),
        ("currency", "a key without a value. Write key = value."),
        ("[sources", "a heading has no end."),
        ("= 5", "line 1, column 1: is not TOML"),
        ("a = " + "[" * 5000, "is nested too deeply"),
        ("version = " + "9" * 5000, "holds a number that is too long"),
    ],
)
def test_what_is_no_toml_is_told_by_line_and_column(tmp_path: Path, text: str, says: str) -> None:
    (told,) = problems(tmp_path, text)
    assert says in told
    assert "\n" not in told


@pytest.mark.parametrize(
    "text",
    [
        WINDOWS.format("'180'"),
        RATE.format("'0.10'"),
        RATE.format("1"),
        DAY.format(start='"2025-01-01"'),
        DAY.format(start="2025-01-01T00:00:00"),
        "currency = 'usd'",
        "[sources]\nsales = ['Cold Call', 'cold  call ']",
        "",
    ],
)
def test_what_can_mean_only_one_thing_is_followed(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text) == []


def test_a_quoted_number_day_and_small_currency_mean_what_they_say(tmp_path: Path) -> None:
    text = "currency = 'usd'\n" + RATE.format("'0.10'") + "[windows]\nrecreation_days = '90'"
    policy = load_policy(written(tmp_path, text)).policy
    assert (policy.currency, policy.commission[0].sales, policy.windows.recreation_days) == ("USD", Decimal("0.10"), 90)


def test_all_problems_are_told_also_those_that_others_hide(tmp_path: Path) -> None:
    text = (
        "[sources]\nsales = ['A', 5, 'B']\nmarketing = ['b', 'a']\n[windows]\nx = 1\n"
        + RATE.format("10")
        + PLAN.format(start="2026-01-01") * 2
    )
    told = problems(tmp_path, text)
    assert len(told) == 6
    assert "policy.toml: sources: 'A' stands under marketing and under sales. Keep it in one of them." in told
    assert "policy.toml: sources: 'B' stands under marketing and under sales. Keep it in one of them." in told
    assert sum("two plans are in force on 2026-01-01" in one for one in told) == 1


def test_an_audit_stops_at_the_first_and_says_how_many_more(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"windows\.a: .* There is 1 more: see 'policy check'\.") as caught:
        load_policy(written(tmp_path, "[windows]\na = 1\nb = 1"))
    assert caught.value.key == "windows.a"


def test_a_person_of_two_lists_is_noted(tmp_path: Path) -> None:
    text = "[people]\nmarketing = ['Ada@x.example']\noperations = ['ada@x.example']"
    (note,) = load_policy(written(tmp_path, text)).notes
    assert note == "'ada@x.example' stands under people.marketing and under people.operations: marketing counts"


SCALARS = (
    st.booleans()
    | st.integers()
    | st.decimals()
    | st.dates()
    | st.datetimes()
    | st.text(max_size=8)
    | st.sampled_from(["2025-01-01", "0.1", "USD", "UTC", "day first"])
)
ANYTHING = (
    SCALARS
    | st.lists(SCALARS, max_size=3)
    | st.dictionaries(st.text(max_size=5), SCALARS, max_size=2)
    | st.lists(st.dictionaries(st.text(max_size=5), SCALARS, max_size=2), max_size=2)
)
SECTIONS = ("sources", "stages", "statuses", "windows", "people", "owners", "formats", "files")
PLACES = [
    *((key,) for key in [*known_keys(()), "odd"]),
    *((section, key) for section in SECTIONS for key in [*known_keys((section,)), "odd"]),
    *(("commission", number, key) for number in range(3) for key in [*known_keys(("commission",)), "odd"]),
]
SETTINGS = st.lists(st.tuples(st.sampled_from(PLACES), ANYTHING), max_size=8)


def content_with(chosen: list[tuple[tuple[Any, ...], Any]]) -> dict[str, Any]:
    """A policy's content with these values at these places; a place below what is no section is left out."""
    content: dict[str, Any] = {}
    for place, value in sorted(chosen, key=lambda one: len(one[0])):
        first, *rest = place
        if not rest:
            content[first] = value
        elif len(rest) == 1 and isinstance(content.setdefault(first, {}), dict):
            content[first][rest[0]] = value
        elif len(rest) == 2 and isinstance(content.setdefault(first, [{}, {}, {}]), list):
            plans = [one for one in content[first] if isinstance(one, dict)]
            if plans:
                plans[rest[0] % len(plans)][rest[1]] = value
    return content


MODEL_WORDS = ("input should", "valid dictionary", "instance of", "extra inputs", "field required", "unable to parse")


@settings(deadline=None)
@given(SETTINGS)
def test_whatever_stands_there_is_told_in_our_own_words(chosen: list[tuple[tuple[Any, ...], Any]]) -> None:
    examined = examine(content_with(chosen), {})
    assert (examined.policy is None) == bool(examined.problems)
    for problem in examined.problems:
        told = str(problem.error("policy.toml"))
        assert not any(words in told.lower() for words in MODEL_WORDS), told
        assert "\n" not in told
        assert "docs/policy.md" not in told  # nothing is without words of its own
        assert set(problem.key) - set(string.whitespace)


@settings(deadline=None)
@given(SETTINGS)
def test_a_newer_version_never_lets_a_wrong_value_pass(chosen: list[tuple[tuple[Any, ...], Any]]) -> None:
    content = content_with(chosen)
    strict, newer = examine({**content, "version": 1}, {}), examine({**content, "version": 2}, {})
    unknown = {problem.place for problem in strict.problems if problem.is_unknown_key}
    assert {problem.place for problem in newer.problems} == {one.place for one in strict.problems} - unknown


def test_the_model_has_no_keys_without_a_description() -> None:
    def undescribed(section: Any, at: str = "") -> list[str]:
        found = []
        for name, field in section.model_fields.items():
            kind = field.annotation
            if hasattr(kind, "model_fields"):
                found += undescribed(kind, f"{at}{name}.")
            elif not field.description:
                found.append(f"{at}{name}")
        return found

    assert undescribed(Policy) == []
