"""What the export says of users: their managers, their roles, and whether they are still there."""

from __future__ import annotations

from .writing import Writing


class Staff(Writing):
    """`team`, `works_in`, `leaves`."""

    def team(self, plain: list[str], facts: dict[str, str]) -> None:
        """`team R7 R8 under=R1`: users who have one manager."""
        members, manager = {self.user(name) for name in plain}, self.user(facts["under"])
        for user in self.story.rows("User"):
            user["ManagerId"] = manager if user["Id"] in members else user["ManagerId"]

    def works_in(self, plain: list[str], facts: dict[str, str]) -> None:
        """`works_in R7 Sales North`: the user's role."""
        role_id = self.event_id("00E")
        self.story.rows("UserRole").append({"Id": role_id, "Name": " ".join(plain[1:])})
        self._user_row(plain[0])["UserRoleId"] = role_id

    def leaves(self, plain: list[str], facts: dict[str, str]) -> None:
        """`leaves R7`: no active user any more; the export does not say since when."""
        self._user_row(plain[0])["IsActive"] = "0"

    def _user_row(self, name: str) -> dict[str, str]:
        user_id = self.user(name)
        return next(row for row in self.story.rows("User") if row["Id"] == user_id)
