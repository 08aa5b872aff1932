"""What is wrong with a policy, one sentence a problem: where in the file, what, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from attribution_audit.errors import PolicyError, did_you_mean
from attribution_audit.policy.keys import home_of, known_keys
from attribution_audit.policy.wrong import Contradictions, Place, Wrong, told

BARE = re.compile(r"[A-Za-z0-9_-]+")
ENTRIES = {"commission": "[[commission]] plan", "policy_changes": "[[policy_changes]] entry"}
"""What one of a repeated section is called."""
QUOTED = re.compile(r"'([^']*)'")


@dataclass(frozen=True)
class Origin:
    """Where a value stands that came from a file beside the policy."""

    file: str
    line: int
    column: str | None = None

    def __str__(self) -> str:
        """Line and column as a message names them."""
        return f"line {self.line}" + (f", column {self.column}" if self.column else "")


@dataclass(frozen=True)
class Problem:
    """One thing that cannot be followed, at a place of the policy's content."""

    place: Place
    key: str
    what: str
    remedy: str
    file: str | None = None
    """The file beside the policy in which it stands; None for the policy itself."""
    is_unknown_key: bool = False

    def error(self, where: str) -> PolicyError:
        """As what a caller is told about the policy at `where`."""
        return PolicyError(self.file or where, self.key, self.what, self.remedy)


Origins = Mapping[Place, Origin]
"""Place in the content -> where it came from, for what came from files beside the policy."""


def problems_of(details: ErrorDetails, origins: Origins) -> list[Problem]:
    """One finding of the model's own check, told in words."""
    error = details.get("ctx", {}).get("error")
    at = details["loc"]
    if isinstance(error, Contradictions):
        return [_contradiction(at, wrong, origins) for wrong in error.found]
    if isinstance(error, Wrong):
        return [_problem(at, error.what, error.remedy, origins)]
    if details["type"] == "extra_forbidden":
        return [_unknown(at)]
    tell: Callable[[ErrorDetails], tuple[str, str]] = _TOLD.get(details["type"], _other)
    what, remedy = tell(details)
    return [_problem(at, what, remedy, origins)]


def _problem(at: Place, what: str, remedy: str, origins: Origins) -> Problem:
    origin = origins.get(at) or origins.get(at[:-1])
    if origin is None:
        return Problem(at, in_words(at), what, remedy)
    column = origin.column or str(at[-1])
    return Problem(at, str(Origin(origin.file, origin.line, column)), what, remedy, origin.file)


def _contradiction(at: Place, wrong: Wrong, origins: Origins) -> Problem:
    places = [(*at, *place) for _, place in wrong.sides]
    found = [origins.get(place) for place in places]
    files = [f" ({origin.file}, {origin})" if origin else " (in the policy)" for origin in found]
    named = [words + (file if any(found) else "") for (words, _), file in zip(wrong.sides, files, strict=True) if words]
    origin = next((one for one in reversed(found) if one), None)
    key = str(origin) if origin else in_words(at)
    what = f"{wrong.what} {' and '.join(named)}".strip()
    return Problem(places[-1], key, what, wrong.remedy, origin.file if origin else None)


def _unknown(at: Place) -> Problem:
    key, known = str(at[-1]), known_keys(at[:-1])
    hint = did_you_mean(key, known).strip()
    home = "" if key in known else home_of(key)
    if home and "Did you mean" not in hint:
        hint = f"It belongs {home}."
    remedy = hint or f"Known here: {', '.join(known)}."
    return Problem(at, in_words(at), "is not a key that a policy has", remedy, is_unknown_key=True)


def in_words(at: Place) -> str:
    """A place as a reader of the file would name it.

    >>> in_words(("commission", 0, "sales")), in_words(("sources", "sales", 2))
    ('the 1st [[commission]] plan: sales', 'sources.sales, the 3rd value')
    """
    if not at:
        return "the file"
    if len(at) > 1 and at[0] in ENTRIES and isinstance(at[1], int):
        entry = f"the {_ordinal(at[1] + 1)} {ENTRIES[str(at[0])]}"
        return f"{entry}: {in_words(at[2:])}" if at[2:] else entry
    if isinstance(at[-1], int):
        return f"{in_words(at[:-1])}, the {_ordinal(at[-1] + 1)} value"
    return ".".join(str(part) if BARE.fullmatch(str(part)) else repr(part) for part in at)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _missing(_: ErrorDetails) -> tuple[str, str]:
    return "is missing", "Add it."


def _no_list(details: ErrorDetails) -> tuple[str, str]:
    key, value = str(details["loc"][-1]), details["input"]
    if key in ENTRIES and isinstance(value, dict):
        return "must be a repeated section", f"Write [[{key}]], with two brackets on each side."
    if key in ENTRIES:
        return f"must be a repeated section, not {told(value)}", f"Write [[{key}]] and its keys below."
    return f"must be a list, not {told(value)}", "Put the values into [ ], separated by commas."


def _no_section(details: ErrorDetails) -> tuple[str, str]:
    at, value = details["loc"], details["input"]
    if at[0] in ENTRIES:
        return f"must be a section, not {told(value)}", f"Write [[{at[0]}]] and its keys below."
    name = ".".join(str(part) for part in at)
    if at[0] == "fields" and len(at) > 1:
        return f"must be a section, not {told(value)}", "Write it below the record it is of, such as [fields.lead]."
    if isinstance(value, list):
        return "must be one section, not a list", f"Write [{name}], with one bracket on each side."
    return f"must be a section, not {told(value)}", f"Write [{name}] and its keys below."


def _no_text(details: ErrorDetails) -> tuple[str, str]:
    return f"must be text in quotes, not {told(details['input'])}", "Write it in quotes."


def _no_choice(details: ErrorDetails) -> tuple[str, str]:
    expected, value = details["ctx"]["expected"], details["input"]
    near = did_you_mean(value, QUOTED.findall(expected)).strip() if isinstance(value, str) else ""
    return f"must be {expected}, not {told(value)}", near or "Write one of them."


def _other(details: ErrorDetails) -> tuple[str, str]:
    """What no check has words of its own for."""
    return f"cannot be followed as {told(details['input'])}", "See docs/policy.md for what it takes."


_TOLD: dict[str, Callable[[ErrorDetails], tuple[str, str]]] = {
    "missing": _missing,
    "tuple_type": _no_list,
    "model_type": _no_section,
    "dict_type": _no_section,
    "string_type": _no_text,
    "literal_error": _no_choice,
}
"""By the model's own name of what is wrong: how it is told."""
