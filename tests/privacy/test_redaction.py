"""What goes from a text and what stays."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from attribution_audit.privacy.people_names import name_key
from attribution_audit.privacy.redaction import LEFT_OUT, Redaction

ADA = Redaction.of(None, ["+44 20 7946 0958"], [name_key("Ada", "Byron"), name_key("Anne-Marie", "O'Neill")])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("same e-mail address ada@acme.example, company agrees", f"same e-mail address {LEFT_OUT}, company agrees"),
        ("<ada@acme.example>.", f"<{LEFT_OUT}>."),
        ("Ada Byron called", f"{LEFT_OUT} called"),
        ("BYRON, ADA", LEFT_OUT),
        ("Dinner of anne-marie o'neill", f"Dinner of {LEFT_OUT}"),
        ("Dinner of Anne-Marie O’NEILL", f"Dinner of {LEFT_OUT}"),
        ("call 020 7946 0958 or (0044) 20-7946-0958", f"call {LEFT_OUT} or {LEFT_OUT}"),
    ],
)
def test_what_is_to_go_goes(text: str, left: str) -> None:
    assert ADA.within(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "e-mail addresses agree before the @",
        "Booth @ Dreamforce",
        "Ada said: Byron was here",
        "Byron",
        "2025-05-14T17:33:10Z, 14 working days, 00QHs00006XmlNgMAJ",
        "+44 20 7946 0959",
        "Adams Byrons",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert ADA.within(text) == text


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        (("María del Carmen", "de la Fuente Ruiz Gómez"), "María del Carmen de la Fuente Ruiz Gómez", LEFT_OUT),
        (("José", "García López"), "Jose Garcia Lopez, José García", f"{LEFT_OUT}, {LEFT_OUT}"),
        (("Jose\u0301", "Garci\u0301a"), "José García", LEFT_OUT),
        (("小明", "王"), "王小明様との夕食", f"{LEFT_OUT}様との夕食"),
        (("प्रिया", "शर्मा"), "प्रिया शर्मा", LEFT_OUT),
    ],
)
def test_names_of_all_lengths_and_scripts_go(name: tuple[str, str], text: str, left: str) -> None:
    assert Redaction.of(names=[name_key(*name)]).within(text) == left


@pytest.mark.parametrize(
    ("number", "text", "left"),
    [
        ("555-0142", "call 555-0142", f"call {LEFT_OUT}"),
        ("(555) 010-0001 ext 12", "+1 555 010 0001", LEFT_OUT),
        ("+47 22 12 34 56", "22 12 34 56", LEFT_OUT),
        ("020 7946 0958 / 0171 123 4567", "02079460958, 0171-1234567", f"{LEFT_OUT}, {LEFT_OUT}"),
        ("020 7946 0958", "call 020 7946 0958. 2025-05-14", f"call {LEFT_OUT}. 2025-05-14"),
    ],
)
def test_numbers_go_however_a_field_holds_them(number: str, text: str, left: str) -> None:
    assert Redaction.of(numbers=[number]).within(text) == left


@pytest.mark.parametrize("text", ["1234567.00", "2025-05-14", "14.05.2025", "2024-2025", "20250514", "5550142"])
def test_amounts_days_and_years_are_no_numbers_of_people(text: str) -> None:
    numbers = ["1234567", "123456700", "20250514", "14052025", "20242025", "5550142"]
    assert Redaction.of(numbers=numbers).within(text) == text


def test_an_apostrophe_is_part_of_an_address_and_a_quotation_mark_is_not() -> None:
    some_go = Redaction.of(["o'neill@acme.example"])
    assert some_go.within("from 'o'neill@acme.example' to 'ada@acme.example'") == (
        f"from '{LEFT_OUT}' to 'ada@acme.example'"
    )


def test_a_text_goes_as_it_stands_and_not_out_of_a_longer_word() -> None:
    told = Redaction(frozenset(), texts=frozenset({"Byron", "12 Main Street", "王"}))
    left = f"with {LEFT_OUT}, {LEFT_OUT}; Byrons; {LEFT_OUT}様"
    assert told.within("with BYRON, 12  main street; Byrons; 王様") == left


def test_a_value_of_the_policy_is_no_name() -> None:
    shows = Redaction.of(None, (), [name_key("Trade", "Show")], but=[name_key("Trade Show")])
    assert shows.within("Trade Show") == "Trade Show"


def test_only_named_addresses_go_where_some_are_named() -> None:
    assert (
        Redaction.of(["Ada@Acme.example"]).within("ada@acme.example, bob@acme.example")
        == f"{LEFT_OUT}, bob@acme.example"
    )


def test_evidence_stays_json() -> None:
    told = json.dumps(
        [{"text": 'by "Ada Byron" \\ ada@acme.example', "at": "2025-05-14T17:33:10Z"}], ensure_ascii=False
    )
    read = json.loads(ADA.within_json(told))
    assert read == [{"text": f'by "{LEFT_OUT}" \\ {LEFT_OUT}', "at": "2025-05-14T17:33:10Z"}]


@given(some.text(), some.text(), some.sampled_from(("Ada Byron", "byron  ada", "ada@acme.example", "0207946 0958")))
def test_it_goes_wherever_it_stands_apart(before: str, after: str, what: str) -> None:
    assert what not in ADA.within(f"{before} ; {what} ; {after}")


@given(
    some.recursive(
        some.text() | some.none() | some.integers(), lambda one: some.lists(one) | some.dictionaries(some.text(), one)
    )
)
def test_twice_is_once_and_nothing_is_lost(value: object) -> None:
    once = ADA.within_all(value)
    assert ADA.within_all(once) == once
    assert _leaves(once) == _leaves(value)


def _leaves(value: object) -> int:
    if isinstance(value, dict):
        return sum(map(_leaves, value.values()))
    return sum(map(_leaves, value)) if isinstance(value, list) else 1
