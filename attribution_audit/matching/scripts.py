"""In which of the scripts of East Asia something is written: how it reads in another one is not told by its letters."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.matching.coded import Said
from attribution_audit.matching.rows import Numbers

SCRIPTS = r"\p{Han}", r"\p{Hangul}", r"[\p{Hiragana}\p{Katakana}]"
"""The first of these that occurs counts: Japanese writes names in Han characters, with or without the others."""
SCRIPT_OF: Mapping[str, tuple[str, ...]] = {
    "script_of_name": ("first_name", "last_name", "full_name"),
    "script_of_company": ("company",),
    "script_of_street": ("street",),
    "script_of_city": ("city",),
}
"""By fact the roles that it is told of."""


def scripts_of(said: Said) -> dict[str, Numbers]:
    """For each fact of `SCRIPT_OF` the script of each record: its place in `SCRIPTS` and 1, 0 for any other."""
    return {fact: _script_of(said, roles)[:, None] for fact, roles in SCRIPT_OF.items()}


def _script_of(said: Said, roles: tuple[str, ...]) -> Numbers:
    found = np.zeros(said.count, dtype=np.uint8)
    for column in (column for role in roles for column in said.by_role.get(role, ())):
        foreign = np.flatnonzero(~pc.fill_null(pc.string_is_ascii(column), True).to_numpy(zero_copy_only=False))
        found[foreign] = np.where(found[foreign] == 0, _scripts(column.take(pa.array(foreign))), found[foreign])
    return found


def _scripts(texts: pa.StringArray) -> Numbers:
    shown = [
        pc.fill_null(pc.match_substring_regex(texts, script), False).to_numpy(zero_copy_only=False)
        for script in SCRIPTS
    ]
    numbers: Numbers = np.select(shown, [np.uint8(number) for number in range(1, len(SCRIPTS) + 1)], np.uint8(0))
    return numbers
