"""What a story calls a record: a letter for what it is, and a number; and the ids that stand for it in an export."""

from __future__ import annotations

PREFIXES = {
    "L": "00Q",
    "C": "003",
    "A": "001",
    "O": "006",
    "R": "005",
    "S": "005",
    "I": "005",
    "M": "005",
    "X": "005",
    "P": "01t",
    "Q": "00G",
}
PARTS = {"S": "operations", "I": "integration", "M": "marketing"}
OBJECTS = {"L": "Lead", "C": "Contact", "A": "Account", "O": "Opportunity"}
HISTORIES = {"L": "LeadHistory", "C": "ContactHistory", "A": "AccountHistory", "O": "OpportunityFieldHistory"}


def record_id(name: str) -> str:
    """The 18-character id of the record that a story calls `name`."""
    return checked(PREFIXES[name[0]] + name.rjust(12, "0"))


def checked(body: str) -> str:
    """15 characters with their checksum: five letters a character, bit by bit whether they are upper case."""
    blocks = (body[0:5], body[5:10], body[10:15])
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    return body + "".join(
        alphabet[sum(1 << at for at, letter in enumerate(block) if letter.isupper())] for block in blocks
    )


def span(names: str) -> list[str]:
    """The names from one to another: L100-L102 is L100, L101, L102; without a dash the name alone."""
    first, _, last = names.partition("-")
    letter = first.rstrip("0123456789")
    if not last:
        return [first]
    return [f"{letter}{n}" for n in range(int(first[len(letter) :]), int(last[len(letter) :]) + 1)]
