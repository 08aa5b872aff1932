"""Who holds what: the values that records share, counted by queries, and what the counts make of single values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import NOTHING, Ints
from attribution_audit.matching.company_words import Words, words_of
from attribution_audit.matching.known import Known, Lookup
from attribution_audit.matching.rarity import millibits_of_rarity
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.rows import Numbers, from_cells
from attribution_audit.matching.saying import Layouts, Shared

ROOM = "attribution_audit.matching"
RARE_AMONG = 3000
"""Persons that are added to those of a file, so that a small one does not take every surname as rare."""
RARE_GIVEN_AMONG = 600
"""The same for given names, of which there are fewer."""
RARE_EMPLOYER_AMONG = 8192
"""Persons: a company is never taken as rarer than one in so many."""
RARE_STREET_AMONG = 20_000
"""The same for streets with their numbers."""
RARE_BIRTHDAY_AMONG = 6_000
"""The same for dates of birth: one in 20,000 has that of somebody else."""
RARE_PLACE_AMONG = 200
"""The same for towns."""
RARE_OF: Mapping[MatchKind, Mapping[str, int]] = {
    MatchKind.PERSON: {
        "surname": RARE_AMONG,
        "given": RARE_GIVEN_AMONG,
        "handle": RARE_AMONG,
        "company_id": RARE_EMPLOYER_AMONG,
        "company": RARE_EMPLOYER_AMONG,
        "domain": RARE_EMPLOYER_AMONG,
        "postal_code": RARE_GIVEN_AMONG,
        "city": RARE_PLACE_AMONG,
        "street": RARE_STREET_AMONG,
        "date_of_birth": RARE_BIRTHDAY_AMONG,
    },
    MatchKind.COMPANY: {"postal_code": RARE_PLACE_AMONG, "city": RARE_PLACE_AMONG, "street": RARE_STREET_AMONG},
}
FACTS_OF: Mapping[MatchKind, Mapping[str, str]] = {
    MatchKind.PERSON: {"names_at_mailbox": "mailbox", "names_at_phone": "phone"},
    MatchKind.COMPANY: {"labels_of_name": "company", "towns_of_brand": "brand"},
}
"""Counts of different holders by value: for each fact the feature of the value."""
MOST_NAMES = 10
"""Company names, equally frequent, from which a shared domain is a provider's, whatever the list of free mail says."""
BESIDE = ("domain", "phone", "mobile")
"""What a row of `match_beside` is about: a domain or number with a company's name, a number and if it is mobile."""
BESIDE_SCHEMA = pa.schema([("about", pa.int32()), ("value", pa.int64()), ("beside", pa.int64())])
HELD_SCHEMA = pa.schema([("about", pa.int32()), ("value", pa.int64()), ("holder", pa.int64())])


def shared_of(engine: Engine, kind: MatchKind, layouts: Layouts) -> tuple[Shared, dict[str, Lookup]]:
    """What changes the sense of single values of `match_normalised`, and how many names share a domain or number."""
    engine.map_arrow("match_beside", "match_normalised", partial(beside, kind, layouts), BESIDE_SCHEMA)
    engine.table(Query.of(ROOM, "match_names_beside"), mobile=BESIDE.index("mobile"))
    found = engine.arrow("match_names_beside")
    about, value, told, most = (found[name].to_numpy().astype(np.int64) for name in ("about", "value", "told", "most"))
    names = np.rint(told / np.maximum(most, 1)).astype(np.int64)
    shared = {name: about == BESIDE.index(name) for name in ("domain", "phone")}
    providers = value[shared["domain"] & (names > MOST_NAMES)]
    facts = {f"names_at_{name}": Lookup.of(value[rows], names[rows], 1) for name, rows in shared.items()}
    if kind == MatchKind.COMPANY:
        return Shared(providers, words=words_of(engine)), facts
    engine.table(Query.of(ROOM, "match_mobiles"), mobile=BESIDE.index("mobile"))
    return Shared(providers, engine.arrow("match_mobiles")["value"].to_numpy().astype(np.int64)), {}


