"""A policy's content held against the model: all that is wrong with it, not only what comes first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from attribution_audit.policy.policy import KNOWN_VERSION, Policy
from attribution_audit.policy.problems import ENTRIES, Origin, Origins, Problem, problems_of
from attribution_audit.policy.wrong import Place


@dataclass(frozen=True)
class Examined:
    """What became of a policy's content."""

    policy: Policy | None
    """None where there are problems."""
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    """Keys of a later version that were not followed, each in a sentence."""


def is_newer(content: Mapping[str, Any]) -> bool:
    """Whether a policy says that it is of a later version than this program knows."""
    version = content.get("version", KNOWN_VERSION)
    return isinstance(version, int) and not isinstance(version, bool) and version > KNOWN_VERSION


def examine(content: Mapping[str, Any], origins: Origins) -> Examined:
    """Check until nothing new is found: what is wrong is taken out, so that what it hid comes to light."""
    newer, left = is_newer(content), dict(content)
    problems: list[Problem] = []
    notes: list[str] = []
    while True:
        try:
            policy = Policy.model_validate(left)
        except ValidationError as error:
            found = [one for details in error.errors(include_url=False) for one in problems_of(details, origins)]
        else:
            return Examined(None if problems else policy, tuple(problems), tuple(notes))
        notes += [unknown_to_us(content["version"], one.key) for one in found if newer and one.is_unknown_key]
        problems += [one for one in found if not (newer and one.is_unknown_key)]
        smaller, origins = _without(left, origins, found)
        if smaller == left:  # nothing could be taken out: what is hidden behind it stays hidden
            return Examined(None, tuple(problems), tuple(notes))
        left = smaller


def unknown_to_us(version: int, what: str) -> str:
    """The note on something that only a later version knows."""
    return f"the policy is of version {version}, this program knows version {KNOWN_VERSION}: {what} was not followed"


def _without(
    content: dict[str, Any], origins: Origins, problems: Sequence[Problem]
) -> tuple[dict[str, Any], dict[Place, Origin]]:
    """The content without the problems' places, last first, so that the places of the others still hold."""
    places = {_taken_out(problem) for problem in problems}
    kept: Any = content
    origins = dict(origins)
    for place in sorted(places, key=_order, reverse=True):
        kept = _deleted(kept, place)
        origins = _moved_up(origins, place)
    return kept, origins


def _taken_out(problem: Problem) -> Place:
    """A plan without one of its rates is none: the whole plan goes."""
    whole = problem.place[:2] if problem.place[:1] and problem.place[0] in ENTRIES else problem.place
    return problem.place if problem.is_unknown_key else whole


def _order(place: Place) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in place)


def _deleted(content: Any, place: Place) -> Any:
    first, rest = place[0], place[1:]
    if isinstance(content, dict):
        others = {key: value for key, value in content.items() if key != first}
        return {**others, first: _deleted(content[first], rest)} if rest and first in content else others
    if isinstance(content, list) and isinstance(first, int):
        replaced = [_deleted(content[first], rest)] if rest else []
        return [*content[:first], *replaced, *content[first + 1 :]]
    return content


def _moved_up(origins: Mapping[Place, Origin], gone: Place) -> dict[Place, Origin]:
    """Origins after a list has lost its item at `gone`: those behind it stand one place earlier."""
    last, depth = gone[-1], len(gone) - 1
    if not isinstance(last, int):
        return dict(origins)
    moved: dict[Place, Origin] = {}
    for place, origin in origins.items():
        at = place[depth] if place[:depth] == gone[:depth] and len(place) > depth else None
        if isinstance(at, int) and at >= last:
            if at > last:
                moved[(*place[:depth], at - 1, *place[depth + 1 :])] = origin
        else:
            moved[place] = origin
    return moved
