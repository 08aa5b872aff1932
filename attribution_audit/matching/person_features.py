"""What person records say, normalised: names, mailboxes, numbers, companies, places."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import (
    NOTHING,
    Coded,
    Codes,
    Ints,
    Said,
    aligned,
    coded,
    normalised,
    packed,
    parted,
    slots_of,
)
from attribution_audit.matching.company_names import name_other_name_form
from attribution_audit.matching.countries import country
from attribution_audit.matching.dates import date_digits
from attribution_audit.matching.mailbox_features import Mailboxes
from attribution_audit.matching.mailboxes import site_domain
from attribution_audit.matching.name_keys import keyed, keys_of_names
from attribution_audit.matching.normalised import Normalised
from attribution_audit.matching.person_names import first_word, generation, name_words, split_name
from attribution_audit.matching.phone_features import Phones, regions_of
from attribution_audit.matching.places import compact, place
from attribution_audit.matching.postal_codes import postal_area, postal_code
from attribution_audit.matching.rows import Numbers, slots
from attribution_audit.matching.scripts import scripts_of
from attribution_audit.matching.streets import street
from attribution_audit.matching.value_codes import codes_of, key_codes_of

LIKENED = ("given", "surname", "handle", "date_of_birth", "street", "identifier", "postal_code", "city", "company")
"""Features whose first values are also compared as text; of phones and mailboxes see below."""
PHONE_END = 5
"""Last digits of a number to block on where it may be mistyped."""


PHONE_REST = 3
"""Last digits that are left out where it may be mistyped in these."""


def person_says(said: Said) -> Normalised:
    """What a batch of person records says."""
    mailboxes, phones = Mailboxes.of(said), Phones.of(said, regions_of(said))
    features = _features(said) | {"mailbox": mailboxes.whole, "phone": phones.keys}
    features["handle"] = mailboxes.handles(features["surname"])
    codes = {name: codes_of(feature) for name, feature in features.items()}
    of_mailbox, features["domain"], codes["domain"] = _domains(said, mailboxes)
    fields: dict[str, Numbers] = {}
    for name, feature in features.items():
        fields |= {name: codes[name][:, :1]} if name == "generation" else slots(name, feature, codes[name])
    fields |= slots("phone_stem", phones.stems, key_codes_of(phones.stems))
    firsts = features["given"].derived(first_word)
    fields |= scripts_of(said) | {
        "first_given": codes_of(firsts)[:, :1],
        "mobile": phones.mobile,
        "office": mailboxes.office.astype(np.uint8),
        "mailbox_fits_name": mailboxes.fits(features["given"], features["surname"])[:, None],
        "domain_of_mailbox": of_mailbox,
    }
    texts = {name: features[name].first_texts for name in LIKENED}
    texts |= {"phone": phones.texts, "mailbox": mailboxes.whole.all_texts}
    return Normalised(said.count, fields, codes, _keys(features, mailboxes, codes), texts)


def _features(said: Said) -> dict[str, Coded]:
    given, surname = _names(said)
    return {
        "given": coded(given, said.count),
        "surname": coded(surname, said.count),
        "generation": said.feature(generation, "last_name", "first_name", "full_name"),
        "company_id": said.feature(str, "company_id"),
        "company": _companies(said),
        "identifier": said.feature(compact, "identifier"),
        "date_of_birth": said.feature(date_digits, "date_of_birth"),
        "street": coded([normalised(column, street) for column in said.joined("street")], said.count),
        "postal_code": said.feature(postal_code, "postal_code"),
        "city": said.feature(place, "city"),
        "region": said.feature(place, "region"),
        "country": said.feature(country, "country"),
        "title": said.feature(place, "title"),
    }


Column = list[pa.DictionaryArray]


def _names(said: Said) -> tuple[Column, Column]:
    """Given names and surnames: those of columns of their own first, then those of full names.

    Several columns are parts of one name, such as first and middle name, or two surnames.
    """
    given, surname = (
        [normalised(cells, name_words) for cells in said.joined(f"{role}_name")] for role in ("first", "last")
    )
    for column in said.by_role.get("full_name", ()):
        parts = parted(column, _given_and_surname, 2)
        given.append(parts[0])
        surname.append(parts[1])
    return given, surname


def _given_and_surname(cell: str) -> tuple[str | None, str | None]:
    given, surname = split_name(cell)
    return (given and name_words(given)) or None, (surname and name_words(surname)) or None


def _companies(said: Said) -> Coded:
    """Companies by their main names, then by the other names in the same cells."""
    named = [parted(column, name_other_name_form, 3) for column in said.by_role.get("company", ())]
    return coded([parts[which] for which in (0, 1) for parts in named], said.count)


def _domains(said: Said, mailboxes: Mailboxes) -> tuple[Ints, Coded, Ints]:
    """The domain of each record's first mailbox; those of all its mailboxes and websites, as a feature and as codes."""
    domains = aligned([*slots_of(mailboxes.domains), *said.cells(site_domain, "website")], said.count)
    first, every = _of_first_mailbox(mailboxes, domains), packed(domains)
    codes = codes_of(Coded(domains.texts, np.concatenate([first, every.codes], axis=1)))
    return codes[:, :1], every, codes[:, 1:]


def _of_first_mailbox(mailboxes: Mailboxes, domains: Coded) -> Codes:
    if mailboxes.whole.codes.shape[1]:
        return domains.codes[:, :1]
    return np.full((len(domains.codes), 1), NOTHING, dtype=np.int32)


def _keys(features: Mapping[str, Coded], mailboxes: Mailboxes, codes: Mapping[str, Ints]) -> dict[str, Numbers]:
    """What only brings records together, or tells who uses a shared mailbox or number."""
    phones = features["phone"]
    return {
        **keys_of_names(features["given"], features["surname"], codes),
        "mailbox_local": key_codes_of(mailboxes.long_locals),
        "mailbox_start": key_codes_of(mailboxes.starts),
        "phone_end": key_codes_of(phones.having(pc.utf8_slice_codeunits(phones.texts, -PHONE_END, None))),
        "phone_start": key_codes_of(phones.having(pc.utf8_slice_codeunits(phones.texts, 0, -PHONE_REST))),
        "handle": key_codes_of(features["handle"]),
        "postal_area": keyed(features["postal_code"], postal_area),
    }
