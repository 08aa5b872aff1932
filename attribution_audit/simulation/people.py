"""Persons and companies as they are in the world, and the ways in which people type them into forms."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Any

from .dice import Dice
from .letters import plain, slug
from .salesforce.records import Contact, Lead

STREETS = ("St", "Road", "Avenue", "Platz")
FREE_MAIL_SHARE, SHARED_MAILBOX_SHARE = 0.07, 0.02


@cache
def facts(name: str) -> dict[str, Any]:
    """One of the word lists in `data/`."""
    return tomllib.loads(files(__package__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, section: str, key: str = "") -> tuple[str, ...]:
    """A comma-separated list of a word file."""
    part = facts(name)[section]
    return tuple(word.strip() for word in (part[key] if key else part).split(", "))


@cache
def cultures() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Give the cultures with running sums of their shares."""
    people = facts("persons")
    return tuple(people), tuple(accumulate(float(people[culture]["share"]) for culture in people))


@dataclass(slots=True, eq=False)
class Person:
    """Somebody at a prospect. `lead` and `contact` are the records that stand for the person at present."""

    first: str
    last: str
    email: str
    title: str
    phone: str
    mobile: str
    company: Company
    lead: Lead | None = None
    contact: Contact | None = None
    responded_at: int = 0
    """Latest real response to a campaign; 0 for none yet."""
    known_since: int = 0
    """When the first lead of the person was made; 0 for never."""


@dataclass(slots=True, eq=False)
class Company:
    """A company that may buy. Several accounts in the CRM can stand for it."""

    name: str
    form: str
    domain: str
    culture: str
    town: str
    country: str
    street: str
    phone: str
    industry: str
    website: str
    size: float = 1.0
    persons: list[Person] = field(default_factory=list)


def new_company(dice: Dice, taken: dict[str, int], name: str = "") -> Company:
    """A company; `name` makes it a homonym of another in a different town and with a different domain."""
    names, shares = cultures()
    culture = dice.weighted(names, shares)
    name = name or _company_name(dice, culture)
    town = dice.pick(words("companies", "towns", culture))
    stem = slug(name)
    taken[stem] = serial = taken.get(stem, 0) + 1
    if serial > 1:
        stem += f"-{slug(town)}" if serial == 2 else f"-{slug(town)}{serial}"
    domain = stem + dice.pick((".example", ".example", ".test", ".com.example"))
    return Company(
        name=name,
        form=dice.pick(words("companies", "forms", culture)),
        domain=domain,
        culture=culture,
        town=town,
        country=dice.pick(words("companies", "countries", culture)),
        street=f"{dice.between(1, 240)} {dice.pick(_family_names(culture))} {dice.pick(STREETS)}",
        phone=phone(dice, culture),
        industry=dice.pick(words("companies", "industries")),
        website=f"www.{domain}",
        size=dice.around(1.0, 0.7),
    )


def _company_name(dice: Dice, culture: str) -> str:
    root, trade = dice.pick(words("companies", "roots")), dice.pick(words("companies", "trades"))
    family = dice.pick(_family_names(culture))
    shape = dice.fraction()
    if shape < 0.45:
        return f"{root} {trade}"
    if shape < 0.65:
        return f"{family} {trade}"
    if shape < 0.8:
        return f"{family} & {dice.pick(_family_names(culture))}"
    if shape < 0.9:
        return f"{root} {dice.pick(words('companies', 'roots'))} {trade}"
    return f"{dice.pick(words('companies', 'towns', culture))} {trade}"


def _family_names(culture: str) -> tuple[str, ...]:
    return words("persons", culture, "family")


def phone(dice: Dice, culture: str) -> str:
    """Make up a number in the 555 exchange, in one of the spellings in use."""
    country = facts("persons")[culture]["phone"]
    area, line = dice.between(201, 989), dice.between(0, 9999)
    if dice.chance(0.5):
        return f"+{country} {area} 555 {line:04d}"
    return f"({area}) 555-{line:04d}" if country == "1" else f"00{country}-{area}-555{line:04d}"


