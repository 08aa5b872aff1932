"""Values that engines read, compare, order or print in ways of their own, and that real exports hold."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

TEXTS = (
    "", " ", "\u00a0", "\u2003", "\t", "a\nb", "a\r\nb", "\ufeffx",
    "ß", "\u1e9e", "Straße", "STRASSE", "I", "İ", "ı", "i\u0307", "ΟΔΟΣ", "οδος", "οδοσ",
    "ΐ", "\ufb01", "\u01c4", "\u01c5",
    "é", "e\u0301", "E\u0301", "\u00c5", "\u212b", "😀", "👩\u200d👩\u200d👧", "𝒳", "שלום", "\u202eabc",
    "عربي", "株式会社",
    "O'Neil", "''", '"quoted"', "back\\slash", "\\n", "\\", "100%", "%", "_", "a_b", "$zone", ":zone",
    " Webinar", "Webinar ", "webinar", "WEBINAR", "Web\u00a0inar", "Web  inar", "\u00a0Webinar\u00a0",
    "Closed \u00a0Won",
    "Closed as DUPLICATE", "merged into X", "null", "None", "N/A", "--none--", "-", "0", "1", "1e3", "nan", "Infinity",
    "me@Acme.Example", "ME@ACME.EXAMPLE", "müller@straße.example", "'; drop table leads; --", "=1+1",
    "<b>x</b>", "z" * 300,
)  # fmt: skip

NOON = datetime(2025, 1, 6, 12)
STAMPS = (
    *(NOON + timedelta(seconds=seconds) for seconds in (0, 0, 0, 1, 60, 61, 300, 301, 899, 900, 901, 3600, 3601)),
    *(NOON + timedelta(days=days) for days in (-400, -366, -365, -1, 1, 2, 29, 90, 91, 179, 180, 181, 365, 366, 400)),
    NOON + timedelta(microseconds=1),
    datetime(2025, 1, 6),
    datetime(2025, 1, 7),
    datetime(2025, 1, 6, 23, 59, 59, 999_999),
    datetime(2024, 3, 31, 1, 30),  # no such hour in Western Europe
    datetime(2024, 11, 3, 1, 30),  # an hour that comes twice in New York
    datetime(2024, 2, 29, 0, 0, 0, 1),
    datetime(1970, 1, 1),
    datetime(1969, 12, 31, 23, 59, 59, 999_999),
    datetime(2038, 1, 19, 3, 14, 8),
    datetime(1582, 10, 10, 12),  # a day that one calendar leaves out
    datetime(1000, 1, 1),
    datetime(8999, 12, 31, 23, 59, 59, 999_999),
)
DAYS = tuple(stamp.date() for stamp in STAMPS)

WHOLE = (0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 10, 20, 90, 91, 180, 181, 365, 366, -1, -40, 40_000, 3_000_000_000)
REAL = (0.0, 0.25, 0.5, 0.999, 1.0, -3.5, 11.25, 1e-9, 1e12)
MONEY = tuple(
    Decimal(text)
    for text in (
        "0.00", "0.01", "-0.01", "0.05", "1.00", "1.50", "-1.50", "100.00", "200.00", "200.01", "1000.00",
        "0.33", "999.99",
        "99999999999999.99", "-99999999999999.99",
    )
)  # fmt: skip
SHARES = tuple(Decimal(text) for text in ("0.000000", "0.000001", "0.050000", "0.100000", "50.000000", "100.000000",
                                          "-1.000000", "999.999999"))  # fmt: skip

STAMP_CELLS = (
    "2025-01-06T12:00:00.000Z", "2025-01-06T12:00:00.000+0000", "2025-01-06T12:00:00Z", "2025-01-06 12:00:00",
    "2025-01-06T12:00:00", "2025-01-06 12:00:00 UTC", "2025-01-06T07:00:00-05:00", "2025-01-06T17:30:00.5+0530",
    "2025-01-06 13:00:00 +01", "2025-01-06", " 2025-01-06 12:00:00 ", "\u00a02025-01-06 12:00:00",
    "2025-01-06T12:00:00.123456Z",
    "2025-01-06T12:00:00.1234567Z", "2024-03-31 02:30:00", "2024-11-03 01:30:00", "2024-02-29T23:59:59.999999Z",
    "2023-02-29",
    "2025-13-01", "9999-12-31 23:59:59", "9999-12-31T00:00:00Z", "8999-12-31T23:59:59Z", "1000-01-01T00:00:00Z",
    "0999-12-31T00:00:00Z", "1970-01-01T00:00:00.000Z", "2038-01-19T03:14:08Z", "infinity", "06/01/2025",
    "2025-1-6 1:2:3",
    "2025-01-06T24:00:00Z", "2025-01-06T12:60:00Z", "2025-01-06T12", "2025-01-06T12:00Z", "1736164800",
    "0000-00-00", "yesterday",
)  # fmt: skip
DAY_CELLS = ("2025-01-06", "2025-01-06T00:00:00", "2025-01-06 13:00", " 2025-01-06", "2024-02-29", "2023-02-29",
             "2025-1-6",
             "9999-12-31", "8999-12-31", "1000-01-01", "0001-01-01", "06.01.2025", "2025-01", "20250106")  # fmt: skip
NUMBER_CELLS = (
    "0", "1", "100", "100.00", "1000.50", "-5", "-0", "+7", " 12.5 ", "1.005", "2.675", "1,000.00", "1.000",
    "1.234", "1e3", "1E-2",
    ".5", "5.", "$5", "99999999999999.99", "99999999999999.995", "100000000000000", "-99999999999999.99",
    "0.0000005", "0.000001",
    "999999999.999999", "999.9999995", "1000", "NaN", "inf", "0x10", "١٢", "1_000", "12\u00a0", "--1", "1e400",
)  # fmt: skip
FLAG_CELLS = (
    "0",
    "1",
    "true",
    "false",
    "TRUE",
    "False",
    "yes",
    "no",
    " y ",
    "n",
    "t",
    "f",
    "1.0",
    "0.0",
    "-1",
    "2",
    "wahr",
)
ID_CELLS = ("000000000000000AAA", "000000000000000", "00QHs00000ABCDE", "00qhs00000abcde", "00QHs00000ABCDEIA1",
            "Ada Lovelace",
            "ada@acme.example", "00Q\u00e9s00000ABCDE", "00QHs00000ABCDEI1", " 00QHs00000ABCDE ",
            "\u00a000QHs00000ABCDE")  # fmt: skip
NOTHING = ("", "", " ", "\u00a0", "null", "N/A", "-", "none", "\\N")
