"""What company records say, normalised: names, domains, places; and how widely each is shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np

from attribution_audit.matching.coded import NOTHING, Coded, Flags, Ints, Said, coded, texts
from attribution_audit.matching.company_names import company_core, name_key
from attribution_audit.matching.compare import MILLIBITS, Features
from attribution_audit.matching.mailboxes import mail_domain, mailbox, site_domain
from attribution_audit.matching.phones import phone_digits
from attribution_audit.matching.places import compact, country, place, street
from attribution_audit.matching.providers import names_at, without_providers
from attribution_audit.matching.rarity import holders_of, millibits_of_rarity
from attribution_audit.matching.wordlists import words

RARE_AMONG = 8192
"""Companies: a word of a name is never taken as rarer than one in so many."""
GENERIC_BITS = 3.0
"""Bits that a generic word ("solutions", "global") is worth at most."""
WHOLE_NAME_BITS = {1: 3.0, 2: 10.0}
"""Bits that a name is worth beyond its words, by how many there are (2: or more), if one of them is no generic word:
a CRM has far more records of one company than companies of one name."""
DISTINCTIVE_BITS = 8.0
"""Bits from which a word tells companies apart."""
NAME_START = 5
"""Letters of a name to block on, with the city, where it may be mistyped."""
LEAST_LABEL = 4
"""Letters of a domain without its suffix from which it may be the same company under another suffix."""


def company_features(said: Said) -> Features:
    """The features of company records; those with role `site` "no" are mentions, whose town is a person's."""
    features = _with_labels(without_providers(_features(said)))
    is_site = _is_site(said)
    facts = {
        "is_site": is_site.astype(np.int64),
        "names_at_domain": names_at(features["domain"], features["company"]),
        "names_at_phone": names_at(features["phone"], features["company"]),
        "labels_of_name": _different(features["company"], features["label"]),
        "towns_of_name": _different(features["company"], features["city"], is_site),
    }
    return Features(said.count, features, facts, _rarity(features), _blocks(features))


def _features(said: Said) -> dict[str, Coded]:
    by_mail = said.feature(mailbox, "email").derived(mail_domain)
    by_site = said.feature(site_domain, "website")
    domains = coded([*texts(by_site), *texts(by_mail)], said.count)
    return {
        "company": said.feature(company_core, "company"),
        "domain": domains,
        "phone": said.feature(phone_digits, "phone", "mobile_phone"),
        "identifier": said.feature(compact, "identifier"),
        "street": said.feature(street, "street"),
        "postal_code": said.feature(compact, "postal_code"),
        "city": said.feature(place, "city"),
        "region": said.feature(place, "region"),
        "country": said.feature(country, "country"),
    }


def _with_labels(features: dict[str, Coded]) -> dict[str, Coded]:
    return {**features, "label": features["domain"].derived(_label)}


def _is_site(said: Said) -> Flags:
    mentions = said.feature(lambda cell: "no" if cell == "no" else None, "site")
    return ~mentions.known


def _different(value: Coded, holder: Coded, among: Flags | None = None) -> Ints:
    """How many different holders each value stands beside (first slots), among some records."""
    first = holder.first if among is None else np.where(among, holder.first, NOTHING)
    return holders_of(value.codes, first.astype(np.int64), len(value.values))


def _rarity(features: Mapping[str, Coded]) -> dict[str, Ints]:
    """Millibits of each company name, postal code and city."""
    found: dict[str, Ints] = {"company": _name_rarity(features["company"].values)}
    for name in ("postal_code", "city"):
        feature = features[name]
        own = np.arange(len(feature.codes), dtype=np.int64)
        found[name] = millibits_of_rarity(
            holders_of(feature.codes, own, len(feature.values)), len(own), RARE_AMONG // 16
        )
    return found


def _name_rarity(cores: tuple[str, ...]) -> Ints:
    """What a whole name is worth: the sum of its words, each by the number of different names that bear it."""
    bearing = Counter(word for core in cores for word in set(core.split()))
    counts = np.array(list(bearing.values()), dtype=np.int64)
    worth = dict(zip(bearing, millibits_of_rarity(counts, len(cores), RARE_AMONG).tolist(), strict=True))
    generic = words("generic_company_words")
    for word in worth.keys() & generic:
        worth[word] = min(worth[word], round(GENERIC_BITS * MILLIBITS))
    whole = {count: round(bits * MILLIBITS) for count, bits in WHOLE_NAME_BITS.items()}
    found = []
    for core in cores:
        bits = [worth[word] for word in set(core.split())]
        is_distinctive = max(bits) >= DISTINCTIVE_BITS * MILLIBITS
        found.append(sum(bits) + (whole[min(len(bits), 2)] if is_distinctive else 0))
    return np.array(found, dtype=np.int64)


def _blocks(features: Mapping[str, Coded]) -> dict[str, Coded]:
    """What brings company records together; see `queries/company/match_blocks.sql`."""
    names = features["company"]
    bearing = Counter(word for core in names.values for word in set(core.split()))
    return {
        **{
            name: features[name] for name in ("domain", "label", "phone", "identifier", "street", "postal_code", "city")
        },
        "name_key": names.derived(name_key),
        "name_start": names.derived(lambda core: core.replace(" ", "")[:NAME_START]),
        "rarest_word": names.derived(lambda core: min(core.split(), key=lambda word: (bearing[word], word))),
    }


def _label(domain: str) -> str | None:
    """A domain without its suffix, where it is long enough to be a name of its own."""
    label = domain.partition(".")[0]
    return label if len(label) >= LEAST_LABEL else None