def new_person(dice: Dice, company: Company) -> Person:
    """Somebody new at the company; one in five comes from elsewhere in the world."""
    names, shares = cultures()
    culture = company.culture if dice.chance(0.8) else dice.weighted(names, shares)
    first, last = dice.pick(words("persons", culture, "given")), dice.pick(_family_names(culture))
    person = Person(
        first=first,
        last=last,
        email=mailbox(dice, first, last, company.domain),
        title=dice.pick(words("companies", "titles", "all")),
        phone=company.phone if dice.chance(0.4) else phone(dice, company.culture),
        mobile=phone(dice, culture),
        company=company,
    )
    company.persons.append(person)
    return person


def mailbox(dice: Dice, first: str, last: str, domain: str) -> str:
    """An address: mostly at the company, some with a free-mail service, some shared by an office."""
    given, family = slug(first), slug(last)
    kind = dice.fraction()
    if kind < FREE_MAIL_SHARE:
        local = f"{given}.{family}{dice.between(1, 99)}" if dice.chance(0.6) else f"{family}{dice.between(60, 999)}"
        return f"{local}@{dice.pick(words('companies', 'mail_services'))}"
    if kind < FREE_MAIL_SHARE + SHARED_MAILBOX_SHARE:
        return f"{dice.pick(('info', 'office', 'sales'))}@{domain}"
    shapes = (f"{given}.{family}", f"{given}.{family}", f"{given[0]}.{family}", given, f"{given[0]}{family}")
    return f"{dice.pick(shapes)}@{domain}"


def private_mailbox(dice: Dice, person: Person) -> str:
    """An address of the person's own with a free-mail service."""
    given, family = slug(person.first), slug(person.last)
    local = dice.pick((f"{given}.{family}{dice.between(1, 99)}", f"{given}{family[0]}{dice.between(60, 999)}"))
    return f"{local}@{dice.pick(words('companies', 'mail_services'))}"


def nickname(first: str) -> str:
    """The short form of a given name."""
    short: dict[str, str] = facts("nicknames")["short"]
    return short.get(first, first[:3])


def typed_company(dice: Dice, company: Company) -> str:
    """A company's name as somebody types it into a form."""
    name, way = company.name, dice.fraction()
    if way < 0.35:
        return name
    if way < 0.7:
        return f"{name} {company.form}"
    if way < 0.78:
        return name.upper()
    if way < 0.86:
        return plain(name)
    if way < 0.93:
        return name.replace(" & ", " and ") if " & " in name else f"{name}, {company.form}"
    return f"{name} ({company.town})" if way < 0.96 else name.split(" ")[0]


def typed_person(dice: Dice, person: Person) -> dict[str, str]:
    """A person's fields as somebody types them: sometimes in haste, sometimes with another address of the person."""
    first, last, email = person.first, person.last, person.email
    if dice.chance(0.12):
        first, last = plain(first), plain(last)
    if dice.chance(0.04):
        first = f"{first[0]}."
    if dice.chance(0.05):
        first, last = last, first
    if dice.chance(0.08):
        email = email.upper() if dice.chance(0.3) else email.capitalize()
    elif dice.chance(0.09):
        email = mailbox(dice, person.first, person.last, person.company.domain)
    return {
        "first": first,
        "last": last,
        "email": email,
        "title": person.title if dice.chance(0.8) else "",
        "phone": person.phone if dice.chance(0.7) else "",
        "mobile": person.mobile if dice.chance(0.25) else "",
        "city": person.company.town if dice.chance(0.6) else "",
        "country": person.company.country if dice.chance(0.5) else "",
        "salutation": dice.pick(("Mr.", "Ms.", "Dr.")) if dice.chance(0.2) else "",
    }