def known_of(engine: Engine, kind: MatchKind, layouts: Layouts, facts: Mapping[str, Lookup], words: Words) -> Known:
    """What all records of `match_said` tell together."""
    records = engine.count("match_said")
    engine.map_arrow("match_held", "match_said", partial(held, kind, layouts), HELD_SCHEMA)
    engine.table(Query.of(ROOM, "match_holders"))
    found = engine.arrow("match_holders")
    about, value, holders = (found[name].to_numpy().astype(np.int64) for name in ("about", "value", "holders"))
    counted = {name: about == place for place, name in enumerate((*RARE_OF[kind], *FACTS_OF[kind]))}
    rarity = {
        name: Lookup.of(
            value[counted[name]],
            millibits_of_rarity(holders[counted[name]], records, least),
            int(millibits_of_rarity(np.ones(1, dtype=np.int64), records, least)[0]),
        )
        for name, least in RARE_OF[kind].items()
    }
    more = {name: Lookup.of(value[counted[name]], holders[counted[name]], 1) for name in FACTS_OF[kind]}
    return Known(records, {**facts, **more}, rarity, words.towns, words.weak)


def beside(kind: MatchKind, layouts: Layouts, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_beside` from rows of `match_normalised`: one a domain or number beside a company's name."""
    said = from_cells(batch.column("said"), layouts.said)
    rows = [(BESIDE.index("domain"), said["domain"], _first(said["company"]))]
    if kind == MatchKind.COMPANY:
        rows.append((BESIDE.index("phone"), said["phone"], _first(said["company"])))
    else:
        rows.append((BESIDE.index("mobile"), said["phone"], said["mobile"].astype(np.int64)))
    return _rows(rows, BESIDE_SCHEMA)


def held(kind: MatchKind, layouts: Layouts, batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_held` from rows of `match_said`: one a value and who holds it.

    That is a person's mailbox, else the record itself, so that copies of one count once; or what the fact counts.
    """
    said = from_cells(batch.column("said"), layouts.said)
    itself = batch.column("record_no").to_numpy().astype(np.int64)
    if kind == MatchKind.COMPANY:
        holder = itself
        of_fact = {
            "labels_of_name": _first(said["label"]),
            "towns_of_brand": np.where(said["is_site"][:, 0] > 0, _first(said["city"]), NOTHING),
        }
    else:
        mailbox = _first(said["mailbox"])
        holder = np.where(mailbox == NOTHING, -2 - itself, mailbox)
        of_fact = dict.fromkeys(FACTS_OF[kind], from_cells(batch.column("keys"), layouts.keys)["user"][:, 0])
    rows = [(said[name], holder) for name in RARE_OF[kind]]
    rows += [(said[feature], of_fact[fact]) for fact, feature in FACTS_OF[kind].items()]
    return _rows([(about, values, by) for about, (values, by) in enumerate(rows)], HELD_SCHEMA)


def _rows(parts: list[tuple[int, Numbers, Ints]], schema: pa.Schema) -> pa.RecordBatch:
    """One row a value that is said, with what stands beside it (a number each record, or each slot)."""
    abouts, values, besides = [], [], []
    for about, said, by in parts:
        beside = by if by.ndim > 1 else np.repeat(by[:, None], said.shape[1], axis=1)
        there = (said != NOTHING) & (beside != NOTHING)
        values.append(said[there])
        besides.append(beside[there])
        abouts.append(np.full(int(there.sum()), about, dtype=np.int32))
    return pa.record_batch([np.concatenate(part) for part in (abouts, values, besides)], schema=schema)


def _first(codes: Numbers) -> Ints:
    """The first value of each record that says any."""
    if not codes.shape[1]:
        return np.full(len(codes), NOTHING, dtype=np.int64)
    first: Ints = np.take_along_axis(codes, np.argmax(codes != NOTHING, axis=1)[:, None], axis=1)[:, 0]
    return first
