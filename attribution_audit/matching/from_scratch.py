"""Records matched that nobody has matched before."""

from __future__ import annotations

from attribution_audit.engines import open_engine
from attribution_audit.matching.answered import answered
from attribution_audit.matching.answers import Answers
from attribution_audit.matching.changes import CHANGE_SCHEMA
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.given import Given, numbered
from attribution_audit.matching.linking import CRM_PAIR_SCHEMA, Records, link
from attribution_audit.matching.links import FOUND_SCHEMA, heaviest_first
from attribution_audit.matching.model_document import Frozen
from attribution_audit.matching.naming import Parts, clusters_table, links_table
from attribution_audit.matching.near_misses import NEAR_BITS, near_misses
from attribution_audit.matching.remembered import Remembered, first_numbers
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.said_file import SaidFile

TABLE = "match_mentions"


def match_all(
    given: Given, kind: MatchKind, key: str, answers: Answers, frozen: Frozen | None, *, one_to_one: bool
) -> Parts:
    """All of a matching of records of one kind.

    Raises
    ------
    ContradictoryAnswers
        If answers cannot all be right.
    """
    told = answers.numbered(given.keys, given.second_from)
    asked = answered(told)
    near = round(NEAR_BITS * MILLIBITS)
    records = Records(kind, TABLE, given.roles, given.second_from, answered=asked, frozen=frozen, near=near)
    engine = open_engine()
    try:
        engine.register(TABLE, numbered(given.mentions))
        engine.register("match_crm_pairs", CRM_PAIR_SCHEMA.empty_table())
        linked = link(engine, records, one_to_one=one_to_one)
        links, (misses, left_out) = heaviest_first(engine.arrow("match_links")), near_misses(engine)
        first_no = first_numbers(len(given.keys), engine.arrow("match_clusters"))
        said = SaidFile.of(engine)
    finally:
        engine.close()
    remembered = Remembered(
        key,
        given.columns,
        given.keys,
        given.mentions,
        given.second_from,
        one_to_one,
        linked.taught,
        first_no,
        said,
        links.select(FOUND_SCHEMA.names),
        misses,
        left_out,
        asked,
        told.note,
    )
    clusters = clusters_table(kind, given.keys, given.second_from, first_no)
    return Parts(clusters, links_table(given.keys, links), linked.large_blocks, remembered, CHANGE_SCHEMA.empty_table())
