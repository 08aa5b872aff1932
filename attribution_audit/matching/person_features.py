"""What person records say, normalised: names, mailboxes, numbers, companies, places."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from attribution_audit.matching.coded import NOTHING, Coded, Ints, Said, coded, normalised, texts
from attribution_audit.matching.company_names import company_core
from attribution_audit.matching.compare import Features
from attribution_audit.matching.mailboxes import is_role_mailbox, mail_domain, mailbox, site_domain
from attribution_audit.matching.person_judges import FITS_GIVEN
from attribution_audit.matching.person_names import generation, given_root, name_words, split_name
from attribution_audit.matching.phones import phone_digits
from attribution_audit.matching.places import compact, country, date_digits, place, street
from attribution_audit.matching.providers import without_providers
from attribution_audit.matching.rarity import holders_of, millibits_of_rarity, one_holder_each

RARE_AMONG = 2048
"""Persons: a name is never taken as rarer than one in so many, however small the file."""
RARE_EMPLOYER_AMONG = 8192
"""Persons: a company is never taken as rarer than one in so many."""
SURNAME_START = 4
"""Letters of a surname to block on where it may be mistyped."""
NICKNAME_LETTERS = 0x10000
"""Where the numbers of nickname groups begin, beyond all letters of folded names."""
RARE_OF = {
    "surname": RARE_AMONG,
    "given": RARE_AMONG,
    "company_id": RARE_EMPLOYER_AMONG,
    "company": RARE_EMPLOYER_AMONG,
    "domain": RARE_EMPLOYER_AMONG,
    "postal_code": RARE_AMONG,
    "city": RARE_AMONG,
}


def person_features(said: Said) -> Features:
    """The features of person records."""
    features = without_providers(_features(said))
    holder = one_holder_each(features["mailbox"].first)
    rarity = {
        name: millibits_of_rarity(
            holders_of(features[name].codes, holder, len(features[name].values)), said.count, least
        )
        for name, least in RARE_OF.items()
    }
    names = tuple(sorted({*features["given"].values, *features["surname"].values}))
    facts = {**_sharing(features), **_name_facts(features, names)}
    return Features(said.count, features, facts, rarity, _blocks(features, facts), names)


def _features(said: Said) -> dict[str, Coded]:
    given = [normalised(name, _given_of) for name in said.by_role.get("full_name", ())]
    surname = [normalised(name, _surname_of) for name in said.by_role.get("full_name", ())]
    given = [normalised(name, name_words) for name in said.by_role.get("first_name", ())] + given
    surname = [normalised(name, name_words) for name in said.by_role.get("last_name", ())] + surname
    mailboxes = said.feature(mailbox, "email")
    phones = said.feature(phone_digits, "phone", "mobile_phone")
    mobiles = set(said.feature(phone_digits, "mobile_phone").values)
    return {
        "given": coded(given, said.count),
        "surname": coded(surname, said.count),
        "generation": said.feature(generation, "last_name", "first_name", "full_name"),
        "mailbox": mailboxes,
        "phone": phones,
        "mobile": phones.only(lambda digits: digits in mobiles),
        "company_id": said.feature(str, "company_id"),
        "company": said.feature(company_core, "company"),
        "domain": coded(
            [*texts(mailboxes.derived(mail_domain)), *texts(said.feature(site_domain, "website"))], said.count
        ),
        "identifier": said.feature(compact, "identifier"),
        "date_of_birth": said.feature(date_digits, "date_of_birth"),
        "street": said.feature(street, "street"),
        "postal_code": said.feature(compact, "postal_code"),
        "city": said.feature(place, "city"),
        "region": said.feature(place, "region"),
        "country": said.feature(country, "country"),
        "title": said.feature(place, "title"),
    }


def _sharing(features: Mapping[str, Coded]) -> dict[str, Ints]:
    """For each mailbox and number: how many different given names use it, and what kind it is."""
    mailboxes, phones = features["mailbox"], features["phone"]
    domains = [mail_domain(address) for address in mailboxes.values]
    domain = features["domain"]
    still = set(domain.codes[domain.codes != NOTHING].tolist())
    number = {name: place for place, name in enumerate(domain.values) if place in still}
    users = _users(features)
    return {
        "domain_of_mailbox": np.array([number.get(name or "", NOTHING) for name in domains], dtype=np.int64),
        "office_mailbox": mailboxes.flag(is_role_mailbox).astype(np.int64),
        "names_at_mailbox": holders_of(mailboxes.codes, users, len(mailboxes.values)),
        "names_at_phone": holders_of(phones.codes, users, len(phones.values)),
    }


def _users(features: Mapping[str, Coded]) -> Ints:
    """Who uses a shared value: told apart by the initial of the (nick)name's group, else by nobody."""
    letters = np.array([ord(_root_initial(given)) for given in features["given"].values] or [0], dtype=np.int64)
    first = features["given"].first
    users: Ints = np.where(first == NOTHING, NOTHING, letters[np.maximum(first, 0)])
    return users


