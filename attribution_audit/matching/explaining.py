"""Why two records are linked or not: the comparisons of one pair as the steps of a waterfall."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from attribution_audit.matching.answered import ANSWER_BITS, Code
from attribution_audit.matching.coded import Ints
from attribution_audit.matching.compare import MILLIBITS, Compare, Judged
from attribution_audit.matching.learnt import rarities
from attribution_audit.matching.links import VALUE, reasons_of
from attribution_audit.matching.odds import odds_in_words, share_in_words
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.waterfall import START, Step, Waterfall

ANSWER = "answer"
SAYS_ANSWER = {Code.SAME: "a person answered: same", Code.DIFFERENT: "a person answered: different"}
SHOWN: Mapping[str, tuple[str, ...]] = {
    "mailbox": ("email",),
    "employer": ("company", "website"),
    "domain": ("website", "email"),
    "label": ("website", "email"),
    "name": ("company",),
    "surname": ("last_name", "full_name"),
    "given": ("first_name", "full_name"),
    "generation": ("last_name", "first_name", "full_name"),
    "town": ("city",),
    "form": ("company",),
    "doubt": ("company",),
}
"""The roles whose values stand beside a comparison, where it is not called as its role."""


def explained(remembered: Remembered, key_a: object, key_b: object) -> Waterfall:
    """Why the records with these keys are linked or not.

    Raises
    ------
    UnknownKey
        If no record has one of them.
    """
    ends = remembered.pair(key_a, key_b)
    one, other = min(ends), max(ends)
    steps = (_start(remembered), *_compared(remembered, one, other, is_turned=ends[0] > ends[1]))
    steps += _answered(remembered, one, other, sum(step.match_millibits for step in steps))
    is_one = remembered.are_one(one, other)
    link = remembered.taught.judging.model.link
    bits = sum(step.match_millibits for step in steps) / MILLIBITS
    return Waterfall(key_a, key_b, steps, is_one, remembered.taught.kind, _why(is_one, bits, link), link)


def _why(is_one: bool, bits: float, link: float) -> str:
    """Why two records are linked or not where the weight alone does not tell."""
    if is_one and bits < link:
        return "in one cluster through other records"
    if bits >= link and not is_one:
        return "kept apart, because of other records"
    return f"since a link takes {odds_in_words(link).removeprefix('About ')}" if 0 < bits < link else ""


def reasons(remembered: Remembered, one_no: Ints, other_no: Ints) -> pa.StringArray:
    """In a sentence each, what speaks for some pairs and what against them."""
    if not len(one_no):
        return pa.array([], pa.string())
    judged = _judged(remembered, one_no, other_no)
    return reasons_of(remembered.taught.judging.model, judged, np.arange(len(one_no)))


def _start(remembered: Remembered) -> Step:
    first, second = (side.stop - side.start for side in remembered.sides)
    says = f"two records of {first:,} taken at random"
    if remembered.second_from is not None:
        says = f"a record of {first:,} and one of {second:,} taken at random"
    return Step(START, says, None, None, remembered.taught.judging.learnt.start)


def _compared(remembered: Remembered, one: int, other: int, *, is_turned: bool) -> tuple[Step, ...]:
    judged = _judged(remembered, np.array([one]), np.array([other]))
    weighing = remembered.taught.judging.weighing
    steps = []
    for compare in remembered.taught.judging.model.compares:
        places = judged.places[compare.name]
        says = _says(compare, int(places[0]))
        if says:
            by_value = weighing.by_value[compare.name][places]
            bits = int(rarities(compare, judged.pairs, by_value)[0]) / MILLIBITS
            ends = (other, one) if is_turned else (one, other)
            first, second = (_values(remembered, compare, end) for end in ends)
            says += f", which {share_in_words(bits)} records has" if by_value[0] and bits >= 1 else ""
            steps.append(Step(compare.name, says, first, second, _gained(judged, compare)))
    return tuple(step for step in steps if step.match_millibits or step.value_a or step.value_b)


def _judged(remembered: Remembered, one_no: Ints, other_no: Ints) -> Judged:
    taught = remembered.taught
    return taught.judging.weighing.judge(taught.pairs(remembered.mentions, one_no, other_no))


def _gained(judged: Judged, compare: Compare) -> int:
    return int(judged.gained[compare.name][0])


def _says(compare: Compare, place: int) -> str:
    """What the level at a place says; nothing where one of the records says nothing."""
    if place % compare.width == 0:
        return ""
    level = compare.cells().get(int(compare.standing()[place]))
    return "" if level is None else level.says.replace(f" {VALUE}", "")


def _values(remembered: Remembered, compare: Compare, number: int) -> str | None:
    said = [remembered.typed(role, number) for role in SHOWN.get(compare.name, (compare.name,))]
    return ", ".join(value for value in said if value) or None


def _answered(remembered: Remembered, one: int, other: int, compared: int) -> tuple[Step, ...]:
    """What a person answered, in place of all that was compared."""
    answers = remembered.answered
    is_it = (answers["one_no"].to_numpy() == one) & (answers["other_no"].to_numpy() == other)
    found = [Code(code) for code in answers["answer"].to_numpy()[np.flatnonzero(is_it)].tolist()]
    bits = {Code.SAME: ANSWER_BITS, Code.DIFFERENT: -ANSWER_BITS}
    return tuple(
        Step(ANSWER, SAYS_ANSWER[code], None, None, round(bits[code] * MILLIBITS) - compared)
        for code in found
        if code in bits
    )
