"""The door: the only room that prints or exits. Nothing heavy is loaded before a command needs it."""

from attribution_audit.cli.door import main

__all__ = ["main"]
