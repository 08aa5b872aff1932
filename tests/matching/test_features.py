"""What a batch of records says: the quick ways over whole columns come to what the plain functions say."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from attribution_audit.matching.coded import NOTHING, Said
from attribution_audit.matching.company_features import company_says
from attribution_audit.matching.mailbox_features import Mailboxes, are_role_mailboxes, mailboxes_in
from attribution_audit.matching.mailboxes import is_role_mailbox, mail_domain, mailbox
from attribution_audit.matching.normalised import Normalised
from attribution_audit.matching.person_features import person_says
from attribution_audit.matching.phone_features import phone_keys
from attribution_audit.matching.phones import phone_key
from attribution_audit.matching.value_codes import key_codes

ODD_ADDRESSES = [
    "ann.lee@acme.example",
    "Ann.Lee@ACME.example",
    "ann+crm@acme.example",
    "<ann@acme.example>",
    "Ann Lee <ann@acme.example>; tom@acme.example",
    "a.n.n@gmail.com",
    "ann@googlemail.com",
    ".ann.@acme.example",
    "ann..lee@acme.example",
    "xxx@acme.example",
    "aaa1@acme.example",
    "n.a@acme.example",
    "na@acme.example",
    "test@acme.example",
    "info@acme.example",
    "no-reply.crm@acme.example",
    "noreply1@acme.example",
    "sales_2@acme.example",
    "b\u00fcro@acme.example",
    "info\u00df@acme.example",
    "anna.mu\u0308ller@acme.example",
    "\u0130nfo@acme.example",
    "ann@acme",
    "ann@-acme.example",
    "ann@acme-.example",
    "ann@a.b.c.co.uk",
    "ann@10.0.0.1",
    "@acme.example",
    "ann",
    "__@acme.example",
    "-@acme.example",
    "o'brien@acme.example",
    "ann@acme.example\ttom@acme.example",
    "ann@kawasaki.jp",
    "ann@co.uk",
    "ann@xn--mller-kva.example",
]
NAMES = [
    ("ann", "lee", "annlee@a.example"),
    ("ann", "lee", "lee.a@a.example"),
    ("ann", "lee", "ann@a.example"),
    ("ann", None, "ann@a.example"),
    (None, "lee", "l@a.example"),
    (None, "lee", "lee@a.example"),
    ("ann marie", "van der lee", "a.vanderlee@a.example"),
    ("ann", "lee", "boss@a.example"),
    ("ann", "lee", None),
]


def column(*cells: str | None) -> pa.Array:
    return pa.array(cells, pa.string())


def person(**columns: tuple[str | None, ...] | list[pa.Array]) -> Normalised:
    by_role = {role: cells if isinstance(cells, list) else [column(*cells)] for role, cells in columns.items()}
    count = len(next(iter(by_role.values()))[0])
    return person_says(Said(count, {role: tuple(cells) for role, cells in by_role.items()}))


def company(**columns: tuple[str | None, ...]) -> Normalised:
    count = len(next(iter(columns.values())))
    return company_says(Said(count, {role: (column(*cells),) for role, cells in columns.items()}))


def first_two_meet(said: Normalised, feature: str) -> bool:
    """Whether the first two records share a value or key."""
    codes = (said.codes | dict(said.keys))[feature]
    return bool(set(codes[0].tolist()) & set(codes[1].tolist()) - {NOTHING})


def test_mailboxes_of_a_column_are_those_of_its_cells() -> None:
    found = mailboxes_in(column(*ODD_ADDRESSES)).to_pylist()
    assert found == [mailbox(cell) for cell in ODD_ADDRESSES]
    assert mailboxes_in(column()).to_pylist() == []


def test_offices_of_a_column_are_those_of_its_mailboxes() -> None:
    addresses = [address for address in map(mailbox, ODD_ADDRESSES) if address]
    local = [address.partition("@")[0] for address in addresses]
    found = are_role_mailboxes(column(*addresses), column(*local)).tolist()
    assert found == [is_role_mailbox(address) for address in addresses]
    assert True in found
    assert False in found


def test_domains_of_mailboxes_are_those_of_each() -> None:
    mailboxes = Mailboxes.of(Said(len(ODD_ADDRESSES), {"email": (column(*ODD_ADDRESSES),)}))
    expected = [(address := mailbox(cell)) and mail_domain(address) for cell in ODD_ADDRESSES]
    assert mailboxes.domains.first_texts.to_pylist() == expected


def test_a_mailbox_is_built_of_the_name_in_the_usual_ways() -> None:
    given, surname, email = (tuple(cells) for cells in zip(*NAMES, strict=True))
    said = person(first_name=given, last_name=surname, email=email)
    assert said.said["mailbox_fits_name"][:, 0].tolist() == [1, 1, 2, 0, 1, 1, 1, 0, 0]


def test_a_number_meets_itself_with_and_without_its_country() -> None:
    said = person(phone=("+44 20 7946 0958", "020 7946 0958"), country=(None, "UK"))
    assert first_two_meet(said, "phone")
    assert said.texts["phone"].to_pylist() == ["+44 2079460958", "+44 2079460958"]


def test_keys_of_a_column_of_numbers_are_those_of_each() -> None:
    numbers = ["+44 2079460958", "2079460958", "79460958", "+1 4155556828", "5556828"]
    assert phone_keys(column(*numbers)).to_pylist() == [phone_key(number) for number in numbers]


def test_numbers_are_mobile_where_they_stand_so() -> None:
    said = person(phone=("020 7946 0958", None), mobile_phone=("07700 900123", "020 7946 0958"))
    assert said.said["mobile"].tolist() == [[0, 1], [1, 0]]


def test_columns_of_one_address_are_its_parts() -> None:
    street = [column("5", "5 Main St"), column("Main Street", None)]
    assert first_two_meet(person(street=street), "street")


def test_columns_of_a_name_are_its_parts() -> None:
    said = person(first_name=[column("Ann"), column("Marie")], last_name=[column("Garcia"), column("Lopez")])
    assert said.texts["given"].to_pylist() == ["ann marie"]
    assert said.texts["surname"].to_pylist() == ["garcia lopez"]


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        (("Yusuf", "Kohen"), ("Youssef", "Cohen"), "name_sound"),
        (("Cohen", "Yusuf"), ("Youssef", "Kohen"), "name_sound"),
        (("Ann", "Hopen"), ("Ann", "Nopen"), "surname_end"),
        (("Owain", "Clark"), ("wain", "Clark"), "given_end"),
        (("Bill", "Lee"), ("William", "Lee"), "given_root"),
        (("Will", "5chubert"), ("Wi1l", "Schubert"), "name_key"),
    ],
)
def test_names_spelt_apart_meet(one: tuple[str, str], other: tuple[str, str], key: str) -> None:
    given, surname = zip(one, other, strict=True)
    assert first_two_meet(person(first_name=given, last_name=surname), key)


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ("Ardbots Ltd", "Ardent Robotics Ltd t/a Ardbots", "company"),
        ("IBM", "International Business Machines Corp.", "initials"),
        ("Akhtar Solutions", "Akbtar Solutions", "rest_and_end"),
        ("Metairie Consulting", "Metaorie Consulting", "rest_and_start"),
        ("Fillips Lighting", "Philips Lighting", "name_sound"),
        ("Acme Limited", "Bolt Ltd.", "form"),
        ("Acme, Inc.", "Bolt Corporation", "form"),
    ],
)
def test_companies_named_apart_meet(one: str, other: str, key: str) -> None:
    assert first_two_meet(company(company=(one, other)), key)


@pytest.mark.parametrize(("one", "other"), [("Acme Ltd", "Acme LLP"), ("Acme GmbH", "Acme Inc"), ("Acme", "Acme Ltd")])
def test_legal_forms_tell_apart(one: str, other: str) -> None:
    assert not first_two_meet(company(company=(one, other)), "form")


def test_a_brand_leaves_out_the_town_at_its_end() -> None:
    said = company(company=("Sahota Brooklyn", "Sahota - Queens", "Clinic Leeds"), city=("Brooklyn", "Queens", "Leeds"))
    assert said.texts["brand"].to_pylist() == ["sahota", "sahota", "clinic leeds"]
    assert first_two_meet(said, "brand")


def test_keys_of_texts_are_theirs_alone() -> None:
    texts = column("", "a", "b", "ab", "ba", "a" * 32, "a" * 33, "\u00e9")
    codes = key_codes(texts)
    assert len(set(codes.tolist())) == len(texts)
    assert np.array_equal(codes[2:5], key_codes(texts.slice(2, 3)))
    assert (codes >= 0).all()
