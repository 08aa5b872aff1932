"""The failure that tells a reader to take a file row by row."""

from __future__ import annotations

from attribution_audit.errors import AuditError


class UnreadableFile(AuditError):
    """A file that the engine cannot take as it is: at `path`, because of `reason`."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")
