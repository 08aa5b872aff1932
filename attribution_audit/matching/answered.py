"""What people answered, in the linking: `same` is a link, `different` keeps records apart whatever links them."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.answers import NumberedAnswers
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.components import ROOM
from attribution_audit.matching.links import FOUND_SCHEMA

ANSWER_BITS = 40.0
"""Match weight of a pair that somebody answered to be the same, as it is shown: a million million to one."""
FIRM = 10**9
"""Millibits by which such a pair holds together: more than all that is ever found against it."""
APART = -(10**15)
"""Millibits between records answered to be different: more than all that ever holds two clusters together."""
ANSWERED_SCHEMA = pa.schema([("one_no", pa.int64()), ("other_no", pa.int64()), ("answer", pa.int64())])


class Code(IntEnum):
    """An answer in `match_answers`."""

    SAME = 1
    DIFFERENT = 2
    UNSURE = 3


def answered(answers: NumberedAnswers) -> pa.Table:
    """Answers as rows of `match_answers`: one_no, other_no (the later record), answer (`Code`)."""
    tables = ((answers.same, Code.SAME), (answers.different, Code.DIFFERENT), (answers.unsure, Code.UNSURE))
    parts = [
        pa.table([*table.columns, pa.array(np.full(len(table), int(code), dtype=np.int64))], schema=ANSWERED_SCHEMA)
        for table, code in tables
    ]
    return pa.concat_tables(parts)


def make_found(engine: Engine) -> None:
    """Make `match_found` from `match_judged` and `match_answers`."""
    engine.table(
        Query.of(ROOM, "match_found"),
        same=int(Code.SAME),
        unsure=int(Code.UNSURE),
        firm_millibits=FIRM,
        answer_millibits=round(ANSWER_BITS * MILLIBITS),
    )


def make_kept_apart(engine: Engine) -> None:
    """Make `match_kept_apart`: the pairs of one component that were answered to be different."""
    engine.table(Query.of(ROOM, "match_kept_apart"), different=int(Code.DIFFERENT), apart_millibits=APART)


def keep_apart(engine: Engine) -> None:
    """Put them behind `match_contradictions`."""
    engine.register("match_contradictions", engine.arrow("match_kept_apart", FOUND_SCHEMA.names), append=True)
