"""A made-up CRM with known truth: typos, nicknames, gaps, movers, shared mailboxes, homonyms, colleagues, chains."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from .crm import Row


def words(*lines: str) -> list[str]:
    return [word for line in lines for word in line.split()]


GIVEN = words(
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Thomas Sarah",
    "Carlos Karen Daniel Lisa Matthew Nancy Anthony Andrew Emily Paul Joshua Kenneth Carol Kevin Amanda Lucia Tomas",
    "Inaki Mara Juan Pedro Hans Klaus Ingrid Sven Olga Dmitri Aiko Priya Rahul Fatima Omar Chiara Luca Mateo Zoe",
)
NICKNAMES = {"Robert": "Bob", "William": "Bill", "Michael": "Mike", "Elizabeth": "Liz", "Thomas": "Tom", "James": "Jim"}
SYLLABLES = [first + last for first in "bdfgklmnprstvz" for last in "aeiou"]
TRADES = words(
    "Robotics Logistics Systems Foods Energy Textiles Mining Motors Optics Plastics Labs Networks Media Health"
)
FORMS = ("Inc.", "LLC", "GmbH", "Ltd", "S.A.", "AG", "", "")
TOWNS = words("Oslo Lund Turku Vaasa Bonn Graz Linz Porto Braga Lille Nantes Leeds Derby Ghent Aarhus Tartu")


@dataclass(frozen=True)
class Firm:
    number: int
    name: str
    domain: str
    town: str
    phone: str


@dataclass(frozen=True)
class Person:
    number: int
    given: str
    surname: str
    firm: Firm
    mailbox: str
    private: str
    mobile: str


@dataclass(frozen=True)
class LabelledCrm:
    """Canonical rows by table, and who and what company each record is."""

    rows: dict[str, list[Row]]
    persons: dict[str, int]
    companies: dict[str, int]


def labelled_crm(people: int, seed: int) -> LabelledCrm:
    """A CRM of about two and a half records a person."""
    dice = random.Random(seed)
    firms = _firms(dice, max(people // 4, 8))
    staff = _staff(dice, firms, people)
    accounts = _accounts(dice, firms)
    contacts, leads = [], []
    for person in staff:
        for _ in range(dice.choice((0, 1, 1, 2))):
            contacts.append(_contact(dice, person, accounts, len(contacts)))
        for _ in range(dice.choice((0, 1, 1, 2, 3))):
            leads.append(_lead(dice, person, firms, len(leads)))
    labelled = {"leads": leads, "contacts": contacts, "accounts": accounts}
    key = {"leads": "lead_id", "contacts": "contact_id", "accounts": "account_id"}
    named = [(row[key[table]], row) for table, rows in labelled.items() for row in rows]
    return LabelledCrm(
        {table: [{k: v for k, v in row.items() if k[0] != "_"} for row in rows] for table, rows in labelled.items()},
        {name: row["_person"] for name, row in named if "_person" in row},
        {name: row["_firm"] for name, row in named if row["_firm"] is not None},
    )


def precision_and_recall(found: dict[str, str | None], truth: dict[str, int]) -> tuple[float, float]:
    """Over pairs of records: how many joined pairs are one, how many that are one are joined."""
    joined = _pairs(found[record] for record in truth if found[record] is not None)
    right = _pairs((found[record], label) for record, label in truth.items() if found[record] is not None)
    return right / max(joined, 1), right / max(_pairs(truth.values()), 1)


def _pairs(labels: Iterable[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(syllables)).title()


def _digits(dice: random.Random) -> str:
    return "".join(dice.choice("23456789") for _ in range(10))


def _firms(dice: random.Random, count: int) -> list[Firm]:
    """Firms, one in ten of which bears another's name (homonyms), and one franchise in four towns."""
    firms: list[Firm] = []
    for number in range(count):
        is_homonym = number > 10 and dice.random() < 0.1
        name = dice.choice(firms).name if is_homonym else f"{_word(dice, dice.choice((2, 3)))} {dice.choice(TRADES)}"
        taken = {firm.town for firm in firms if firm.name == name}
        town = dice.choice([town for town in TOWNS if town not in taken])
        domain = (
            name.lower().replace(" ", "")
            + (str(number) if is_homonym else "")
            + dice.choice((".com", ".de", ".example"))
        )
        firms.append(Firm(number, name, domain, town, _digits(dice)))
    for town in TOWNS[:4]:
        firms.append(Firm(len(firms), "Subzero Yoghurt", "subzero.example", town, _digits(dice)))
    return firms


