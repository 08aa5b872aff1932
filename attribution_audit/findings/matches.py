"""By what a claim takes two records for one person or company: the table `claim_matches`.

A claim may hold several pairs of records (two contacts of a person in an opportunity, say). The surest pair counts: one
that is sure is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, product
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.findings.chains import Chain, Chains, Link, Record, weakest
from attribution_audit.findings.differences import Differences, End
from attribution_audit.findings.match_words import reason_of, told
from attribution_audit.findings.name_only import is_name_only

ROOM = "attribution_audit.findings"
MILLIBITS = 1000
ROWS_AT_ONCE = 20_000
"""Rows that are Python objects at one time: some 20 MB."""

MATCH_SCHEMA = pa.schema(
    [
        ("claim_id", pa.string()),
        ("what", pa.string()),
        ("how", pa.string()),
        ("record_type", pa.string()),
        ("record_id", pa.string()),
        ("other_type", pa.string()),
        ("other_id", pa.string()),
        ("match_millibits", pa.int64()),
        ("match_probability", pa.float64()),
        ("reason", pa.string()),
        ("since_at", pa.timestamp("us")),
        ("differs_in_person", pa.bool_()),
        ("differs_in_employer", pa.bool_()),
        ("differs_in_site", pa.bool_()),
        ("differs_in_part", pa.bool_()),
        ("is_one_mailbox", pa.bool_()),
        ("is_name_only", pa.bool_()),
        ("one_domain", pa.string()),
        ("said", pa.string()),
    ]
)
"""One row a claim and `what` it takes for one (person, company, response): `how` (one_record, crm, match, apart), the
earlier side's record and the later side's, the weakest link's weight, probability and reason (null for one record, and
for records apart), since when both were there, in what they differ (see `Differences`), whether the weakest
link rests on a name and a company, and all of it as a sentence."""


@dataclass(frozen=True)
class Match:
    """Two records that a claim takes for one, and the chain of links between them; None where there is none."""

    earlier: End
    later: End
    chain: Chain | None

    @property
    def how(self) -> str:
        """one_record, crm (every link is the CRM's own), match, or apart."""
        if self.chain is None:
            return "apart"
        if not self.chain:
            return "one_record"
        return "crm" if weakest(self.chain).is_crms else "match"

    def order(self) -> tuple[int, float, int, Record, Record]:
        """The surest first, then the shortest, then by ids."""
        rank = ("one_record", "crm", "match", "apart").index(self.how)
        bits = weakest(self.chain).match_weight if self.chain else 0.0
        return rank, -bits, len(self.chain or ()), self.earlier.record, self.later.record


def make_claim_matches(engine: Engine) -> None:
    """Make the table `claim_matches` from `claims`, `claim_context`, the lineage, `entities` and `links`."""
    engine.table(Query.of(ROOM, "claim_ends"))
    engine.table(Query.of(ROOM, "claim_links"))
    chains = {kind: Chains(links) for kind, links in _links(engine).items()}
    rows = (_row(claim_id, what, match) for claim_id, what, match in _matches(engine, chains))
    parts = iter(lambda: list(islice(rows, ROWS_AT_ONCE)), [])
    tables = [pa.Table.from_pylist(part, schema=MATCH_SCHEMA) for part in parts]
    engine.register("claim_matches", pa.concat_tables([MATCH_SCHEMA.empty_table(), *tables]).combine_chunks())


def _links(engine: Engine) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {"person": [], "company": []}
    for row in engine.arrow("claim_links").to_pylist():
        found[row["kind"]].append(
            Link(
                (row["one_type"], row["one_id"]),
                (row["other_type"], row["other_id"]),
                row["match_weight"],
                row["match_probability"],
                row["reason"],
                row["is_crms"],
            )
        )
    return found


def _matches(engine: Engine, chains: dict[str, Chains]) -> Iterator[tuple[str, str, Match]]:
    """The surest match of each claim and of what it takes for one, where both sides have a record."""
    sides: dict[tuple[str, str], tuple[list[End], list[End]]] = defaultdict(lambda: ([], []))
    for batch in engine.batches("claim_ends", rows=ROWS_AT_ONCE):
        for row in batch.to_pylist():
            sides[row["claim_id"], row["what"]][row["is_later"]].append(End.of(row))
    for (claim_id, what), (earlier, later) in sorted(sides.items()):
        if earlier and later:
            yield claim_id, what, _surest(chains["company" if what == "company" else "person"], earlier, later)


def _surest(chains: Chains, earlier: Sequence[End], later: Sequence[End]) -> Match:
    pairs = (Match(one, other, chains.between(one.record, other.record)) for one, other in product(earlier, later))
    return min(pairs, key=Match.order)


def _row(claim_id: str, what: str, match: Match) -> dict[str, Any]:
    link = weakest(match.chain) if match.chain else None
    differ = Differences.between(match.earlier, match.later)
    return {
        "claim_id": claim_id,
        "what": what,
        "how": match.how,
        "record_type": match.earlier.record[0],
        "record_id": match.earlier.record[1],
        "other_type": match.later.record[0],
        "other_id": match.later.record[1],
        "match_millibits": round(link.match_weight * MILLIBITS) if link else None,
        "match_probability": link.match_probability if link else None,
        "reason": reason_of(link) if link else None,
        "since_at": _since(match),
        "differs_in_person": differ.in_person,
        "differs_in_employer": differ.in_employer,
        "differs_in_site": differ.in_site,
        "differs_in_part": differ.in_part,
        "is_one_mailbox": differ.is_one_mailbox,
        "is_name_only": link is not None and is_name_only(link),
        "one_domain": differ.one_domain,
        "said": told(what, match.how, match.earlier.record, match.later.record, match.chain),
    }


def _since(match: Match) -> datetime | None:
    """When the later side came to stand on the one record; of two records when the later side's was made."""
    if match.how == "one_record" or match.later.made_at is None:
        return match.later.since_at
    return match.later.made_at
