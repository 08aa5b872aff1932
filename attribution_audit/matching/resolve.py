"""Who is who in a CRM: its leads, contacts and accounts resolved to persons and companies."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import normalised
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.components import ROOM
from attribution_audit.matching.linking import Records, link
from attribution_audit.matching.mailboxes import mail_domain, mailbox
from attribution_audit.matching.roles import MatchKind

DOMAIN_SCHEMA = pa.schema([("email", pa.string()), ("domain", pa.string())])
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
    engine.table(Query.of(ROOM, "mail_addresses"))
    engine.map_arrow("mailbox_domains", "mail_addresses", mail_domains, DOMAIN_SCHEMA)
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
    engine.register("unscored_blocks", pa.concat_tables([companies, people]))
    engine.rest()


def mail_domains(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The company domain of each e-mail address as typed; private addresses are left out."""
    emails = batch.column("email")
    domains = normalised(emails, _domain_of).dictionary_decode()
    return pa.record_batch([emails, domains], schema=DOMAIN_SCHEMA).filter(pc.is_valid(domains))


def _linked(engine: Engine, kind: MatchKind, roles: Mapping[str, tuple[str, ...]]) -> pa.Table:
    """Link what the CRM says of one kind; makes `KIND_records`, `KIND_links` and `match_clusters`."""
    for name in (f"{kind}_mentions", f"{kind}_records", f"{kind}/match_crm_pairs"):
        engine.table(Query.of(ROOM, name))
    unscored = link(engine, Records(kind, f"{kind}_mentions", roles, is_careful=True)).large_blocks
    engine.table(Query.of(ROOM, f"{kind}_links"))
    return unscored.append_column("kind", pa.repeat(f"{kind}", len(unscored)))


def _domain_of(email: str) -> str | None:
    address = mailbox(email)
    return None if address is None else mail_domain(address)
