"""From a TOML file to a policy, with messages that say which key, what is wrong and what to write instead."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from attribution_audit.errors import PolicyError, did_you_mean
from attribution_audit.policy.policy import Policy

STANDARD_NAME = "standard values, no policy given"


@dataclass(frozen=True)
class LoadedPolicy:
    """A policy with the text it was read from, so that a report can show it and its hash."""

    policy: Policy
    name: str
    text: str

    @property
    def is_standard(self) -> bool:
        """Whether no policy was given, and the CRMs' standard values stand in."""
        return self.name == STANDARD_NAME

    @property
    def sha256(self) -> str:
        """Hash of the policy's text, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def load_policy(source: str | Path | Policy | LoadedPolicy | None) -> LoadedPolicy:
    """Read and check a policy file; without one, the CRMs' standard values.

    Raises
    ------
    PolicyError
        The file cannot be read, is no TOML, or has a key or value that cannot be followed.
    """
    if isinstance(source, LoadedPolicy):
        return source
    if isinstance(source, Policy):
        return LoadedPolicy(source, "given in Python", source.model_dump_json(by_alias=True))
    if source is None:
        text = files("attribution_audit.policy").joinpath("standard.toml").read_text(encoding="utf-8")
        return LoadedPolicy(_checked(text, "standard.toml"), STANDARD_NAME, text)
    path = Path(source)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PolicyError(str(path), "the file", "is not UTF-8 text", "Save it as UTF-8 and try again.") from error
    except OSError as error:
        what = "does not exist" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        raise PolicyError(str(path), "the file", what, "Give the path of a TOML file.") from error
    return LoadedPolicy(_checked(text, str(path)), path.name, text)


def _checked(text: str, where: str) -> Policy:
    try:
        content = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(where, "the file", f"is not TOML: {error}", "Mend that line and try again.") from error
    version = content.get("version", 1)
    if isinstance(version, int) and version > 1:
        remedy = "Install a newer attribution-audit, or set version = 1."
        raise PolicyError(where, "version", f"is {version}, and this program knows version 1", remedy)
    try:
        return Policy.model_validate(content)
    except ValidationError as error:
        raise _policy_error(where, error.errors()[0]) from error


def _policy_error(where: str, details: ErrorDetails) -> PolicyError:
    key = ".".join(str(part) for part in details["loc"]) or "the file"
    if details["type"] == "extra_forbidden":
        known = _known_keys(details["loc"][:-1])
        hint = did_you_mean(str(details["loc"][-1]), known).strip() or f"Known here: {', '.join(known)}."
        return PolicyError(where, key, "is not a key that a policy has", hint)
    if details["type"] == "missing":
        return PolicyError(where, key, "is missing", "Add it.")
    message = details["msg"].removeprefix("Value error, ")
    return PolicyError(where, key, message[:1].lower() + message[1:], "Mend it in the policy.")


def _known_keys(location: tuple[int | str, ...]) -> list[str]:
    """The keys that the section at `location` may have, as a policy file spells them."""
    section: type[BaseModel] = Policy
    for part in location:
        if isinstance(part, int):
            continue
        annotation: Any = section.model_fields[_field(section, part)].annotation
        inner = getattr(annotation, "__args__", (annotation,))
        section = next(kind for kind in inner if isinstance(kind, type) and issubclass(kind, BaseModel))
    return [field.alias or name for name, field in section.model_fields.items()]


def _field(section: type[BaseModel], key: str) -> str:
    return next(name for name, field in section.model_fields.items() if key in (name, field.alias))
