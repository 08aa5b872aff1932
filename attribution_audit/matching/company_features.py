"""What company records say, normalised: names, legal forms, domains, places."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import (
    NOTHING,
    Coded,
    Flags,
    Said,
    coded,
    normalised,
    parted,
    slots_of,
)
from attribution_audit.matching.company_keys import keys_of_companies
from attribution_audit.matching.company_names import brand, name_other_name_form
from attribution_audit.matching.countries import country
from attribution_audit.matching.mailbox_features import Mailboxes
from attribution_audit.matching.mailboxes import site_domain
from attribution_audit.matching.name_keys import keyed
from attribution_audit.matching.normalised import Normalised
from attribution_audit.matching.phone_features import Phones, regions_of
from attribution_audit.matching.places import compact, place
from attribution_audit.matching.postal_codes import postal_area, postal_code
from attribution_audit.matching.rows import Numbers, slots
from attribution_audit.matching.scripts import scripts_of
from attribution_audit.matching.streets import street
from attribution_audit.matching.value_codes import codes_of, key_codes_of

LIKENED = ("company", "brand", "street", "identifier", "postal_code", "city", "domain")
"""Features whose first values are also compared as text; of phones see below."""
LEAST_LABEL = 4
"""Letters of a domain without its suffix from which it may be the same company under another suffix."""
BEFORE_TOWN = "\n"
"""Stands between a name and a town."""


def company_says(said: Said) -> Normalised:
    """What a batch of company records says; those with role `site` "no" are mentions, whose town is a person's."""
    phones = Phones.of(said, regions_of(said))
    features = _features(said) | {"phone": phones.keys}
    codes = {name: codes_of(feature) for name, feature in features.items()}
    fields: dict[str, Numbers] = {}
    for name, feature in features.items():
        fields |= slots(name, feature, codes[name])
    labels = features["domain"].derived(_label)
    fields |= slots("label", labels, codes_of(labels))
    fields |= slots("phone_stem", phones.stems, key_codes_of(phones.stems))
    fields |= scripts_of(said) | {"is_site": _is_site(said)}
    keys = keys_of_companies(features["company"]) | {"postal_area": keyed(features["postal_code"], postal_area)}
    texts = {name: features[name].first_texts for name in LIKENED} | {"phone": phones.texts}
    counted = {name: features[name].all_texts for name in ("company", "city")}
    return Normalised(said.count, fields, codes, keys, texts, counted)


def _features(said: Said) -> dict[str, Coded]:
    named = [parted(column, name_other_name_form, 3) for column in said.by_role.get("company", ())]
    companies = coded([parts[which] for which in (0, 1) for parts in named], said.count)
    city, by_mail = said.feature(place, "city"), Mailboxes.of(said).domains
    return {
        "company": companies,
        "form": coded([form for _, _, form in named], said.count),
        "brand": _brands(companies, city),
        "domain": coded([*said.cells(site_domain, "website"), *slots_of(by_mail)], said.count),
        "identifier": said.feature(compact, "identifier"),
        "street": coded([normalised(column, street) for column in said.joined("street")], said.count),
        "postal_code": said.feature(postal_code, "postal_code"),
        "city": city,
        "region": said.feature(place, "region"),
        "country": said.feature(country, "country"),
    }


def _brands(companies: Coded, city: Coded) -> Coded:
    """The first name of each record without its town at the end."""
    towns: pa.StringArray = pc.fill_null(city.first_texts, "")
    named = pc.binary_join_element_wise(companies.first_texts, towns, BEFORE_TOWN)
    return coded([normalised(named, _brand)], len(companies.codes))


def _brand(named: str) -> str:
    core, _, town = named.partition(BEFORE_TOWN)
    return brand(core, town) if town else core


def _is_site(said: Said) -> Numbers:
    mentions = said.feature(lambda cell: "no" if cell == "no" else None, "site")
    is_site: Flags = (mentions.codes == NOTHING).all(axis=1)
    return is_site[:, None].astype(np.uint8)


def _label(domain: str) -> str | None:
    """A domain without its suffix, where it is long enough to be a name of its own."""
    label = domain.partition(".")[0]
    return label if len(label) >= LEAST_LABEL else None
