"""Which checks can run on this export: kinds of findings, innocent explanations, the numbers of pay and ROI."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from attribution_audit.detectors import DETECTORS, Detector
from attribution_audit.findings import EXPLANATIONS
from attribution_audit.findings.explanation import Explanation
from attribution_audit.preflight.evidence import Evidence, Lack
from attribution_audit.preflight.needs import COMPARES_LEAD_WITH_OPPORTUNITY, LEANS_ON, NUMBERS
from attribution_audit.preflight.remedies import Remedy, rank, remedy

WEIGHTS = {"finding": 3, "explanation": 1, "number": 1}
"""How much a check counts when the main gap is looked for: without a kind of finding its explanations have no work."""


class State(StrEnum):
    """How a check can run."""

    RUNS = "runs"
    IN_PART = "in_part"
    CANNOT = "cannot"


@dataclass(frozen=True)
class Check:
    """One check: whether it can run, what speaks against it, and the keys of what would help."""

    name: str
    group: str
    """`finding`, `explanation` or `number`."""
    state: State
    why: tuple[str, ...]
    remedies: tuple[str, ...]


@dataclass(frozen=True)
class Lifted:
    """One remedy, and the checks that it would lift."""

    remedy: Remedy
    checks: tuple[str, ...]
    weight: int
    """How much it helps: the weights of these checks, twice where they cannot run at all."""


@dataclass(frozen=True)
class Checks:
    """All checks, and what to do, the most helpful first."""

    checks: tuple[Check, ...]
    to_do: tuple[Lifted, ...]

    def count(self, state: State) -> int:
        """How many are in a state."""
        return sum(check.state is state for check in self.checks)


def checks(
    evidence: Evidence,
    detectors: Sequence[Detector] = DETECTORS,
    explanations: Sequence[Explanation] = EXPLANATIONS,
) -> Checks:
    """Hold every check's needs against what the export holds."""
    kinds = {str(detector.kind): _finding(detector, evidence) for detector in detectors}
    tried = [_explanation(one, kinds, evidence) for one in explanations]
    numbers = [
        _check(name, "number", [lack for need in needs for lack in evidence.blocking(need)], _leanings(name, evidence))
        for name, needs in NUMBERS.items()
    ]
    found = (*kinds.values(), *tried, *numbers)
    return Checks(found, _to_do(found))


def _finding(detector: Detector, evidence: Evidence) -> Check:
    kind = str(detector.kind)
    columns = [lack for need in detector.needs_columns for lack in evidence.blocking(need)]
    blocks = [lack for need in detector.needs for lack in evidence.blocking(need)]
    blocks += [lack for lack in columns if not lack.is_blank]
    blocks += [lack for level in detector.needs_levels for lack in evidence.blocking(f"policy.service_levels.{level}")]
    limits = [lack for need in detector.needs for lack in evidence.limiting(need)]
    limits += [*columns, *_leanings(kind, evidence)]
    if kind in COMPARES_LEAD_WITH_OPPORTUNITY and evidence.unrelated is not None:
        limits.append(evidence.unrelated)
    return _check(kind, "finding", blocks, limits)


def _explanation(explanation: Explanation, kinds: Mapping[str, Check], evidence: Evidence) -> Check:
    asked = [kinds[kind] for kind in map(str, explanation.kinds) if kind in kinds]
    if asked and all(check.state is State.CANNOT for check in asked):
        idle = Lack("", "no kind of finding that it could explain can be judged")
        return _check(explanation.name, "explanation", [idle], [])
    blocks = [lack for need in explanation.needs for lack in evidence.blocking(need)]
    return _check(explanation.name, "explanation", blocks, _leanings(explanation.name, evidence))


def _leanings(name: str, evidence: Evidence) -> list[Lack]:
    return [lack for need in LEANS_ON.get(name, ()) for lack in evidence.blocking(need)]


def _check(name: str, group: str, blocks: Iterable[Lack], limits: Iterable[Lack]) -> Check:
    blocking, lacks = list(blocks), list(dict.fromkeys([*blocks, *limits]))
    state = State.CANNOT if blocking else State.IN_PART if lacks else State.RUNS
    keys = dict.fromkeys(lack.key for lack in lacks if lack.key)
    return Check(name, group, state, tuple(dict.fromkeys(lack.why for lack in lacks)), tuple(keys))


def _to_do(found: Sequence[Check]) -> tuple[Lifted, ...]:
    lifted: dict[str, list[Check]] = defaultdict(list)
    for check in found:
        for key in check.remedies:
            lifted[key].append(check)
    made = [Lifted(remedy(key), tuple(one.name for one in by), _weight(by)) for key, by in lifted.items()]
    return tuple(sorted(made, key=lambda one: (-one.weight, rank(one.remedy.key), one.remedy.key)))


def _weight(lifted: Sequence[Check]) -> int:
    return sum(WEIGHTS[check.group] * (2 if check.state is State.CANNOT else 1) for check in lifted)
