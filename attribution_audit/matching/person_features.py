"""What person records say, normalised: names, mailboxes, numbers, companies, places."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from attribution_audit.matching.coded import NOTHING, Coded, Flags, Ints, Said, coded, normalised, slots_of
from attribution_audit.matching.company_names import company_core
from attribution_audit.matching.mailboxes import is_role_mailbox, mail_domain, mailbox, site_domain
from attribution_audit.matching.normalised import Normalised
from attribution_audit.matching.person_judges import FITS_GIVEN
from attribution_audit.matching.person_names import generation, given_root, name_words, split_name
from attribution_audit.matching.phones import phone_digits
from attribution_audit.matching.places import compact, country, date_digits, place, street
from attribution_audit.matching.rows import Numbers, slots
from attribution_audit.matching.value_codes import at_places, mixed, value_codes

SURNAME_START = 4
"""Letters of a surname to block on where it may be mistyped."""
NICKNAME_LETTERS = 0x110000
"""Where the numbers of nickname groups begin, beyond all letters."""


def person_says(said: Said) -> Normalised:
    """What a batch of person records says."""
    mailboxes = said.feature(mailbox, "email")
    domains = mailboxes.derived(mail_domain)
    phones, mobiles = said.cells(phone_digits, "phone"), said.cells(phone_digits, "mobile_phone")
    features = _features(said, mailboxes, domains) | {"phone": coded([*phones, *mobiles], said.count)}
    codes = {name: at_places(value_codes(feature.values), feature.codes) for name, feature in features.items()}
    fields: dict[str, Numbers] = {}
    for name, feature in features.items():
        fields |= {name: codes[name][:, :1]} if name == "generation" else slots(name, feature, codes[name])
    facts = _facts(features, said.count)
    facts["mobile"] = _is_mobile(codes["phone"], coded(mobiles, said.count))
    facts["domain_of_mailbox"] = at_places(value_codes(domains.values), domains.first[:, None])
    likened = {name: features[name].first_texts for name in ("given", "surname", "date_of_birth", "street")}
    texts = {**likened, "mailbox": mailboxes.all_texts}
    return Normalised(said.count, {**fields, **facts}, codes, _keys(features, codes), texts)


def _features(said: Said, mailboxes: Coded, domains: Coded) -> dict[str, Coded]:
    given = [normalised(name, _given_of) for name in said.by_role.get("full_name", ())]
    surname = [normalised(name, _surname_of) for name in said.by_role.get("full_name", ())]
    given = [normalised(name, name_words) for name in said.by_role.get("first_name", ())] + given
    surname = [normalised(name, name_words) for name in said.by_role.get("last_name", ())] + surname
    return {
        "given": coded(given, said.count),
        "surname": coded(surname, said.count),
        "generation": said.feature(generation, "last_name", "first_name", "full_name"),
        "mailbox": mailboxes,
        "company_id": said.feature(str, "company_id"),
        "company": said.feature(company_core, "company"),
        "domain": coded([*slots_of(domains), *slots_of(said.feature(site_domain, "website"))], said.count),
        "identifier": said.feature(compact, "identifier"),
        "date_of_birth": said.feature(date_digits, "date_of_birth"),
        "street": said.feature(street, "street"),
        "postal_code": said.feature(compact, "postal_code"),
        "city": said.feature(place, "city"),
        "region": said.feature(place, "region"),
        "country": said.feature(country, "country"),
        "title": said.feature(place, "title"),
    }


def _facts(features: Mapping[str, Coded], count: int) -> dict[str, Numbers]:
    """What mailboxes are: whether an office's, and whether made of the record's name."""
    mailboxes = features["mailbox"]
    office = mailboxes.flag(is_role_mailbox) if mailboxes.codes.shape[1] else np.zeros((count, 1), dtype=np.bool_)
    fits = _fits(features["given"], features["surname"], mailboxes)
    return {"office": office.astype(np.uint8), "mailbox_fits_name": fits[:, None]}


def _is_mobile(phones: Ints, mobiles: Coded) -> Numbers:
    """Whether each number of a record stands among its mobile numbers."""
    mobile = at_places(value_codes(mobiles.values), mobiles.codes)
    is_mobile: Flags = (phones[:, :, None] == mobile[:, None, :]).any(axis=2) & (phones != NOTHING)
    return is_mobile.astype(np.uint8)


def _keys(features: Mapping[str, Coded], codes: Mapping[str, Ints]) -> dict[str, Numbers]:
    """What only brings records together, or tells who uses a shared mailbox or number."""
    roots = features["given"].derived(given_root)
    starts = features["surname"].derived(lambda name: name.replace(" ", "")[:SURNAME_START])
    return {
        "given_root": at_places(value_codes(roots.values), roots.codes),
        "surname_start": at_places(value_codes(starts.values), starts.codes),
        "name_key": _name_key(_first(codes["given"]), _first(codes["surname"]))[:, None],
        "user": _users(features["given"])[:, None],
    }


def _first(codes: Ints) -> Ints:
    first: Ints = codes[:, 0] if codes.shape[1] else np.full(len(codes), NOTHING, dtype=np.int64)
    return first


def _name_key(given: Ints, surname: Ints) -> Ints:
    """Given name and surname in either order, as one key."""
    key: Ints = mixed(np.minimum(given, surname), np.maximum(given, surname))
    return np.where((given == NOTHING) | (surname == NOTHING), NOTHING, key)


def _users(given: Coded) -> Ints:
    """Who uses a shared value: told apart by the initial of the (nick)name's group, else by nobody."""
    letters = np.array([_root_initial(name) for name in given.values], dtype=np.int64)
    return at_places(letters, given.first)


