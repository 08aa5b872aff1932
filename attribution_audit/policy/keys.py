"""The keys that a policy may have, as a file spells them, and where a misplaced one belongs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from attribution_audit.policy.policy import Policy
from attribution_audit.policy.wrong import Place


def known_keys(at: Place) -> list[str]:
    """The keys that the section at a place may have."""
    section: type[BaseModel] = Policy
    for part in at:
        if not isinstance(part, int):
            section = _sections(section)[part]
    return _spelt(section)


def home_of(key: str) -> str:
    """Where a key may stand, such as "under [windows]" or "at the top, before the first [section]"; "" for none or
    several.
    """
    homes = [
        f"under [[{name}]]" if name in {"commission", "policy_changes"} else f"under [{name}]"
        for name, section in _sections(Policy).items()
        if key in _spelt(section)
    ]
    if key in _spelt(Policy):
        is_section = key in _sections(Policy)
        homes = [f"in a section of its own, [{key}]" if is_section else "at the top, before the first [section]"]
    return homes[0] if len(homes) == 1 else ""


def _spelt(section: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in section.model_fields.items()]


def _sections(section: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """The sections below one, by the key that holds them."""
    found = {}
    for name, field in section.model_fields.items():
        for kind in _kinds(field.annotation):
            found[field.alias or name] = kind
    return found


def _kinds(annotation: Any) -> Iterator[type[BaseModel]]:
    for kind in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