def _staff(dice: random.Random, firms: list[Firm], count: int) -> list[Person]:
    surnames = sorted({_word(dice, dice.choice((2, 3))) + dice.choice(("", "n", "s", "z")) for _ in range(400)})
    weights = [1 / (rank + 5) for rank in range(len(surnames))]
    taken: Counter[str] = Counter()
    staff: list[Person] = []
    for number in range(count):
        firm, given, surname = dice.choice(firms), dice.choice(GIVEN), dice.choices(surnames, weights)[0]
        if staff and dice.random() < 0.05:  # a namesake elsewhere
            given, surname = staff[-1].given, staff[-1].surname
        local = (f"{given}.{surname}", f"{given[0]}{surname}", f"{given[0]}.{surname}")[firm.number % 3].lower()
        taken[f"{local}@{firm.domain}"] += 1
        again = taken[f"{local}@{firm.domain}"]
        mailbox = f"{local}{again if again > 1 else ''}@{firm.domain}"
        private = f"{given}{surname}{dice.randrange(1000)}x{number}@gmail.com".lower()
        staff.append(Person(number, given, surname, firm, mailbox, private, _digits(dice)))
    return staff


def _accounts(dice: random.Random, firms: list[Firm]) -> list[Row]:
    """One account a firm, and for one in eight a second under another legal form."""
    accounts = []
    for firm in firms:
        for _ in range(1 + (dice.random() < 0.125)):
            is_chain = firm.name == "Subzero Yoghurt"
            accounts.append(
                {
                    "account_id": f"A{len(accounts):05}",
                    "name": f"{firm.name} {dice.choice(FORMS)}".strip(),
                    "website": f"www.{firm.domain}" if dice.random() < 0.7 else None,
                    "city": firm.town if is_chain or dice.random() < 0.8 else None,
                    "phone": firm.phone if dice.random() < 0.5 else None,
                    "created_at": _when(dice),
                    "_firm": firm.number,
                }
            )
    return accounts


def _contact(dice: random.Random, person: Person, accounts: list[Row], number: int) -> Row:
    own = [account["account_id"] for account in accounts if account["_firm"] == person.firm.number]
    return {
        "contact_id": f"C{number:05}",
        "account_id": dice.choice(own),
        **_said(dice, person, person.mailbox),
        "created_at": _when(dice),
        "_person": person.number,
        "_firm": person.firm.number,
    }


def _lead(dice: random.Random, person: Person, firms: list[Firm], number: int) -> Row:
    """A lead, one in fifteen from another employer, known by a private mailbox or mobile."""
    has_moved = dice.random() < 1 / 15
    firm = dice.choice(firms) if has_moved else person.firm
    said = _said(dice, person, person.private if has_moved else person.mailbox)
    told = dice.random()
    return {
        "lead_id": f"L{number:05}",
        "company": "[not provided]" if told < 0.03 else f"{firm.name} {dice.choice(FORMS)}".strip(),
        "city": firm.town if dice.random() < 0.4 else None,
        **said,
        **({"mobile_phone": person.mobile} if has_moved else {}),
        "created_at": _when(dice),
        "_person": person.number,
        "_firm": None if told < 0.03 else firm.number,
    }


def _said(dice: random.Random, person: Person, mailbox: str) -> Row:
    given, surname = person.given, person.surname
    change = dice.random()
    if change < 0.04:
        given = NICKNAMES.get(given, given)
    elif change < 0.07:
        surname = _mistyped(dice, surname)
    elif change < 0.10:
        given = given[0]
    elif change < 0.12:
        given, surname = surname, given
    elif change < 0.15:
        given = ""
    which = dice.random()
    email = mailbox if which < 0.75 else f"info@{person.firm.domain}" if which < 0.80 else None
    return {
        "first_name": given or None,
        "last_name": surname,
        "email": email if email is None or dice.random() > 0.1 else email.upper(),
        "phone": person.firm.phone if dice.random() < 0.4 else None,
        "mobile_phone": person.mobile if dice.random() < 0.3 else None,
    }


def _mistyped(dice: random.Random, name: str) -> str:
    place = dice.randrange(1, len(name) - 1)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def _when(dice: random.Random) -> datetime:
    return datetime(2024, 1, 1) + timedelta(minutes=dice.randrange(500_000))
