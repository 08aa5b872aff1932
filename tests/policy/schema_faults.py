"""What the schema for editors marks in a policy, by a validator of its own."""

from __future__ import annotations

import json
import tomllib

from jsonschema import Draft7Validator, FormatChecker

from attribution_audit.policy import policy_schema

VALIDATOR = Draft7Validator(json.loads(policy_schema()), format_checker=FormatChecker())


def faults(text: str) -> list[str]:
    """Messages of the validator; TOML's days reach it as strings, as in an editor."""
    content = json.loads(json.dumps(tomllib.loads(text), default=str))
    return [error.message for error in VALIDATOR.iter_errors(content)]
