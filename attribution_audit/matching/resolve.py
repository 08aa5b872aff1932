"""Who is who in a CRM: its leads, contacts and accounts resolved to persons and companies."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import Said, normalised
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.linking import CrmPairs, Linked, Records, link
from attribution_audit.matching.mailboxes import mail_domain, mailbox
from attribution_audit.matching.roles import MatchKind

ROOM = "attribution_audit.matching"
ACCOUNT_BITS = 10.0
"""Match weight of a contact's account as its company, in bits: one contact in a thousand is filed wrongly."""
COMPANY_ROLES = {
    "company": ("company",),
    "website": ("website", "mail_domain", "second_mail_domain"),
    "phone": ("phone",),
    "city": ("city",),
    "country": ("country",),
    "site": ("site",),
}
PERSON_ROLES = {
    "first_name": ("first_name",),
    "last_name": ("last_name",),
    "email": ("email",),
    "phone": ("phone",),
    "mobile_phone": ("mobile_phone",),
    "company": ("company",),
    "company_id": ("company_id",),
    "website": ("website",),
    "title": ("title",),
    "city": ("city",),
    "country": ("country",),
}


def resolve(engine: Engine) -> None:
    """Make the tables `entities` and `links` from `leads`, `contacts` and `accounts`, deleted and merged ones included.

    Companies first, since where somebody works tells persons apart. A third table, `unscored_blocks`, counts what was
    too large to compare.
    """
    engine.register("mailbox_domains", _mailbox_domains(engine))
    engine.table(Query.of(ROOM, "mail_domains"))
    companies = _linked(engine, MatchKind.COMPANY, COMPANY_ROLES)
    engine.table(Query.of(ROOM, "company_members"))
    people = _linked(engine, MatchKind.PERSON, PERSON_ROLES)
    engine.table(Query.of(ROOM, "entities"))
    probability = 1 / (1 + 2**-ACCOUNT_BITS)
    engine.table(
        Query.of(ROOM, "links"),
        account_millibits=round(ACCOUNT_BITS * MILLIBITS),
        account_probability_millionths=round(probability * 1_000_000),
    )
    engine.register("unscored_blocks", _unscored({"company": companies, "person": people}))


def _linked(engine: Engine, kind: MatchKind, roles: Mapping[str, tuple[str, ...]]) -> Linked:
    """Link what the CRM says of one kind; makes `KIND_mentions`, `KIND_links` and `KIND_clusters`."""
    engine.table(Query.of(ROOM, f"{kind}_mentions"))
    engine.table(Query.of(ROOM, f"{kind}_crm_pairs"))
    said = _said(engine, f"{kind}_mentions", roles)
    linked = link(engine, Records(kind, said, _crm_pairs(engine, f"{kind}_crm_pairs")))
    links = linked.links
    found = {"one_no": links.one, "other_no": links.other, "match_weight": links.bits}
    engine.register(
        f"{kind}_links", pa.table({**found, "match_probability": links.probabilities, "reason": links.reasons})
    )
    says = linked.features.coded
    is_told = says["company"].known | says["domain"].known
    clusters = {"record_no": np.arange(said.count), "first_no": linked.first_no, "is_told": is_told}
    engine.register(f"{kind}_clusters", pa.table(clusters))
    return linked


def _said(engine: Engine, table: str, roles: Mapping[str, tuple[str, ...]]) -> Said:
    columns = sorted({column for named in roles.values() for column in named})
    rows = engine.arrow(table, ["record_no", *columns]).sort_by("record_no")
    by_role = {
        role: tuple(rows[column].combine_chunks().cast(pa.string()) for column in named)
        for role, named in roles.items()
    }
    return Said(rows.num_rows, by_role)


def _crm_pairs(engine: Engine, table: str) -> CrmPairs:
    pairs = engine.arrow(table)
    one, other = (pairs[name].to_numpy().astype(np.int64) for name in ("one_no", "other_no"))
    return CrmPairs(one, other, pairs["says"].to_numpy().astype(np.int8))


def _mailbox_domains(engine: Engine) -> pa.Table:
    """The company domain of each e-mail address as typed; private addresses are left out."""
    typed = [engine.arrow(table, ["email"])["email"] for table in ("leads", "contacts")]
    emails = pc.unique(
        pa.chunked_array([chunk for column in typed for chunk in column.chunks], pa.string())
    ).drop_null()
    domains = normalised(emails, _domain_of)
    return pa.table({"email": emails, "domain": domains}).filter(pc.is_valid(domains))


def _domain_of(email: str) -> str | None:
    address = mailbox(email)
    return None if address is None else mail_domain(address)


def _unscored(linked: Mapping[str, Linked]) -> pa.Table:
    parts = [
        found.large_blocks.append_column("kind", pa.repeat(kind, len(found.large_blocks)))
        for kind, found in linked.items()
    ]
    return pa.concat_tables(parts)
