"""The policy's JSON Schema, from which editors complete keys, explain them and mark what is wrong.

It keeps to what every editor's validator knows: draft 7, without references, keys as TOML spells them. Days are
strings to it, for that is how TOML's days reach a validator.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from attribution_audit.policy.policy import Policy

SCHEMA_FILE = "policy.schema.json"
DRAFT = "http://json-schema.org/draft-07/schema#"
UNKEPT = frozenset({"title", "$defs"})
"""What the model's own schema says and nobody needs."""


def policy_schema() -> str:
    """The schema as it ships with this program."""
    return files("attribution_audit.policy").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")


def schema_of_model() -> str:
    """The schema as the model gives it; a test holds the file that ships to it."""
    made = Policy.model_json_schema(by_alias=True)
    plain = _plain(made, made.get("$defs", {}))
    schema = {"$schema": DRAFT, "title": "Policy of attribution-audit", **plain}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _plain(node: Any, parts: dict[str, Any]) -> Any:
    """A schema with its parts in place, without null, which TOML does not have."""
    if isinstance(node, list):
        return [_plain(one, parts) for one in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        part = parts[str(node["$ref"]).rsplit("/", 1)[-1]]
        beside = {key: value for key, value in node.items() if key != "$ref"}
        return _plain({**part, **beside}, parts)
    if "anyOf" in node:
        kept = [one for one in node["anyOf"] if one != {"type": "null"}]
        beside = {key: value for key, value in node.items() if key != "anyOf"}
        return _plain({**kept[0], **beside}, parts) if len(kept) == 1 else {**beside, "anyOf": _plain(kept, parts)}
    return {key: _part(key, value, parts) for key, value in node.items() if _is_kept(key, value)}


def _is_kept(key: str, value: Any) -> bool:
    return key not in UNKEPT and not (key == "default" and (value is None or isinstance(value, dict)))


def _part(key: str, value: Any, parts: dict[str, Any]) -> Any:
    if key == "properties":
        return {name: _plain(one, parts) for name, one in value.items()}
    return " ".join(value.split()) if key == "description" else _plain(value, parts)
