"""From a TOML file and the lists beside it to a policy."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from attribution_audit.errors import PolicyError
from attribution_audit.policy.examination import Examined, examine
from attribution_audit.policy.payroll import gaps
from attribution_audit.policy.policy import People, Policy
from attribution_audit.policy.side_files import Gathering
from attribution_audit.policy.toml_text import content_of, read_text

STANDARD_NAME = "standard values, no policy given"
USER_ID = re.compile(r"[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?")


@dataclass(frozen=True)
class LoadedPolicy:
    """A policy with the text it was read from, so that a report can show it and its hash."""

    policy: Policy
    name: str
    text: str
    """The file, and the lists beside it as comments below."""
    notes: tuple[str, ...] = ()
    """What was not followed: keys of a later version, second lists of a person; each in a sentence."""

    @property
    def is_standard(self) -> bool:
        """Whether no policy was given, and the CRMs' standard values stand in."""
        return self.name == STANDARD_NAME

    @property
    def sha256(self) -> str:
        """Hash of the policy's text, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True)
class CheckedPolicy:
    """A policy file with everything that is wrong with it."""

    loaded: LoadedPolicy | None
    """None where there are problems."""
    problems: tuple[PolicyError, ...]


def load_policy(source: str | Path | Policy | LoadedPolicy | None) -> LoadedPolicy:
    """Read and check a policy file; without one, the CRMs' standard values.

    Raises
    ------
    PolicyError
        The file cannot be read, is no TOML, or has a key or value that cannot be followed: the first one.
    """
    if isinstance(source, LoadedPolicy):
        return source
    if isinstance(source, Policy):
        return LoadedPolicy(source, "given in Python", source.model_dump_json(by_alias=True))
    if source is None:
        return standard_policy()
    checked = check_policy(source)
    if checked.loaded is None:
        raise _first(checked.problems)
    return checked.loaded


def _first(problems: Sequence[PolicyError]) -> PolicyError:
    """The first problem, with a word on the others."""
    first, others = problems[0], len(problems) - 1
    if not others:
        return first
    more = f"{first.remedy} There {'is 1 more' if others == 1 else f'are {others} more'}: see 'policy check'."
    return PolicyError(first.where, first.key, first.what, more)


def standard_policy() -> LoadedPolicy:
    """The values that CRMs ship with."""
    text = files("attribution_audit.policy").joinpath("standard.toml").read_text(encoding="utf-8")
    return LoadedPolicy(Policy.model_validate(content_of(text, "standard.toml")), STANDARD_NAME, text)


def check_policy(source: str | Path) -> CheckedPolicy:
    """Read a policy file and find all that is wrong with it; what cannot be read at all is one problem."""
    path = Path(source)
    try:
        text = read_text(path)
        content = content_of(text, str(path))
    except PolicyError as error:
        return CheckedPolicy(None, (error,))
    gathered = Gathering(content, path)
    examined: Examined = examine(gathered.content, gathered.origins)
    problems = (*(problem.error(str(path)) for problem in examined.problems), *gathered.problems)
    if examined.policy is None or problems:
        return CheckedPolicy(None, problems)
    notes = (*examined.notes, *gathered.notes, *_listed_twice(examined.policy.people), *_nobody(examined.policy.people))
    notes += gaps(examined.policy.commission)
    return CheckedPolicy(LoadedPolicy(examined.policy, path.name, text + gathered.texts, notes), ())


def _listed_twice(people: People) -> list[str]:
    """People of two lists, of which the first counts. Ids are compared by their first 15 characters."""
    first: dict[str, str] = {}
    notes = []
    for part, names in people:
        for name in names:
            key = name.strip().lower() if "@" in name else name.strip()[:15]
            if first.setdefault(key, part) != part:
                notes.append(f"{name!r} stands under people.{first[key]} and under people.{part}: {first[key]} counts")
    return notes


def _nobody(people: People) -> list[str]:
    """Entries by which no user can be found, such as names."""
    return [
        f"people.{part}: {name!r} is neither a user id nor an e-mail address, so it matches nobody"
        for part, names in people
        for name in names
        if "@" not in name and not USER_ID.fullmatch(name.strip())
    ]
