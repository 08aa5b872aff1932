"""What company records say, normalised: names, domains, places."""

from __future__ import annotations

import numpy as np

from attribution_audit.matching.coded import NOTHING, Coded, Flags, Said, coded, slots_of
from attribution_audit.matching.company_names import company_core, name_key
from attribution_audit.matching.mailboxes import mail_domain, mailbox, site_domain
from attribution_audit.matching.normalised import Normalised
from attribution_audit.matching.phones import phone_digits
from attribution_audit.matching.places import compact, country, place, street
from attribution_audit.matching.rows import Numbers, slots
from attribution_audit.matching.value_codes import at_places, value_codes

NAME_START = 5
"""Letters of a name to block on, with the city, where it may be mistyped."""
LEAST_LABEL = 4
"""Letters of a domain without its suffix from which it may be the same company under another suffix."""


def company_says(said: Said) -> Normalised:
    """What a batch of company records says; those with role `site` "no" are mentions, whose town is a person's."""
    features = _features(said)
    codes = {name: at_places(value_codes(feature.values), feature.codes) for name, feature in features.items()}
    fields: dict[str, Numbers] = {}
    for name, feature in features.items():
        fields |= slots(name, feature, codes[name])
    labels = features["domain"].derived(_label)
    fields |= slots("label", labels, _derived(labels))
    fields["is_site"] = _is_site(said)
    names = features["company"]
    keys = {
        "name_key": _derived(names.derived(name_key)),
        "name_start": _derived(names.derived(lambda core: core.replace(" ", "")[:NAME_START])),
    }
    likened = {name: features[name].first_texts for name in ("company", "street")}
    counted = {name: features[name].all_texts for name in ("company", "city")}
    return Normalised(said.count, fields, codes, keys, likened, counted)


def _features(said: Said) -> dict[str, Coded]:
    by_mail = said.feature(mailbox, "email").derived(mail_domain)
    by_site = said.feature(site_domain, "website")
    return {
        "company": said.feature(company_core, "company"),
        "domain": coded([*slots_of(by_site), *slots_of(by_mail)], said.count),
        "phone": said.feature(phone_digits, "phone", "mobile_phone"),
        "identifier": said.feature(compact, "identifier"),
        "street": said.feature(street, "street"),
        "postal_code": said.feature(compact, "postal_code"),
        "city": said.feature(place, "city"),
        "region": said.feature(place, "region"),
        "country": said.feature(country, "country"),
    }


def _derived(feature: Coded) -> Numbers:
    return at_places(value_codes(feature.values), feature.codes)


def _is_site(said: Said) -> Numbers:
    mentions = said.feature(lambda cell: "no" if cell == "no" else None, "site")
    is_site: Flags = (mentions.codes == NOTHING).all(axis=1)
    return is_site[:, None].astype(np.uint8)


def _label(domain: str) -> str | None:
    """A domain without its suffix, where it is long enough to be a name of its own."""
    label = domain.partition(".")[0]
    return label if len(label) >= LEAST_LABEL else None
