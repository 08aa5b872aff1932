"""What known records say, wherever it was kept; said again where it was kept nowhere."""

from __future__ import annotations

from attribution_audit.engines import open_engine
from attribution_audit.matching.given import numbered
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.said_file import SaidFile
from attribution_audit.matching.saying import SAID_SCHEMA


def said_of(known: Remembered) -> SaidFile:
    """The rows of `match_said` of known records.

    Raises
    ------
    DiskFull
        If there is no room for them.
    """
    if known.said is not None and known.said.is_as_it_was:
        return known.said
    engine = open_engine()
    try:
        engine.register("match_mentions", numbered(known.mentions))
        engine.map_arrow("match_said", "match_mentions", known.taught.said, SAID_SCHEMA)
        return SaidFile.of(engine)
    finally:
        engine.close()
