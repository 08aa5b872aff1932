"""One event told: its words become the rows that a CRM would hold of it."""

from __future__ import annotations

import shlex

from .activities import Activities
from .changes import Changes
from .decisions import Decisions
from .staff import Staff


class Teller(Changes, Staff, Activities, Decisions):
    """Writes one event into the tables; each word of the notation is a method."""

    def tell(self, event: str, arguments: str) -> None:
        if event in ("change", "edit", "rename"):
            getattr(self, event)(arguments)
            return
        words = shlex.split(arguments.replace("'", "\\'"))
        facts = dict(word.split("=", 1) for word in words if "=" in word)
        plain = [word for word in words if "=" not in word]
        for name in (facts.get("by"), facts.get("owner")):
            if name and "@" not in name:
                self.user(name)
        getattr(self, event)(plain, facts)