def _root_initial(given: str) -> int:
    """One number for all nicknames of a name: Bill and William use one mailbox as one person.

    >>> _root_initial("bill") == _root_initial("william")
    True
    """
    root = given_root(given)
    return NICKNAME_LETTERS + int(root.split()[1]) if root.startswith("group ") else ord(root[0])


def _fits(given: Coded, surname: Coded, mailboxes: Coded) -> Numbers:
    """Whether the local part is built of the name: 1 if so, FITS_GIVEN if of the given name alone, else 0."""
    fits = np.zeros(len(given.codes), dtype=np.uint8)
    places = np.flatnonzero((surname.first != NOTHING) & (mailboxes.first != NOTHING))
    locals_ = [address.partition("@")[0] for address in mailboxes.values]
    named = (*given.values, "")  # NOTHING is the last place
    firsts, lasts, boxes = (feature.first[places].tolist() for feature in (given, surname, mailboxes))
    fits[places] = [
        _fit(locals_[box], named[first], surname.values[last])
        for first, last, box in zip(firsts, lasts, boxes, strict=True)
    ]
    return fits


def _fit(local: str, given: str, surname: str) -> int:
    return FITS_GIVEN if local == given else local_fits_name(local, given, surname)


def local_fits_name(local: str, given: str, surname: str) -> bool:
    """Whether a mailbox's local part is the name in one of the usual ways, digits excluded.

    >>> [local_fits_name(local, "tomas", "quiroga") for local in ("t.quiroga", "tquiroga", "quirogat", "tquiroga2")]
    [True, True, True, False]
    """
    letters = local.replace(".", "").replace("_", "").replace("-", "")
    first, last = given.replace(" ", ""), surname.replace(" ", "")
    whole = (first, last, first + last, last + first)
    initials = (first[:1] + last, last + first[:1], first + last[:1], last[:1] + first)
    return bool(letters) and (letters in whole or letters in initials)


def _given_of(cell: str) -> str | None:
    given, _ = split_name(cell)
    return None if given is None else name_words(given)


def _surname_of(cell: str) -> str | None:
    _, surname = split_name(cell)
    return None if surname is None else name_words(surname)
