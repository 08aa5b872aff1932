"""The models that Splink is given, each as its documentation models such data.

- `febrl`, `febrl_link`: the examples "Deduplicating the febrl3 dataset" and "Linking the febrl4 datasets" (the detailed
  model), number for number.
- `contacts`: the example "Linking a dataset of real historical persons" (the same rules on the same kinds of columns),
  with EmailComparison, and telephone numbers and employers as columns with term frequencies. Town and postal code are
  left out of it, since they say again which employer it is: with them Splink's F1 at 100,000 records is half as good.
- `companies`: Jaro-Winkler on the name with term frequencies, beside postal code, town, domain and telephone number.

Values are cleaned first, as Splink's page of prerequisites asks: small letters, no blanks around, bare digits, domains.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import splink.comparison_library as cl
from splink import block_on

Rules = Sequence[Any]
WHOLE = "*"
DIGITS = "right(nullif(regexp_replace({}, '[^0-9]', '', 'g'), ''), 8)"
"""The last eight digits, which are there however the number is written."""
SMALL = "nullif(trim(lower({})), '')"
DOMAIN = "nullif(regexp_extract(lower(website), '^(?:https?://)?(?:www\\.)?([^/]+)', 1), '')"


@dataclass(frozen=True)
class SplinkModel:
    """What Splink must be told before it can begin."""

    clean: str
    """What is selected of the table as given (DuckDB's SQL)."""
    comparisons: Callable[[], list[Any]]
    blocking: Rules
    deterministic: Rules
    """Rules that nearly only matches meet, and what share of all matches is thought to meet one of them."""
    recall: float
    training: Rules
    """What the sessions of expectation maximisation block on."""
    random_pairs: float
    without_term_frequencies: bool
    link_type: str = "dedupe_only"


def _febrl() -> list[Any]:
    return [
        cl.NameComparison("given_name"),
        cl.NameComparison("surname"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.ExactMatch("postcode").configure(term_frequency_adjustments=True),
    ]


def _febrl_link() -> list[Any]:
    return [
        cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison(
            "date_of_birth", input_is_string=True, datetime_format="%Y%m%d", invalid_dates_as_null=True
        ),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
    ]


def _contacts() -> list[Any]:
    return [
        cl.ForenameSurnameComparison("first_name", "last_name", forename_surname_concat_col_name="full_name"),
        cl.EmailComparison("email"),
        cl.ExactMatch("phone").configure(term_frequency_adjustments=True),
        cl.ExactMatch("mobile").configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("company", [0.92, 0.88]).configure(term_frequency_adjustments=True),
    ]


def _companies() -> list[Any]:
    return [
        cl.JaroWinklerAtThresholds("company", [0.95, 0.88]).configure(term_frequency_adjustments=True),
        cl.PostcodeComparison("postal_code"),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.ExactMatch("domain").configure(term_frequency_adjustments=True),
        cl.ExactMatch("phone").configure(term_frequency_adjustments=True),
    ]


NAMES_SWAPPED = "l.given_name = r.surname and l.surname = r.given_name"
MODELS = {
    "febrl": SplinkModel(
        clean=WHOLE,
        comparisons=_febrl,
        blocking=[block_on(name) for name in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")],
        deterministic=[
            block_on("soc_sec_id"),
            block_on("given_name", "surname", "date_of_birth"),
            f"{NAMES_SWAPPED} and l.date_of_birth = r.date_of_birth",
        ],
        recall=0.9,
        training=[block_on("date_of_birth"), block_on("postcode")],
        random_pairs=1e6,
        without_term_frequencies=False,
    ),
    "febrl_link": SplinkModel(
        clean=WHOLE,
        comparisons=_febrl_link,
        blocking=[
            block_on("given_name", "surname"),
            NAMES_SWAPPED,
            block_on("date_of_birth"),
            block_on("soc_sec_id"),
            block_on("state", "address_1"),
            block_on("street_number", "address_1"),
            block_on("postcode"),
        ],
        deterministic=[block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")],
        recall=0.8,
        training=[block_on("date_of_birth"), block_on("postcode")],
        random_pairs=1e6,
        without_term_frequencies=True,
        link_type="link_only",
    ),
    "contacts": SplinkModel(
        clean=", ".join(
            [
                "contact_id",
                *(
                    f"{SMALL.format(name)} as {name}"
                    for name in ("first_name", "last_name", "email", "company", "city")
                ),
                f"upper({SMALL.format('postal_code')}) as postal_code",
                *(f"{DIGITS.format(name)} as {name}" for name in ("phone", "mobile")),
                f"{SMALL.format('first_name')} || ' ' || {SMALL.format('last_name')} as full_name",
            ]
        ),
        comparisons=_contacts,
        blocking=[
            block_on("substr(first_name,1,3)", "substr(last_name,1,4)"),
            block_on("email"),
            block_on("mobile"),
            block_on("phone", "last_name"),
            block_on("phone", "first_name"),
            block_on("last_name", "company"),
            block_on("first_name", "company"),
            block_on("postal_code", "first_name"),
            block_on("postal_code", "last_name"),
        ],
        deterministic=[
            block_on("first_name", "last_name", "email"),
            block_on("first_name", "last_name", "phone"),
            block_on("first_name", "last_name", "mobile"),
            block_on("first_name", "last_name", "company"),
        ],
        recall=0.7,
        training=[block_on("first_name", "last_name"), block_on("email")],
        random_pairs=1e7,
        without_term_frequencies=True,
    ),
    "companies": SplinkModel(
        clean=", ".join(
            [
                "account_id",
                "nullif(trim(regexp_replace(lower(company), '[^\\p{L}0-9& ]', '', 'g')), '') as company",
                f"upper({SMALL.format('postal_code')}) as postal_code",
                f"{SMALL.format('city')} as city",
                f"{DOMAIN} as domain",
                f"{DIGITS.format('phone')} as phone",
            ]
        ),
        comparisons=_companies,
        blocking=[
            block_on("company"),
            block_on("domain"),
            block_on("phone"),
            block_on("substr(company,1,6)", "city"),
            block_on("substr(company,1,4)", "postal_code"),
            block_on("substr(company,1,8)"),
        ],
        deterministic=[
            block_on("company", "domain"),
            block_on("company", "phone"),
            block_on("company", "postal_code"),
            block_on("domain", "phone"),
        ],
        recall=0.7,
        training=[block_on("company"), block_on("domain")],
        random_pairs=1e7,
        without_term_frequencies=True,
    ),
}