def _root_initial(given: str) -> str:
    """One letter for all nicknames of a name: Bill and William use one mailbox as one person.

    >>> _root_initial("bill") == _root_initial("william")
    True
    """
    root = given_root(given)
    return chr(NICKNAME_LETTERS + int(root.split()[1])) if root.startswith("group ") else root[0]


def _name_facts(features: Mapping[str, Coded], names: tuple[str, ...]) -> dict[str, Ints]:
    """Given name and surname on one dictionary, and whether a mailbox is made of its record's name."""
    given, surname, mailboxes = features["given"], features["surname"], features["mailbox"]
    numbers = {name: number for number, name in enumerate(names)}
    return {
        "given_as_name": _renumbered(given, numbers),
        "surname_as_name": _renumbered(surname, numbers),
        "mailbox_fits_name": _fits(given, surname, mailboxes),
    }


def _renumbered(feature: Coded, names: Mapping[str, int]) -> Ints:
    numbers = np.array([names[value] for value in feature.values] or [0], dtype=np.int64)
    renumbered: Ints = np.where(feature.first == NOTHING, NOTHING, numbers[np.maximum(feature.first, 0)])
    return renumbered


def _fits(given: Coded, surname: Coded, mailboxes: Coded) -> Ints:
    """Whether the local part is built of the name: 1 if so, FITS_GIVEN if of the given name alone, else 0."""
    combined = np.stack([given.first, surname.first, mailboxes.first], axis=1)
    distinct, places = np.unique(combined, axis=0, return_inverse=True)
    fits = np.zeros(len(distinct), dtype=np.int64)
    for row, (first, last, box) in enumerate(distinct.tolist()):
        if NOTHING not in {box, last}:
            named = given.values[first] if first != NOTHING else ""
            local = mailboxes.values[box].partition("@")[0]
            fits[row] = FITS_GIVEN if local == named else local_fits_name(local, named, surname.values[last])
    return fits[places.reshape(-1)]


def local_fits_name(local: str, given: str, surname: str) -> bool:
    """Whether a mailbox's local part is the name in one of the usual ways, digits excluded.

    >>> [local_fits_name(local, "tomas", "quiroga") for local in ("t.quiroga", "tquiroga", "quirogat", "tquiroga2")]
    [True, True, True, False]
    """
    letters = re.sub(r"[._-]", "", local)
    first, last = given.replace(" ", ""), surname.replace(" ", "")
    whole = {first, last, first + last, last + first}
    initials = {first[:1] + last, last + first[:1], first + last[:1], last[:1] + first}
    return bool(letters) and letters in whole | initials


def _blocks(features: Mapping[str, Coded], facts: Mapping[str, Ints]) -> dict[str, Coded]:
    """What brings person records together; see `queries/person/match_blocks.sql`."""
    told = ("mailbox", "phone", "identifier", "surname", "company_id", "company", "domain")
    placed = ("date_of_birth", "street", "postal_code", "city")
    return {
        **{name: features[name] for name in (*told, *placed)},
        "given_root": features["given"].derived(given_root),
        "surname_start": features["surname"].derived(lambda name: name.replace(" ", "")[:SURNAME_START]),
        "name_key": _name_key(facts["given_as_name"], facts["surname_as_name"]),
    }


def _name_key(given: Ints, surname: Ints) -> Coded:
    """Given name and surname in either order, as one key."""
    low, high = np.minimum(given, surname), np.maximum(given, surname)
    distinct, places = np.unique(low * (int(high.max(initial=0)) + 2) + high, return_inverse=True)
    codes = np.where((given == NOTHING) | (surname == NOTHING), NOTHING, places).astype(np.int32)
    return Coded(tuple(f"{key}" for key in distinct.tolist()), codes.reshape(-1, 1))


def _given_of(cell: str) -> str | None:
    given, _ = split_name(cell)
    return None if given is None else name_words(given)


def _surname_of(cell: str) -> str | None:
    _, surname = split_name(cell)
    return None if surname is None else name_words(surname)
