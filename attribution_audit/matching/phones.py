"""Phone numbers as digits that compare, whatever country code or trunk prefix was typed."""

from __future__ import annotations

import re

EXTENSION = re.compile(r"(?:ext\.?|extension|x|#|;ext=|durchwahl|dw)\s*[.:]?\s*\d{1,6}\s*$", re.IGNORECASE)
SIGNIFICANT_DIGITS = 9
"""National numbers are 7 to 10 digits long; the last nine drop country code and trunk 0 and still tell lines apart."""
LEAST_DIGITS = 7
NOT_A_DIGIT = re.compile(r"\D")
NO_DIGITS = dict.fromkeys(code for code in range(128) if not chr(code).isdigit())
RUNS = "01234567890123456789", "98765432109876543210"


def phone_digits(cell: str) -> str | None:
    """The last nine digits of a number; null where there are too few, or one digit repeated, or a run of the keyboard.

    >>> phone_digits("+44 (0)20 7946 0958 ext. 12") == phone_digits("020 7946 0958")
    True
    """
    typed = cell.strip()
    number = EXTENSION.sub("", typed) if "#" in typed or typed.upper() != typed.lower() else typed
    digits = (number.translate(NO_DIGITS) if number.isascii() else NOT_A_DIGIT.sub("", number)).lstrip("0")
    if len(digits) < LEAST_DIGITS:
        return None
    kept = digits[-SIGNIFICANT_DIGITS:]
    is_made_up = len(set(kept)) <= 2 or any(kept in run for run in RUNS)
    return None if is_made_up else kept
