"""When are two records the same company? The table of comparisons."""

from __future__ import annotations

from attribution_audit.matching import company_judges as judge
from attribution_audit.matching.agreement import (
    alike_or_not,
    rarity_of,
    same_or_not,
)
from attribution_audit.matching.company_judges import Domain, Doubt, Name, Town
from attribution_audit.matching.compare import By, Compare, Context, Crm, Level, Model, Tells, crm_says
from attribution_audit.matching.identifiers import identifier_likeness
from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.postal_codes import postal_likeness
from attribution_audit.matching.streets import street_likeness

# Each level: how often two records of one company show it, and how often two of different companies do (`By`). A CRM
# has far more twins of one company than companies of one name, so that a distinctive name links alone.
COMPANIES = Model(
    compares=(
        Compare(
            "crm",
            crm_says,
            {
                Crm.MERGED: Level("merged in the CRM", bits=46.0),
                Crm.CONVERTED: Level("converted into this account", bits=40.0),
                Crm.SAME_ACCOUNT: Level("same account in the CRM", bits=46.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "identifier",
            alike_or_not("identifier", identifier_likeness),
            {
                Likeness.SAME: Level("same identifier", 0.90, 0.01, By.RECORD),
                Likeness.NEAR: Level("identifiers differ by a typing error", 0.04, 1e-5),
                Likeness.DIFFERENT: Level("identifiers differ", 0.06, 0.99),
            },
            Tells.ALONE,
            is_lasting=True,
        ),
        Compare(
            "domain",
            judge.domains,
            {
                Domain.OF_ONE: Level("domain agrees", 0.55, 0.02, By.RECORD),
                Domain.OF_FEW: Level("domain agrees", 0.30, 0.05, By.RECORD),
                Domain.OF_SOME: Level("domain agrees, used under several names", 0.20, 1.0, By.VALUE),
                Domain.SAME_LABEL: Level("domain agrees but for its suffix", bits=2.0),
                Domain.NEAR: Level("domains differ by a typing error", 0.03, 1e-5),
                Domain.DIFFERENT: Level("domains differ", 0.12, 0.99),
            },
            Tells.ALONE,
            judge.domain_users,
            by_number=(Domain.OF_ONE, Domain.OF_FEW, Domain.OF_SOME, Domain.SAME_LABEL),
        ),
        Compare(
            "street",
            alike_or_not("street", street_likeness, "script_of_street"),
            {
                Likeness.SAME: Level("street agrees", 0.60, 1.0, By.VALUE, strangers=0.2),
                Likeness.NEAR: Level("street nearly agrees", 0.12, 0.0001),
                Likeness.PART: Level("street agrees, not its number", 0.07, 0.002),
                Likeness.ALIKE: Level("streets are alike", 0.03, 0.002),
                Likeness.DIFFERENT: Level("streets differ", 0.18, 0.99),
            },
            Tells.BEYOND,
            rarity_of("street"),
        ),
        Compare(
            "postal_code",
            alike_or_not("postal_code", postal_likeness),
            {
                Likeness.SAME: Level("postal code agrees", 0.80, 1.0, By.VALUE),
                Likeness.NEAR: Level("postal code nearly agrees", 0.05, 0.002),
                Likeness.PART: Level("postal area agrees", 0.03, 0.01),
                Likeness.DIFFERENT: Level("postal codes differ", 0.12, 0.99),
            },
            Tells.BEYOND,
            rarity_of("postal_code"),
            judge.postal_code_told,
            (
                Context(
                    {
                        Likeness.SAME: Level("postal code agrees, as the street says", 0.85, 0.8),
                        Likeness.NEAR: Level("postal code nearly agrees", 0.06, 0.03),
                        Likeness.PART: Level("postal area agrees", 0.03, 0.07),
                        Likeness.DIFFERENT: Level("postal codes differ", 0.10, 0.10),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("postal code agrees", 0.30, 1.0, By.VALUE),
                        Likeness.NEAR: Level("postal code nearly agrees", 0.04, 0.002),
                        Likeness.PART: Level("postal area agrees", 0.10, 0.01),
                        Likeness.DIFFERENT: Level("postal codes differ, as the streets do", 0.55, 0.99),
                    },
                    has_own_match=True,
                ),
            ),
            told_by=("street",),
        ),
        Compare(
            "town",
            judge.towns,
            {
                Town.SAME: Level("city agrees", 0.85, 1.0, By.VALUE),
                Town.NEAR: Level("city nearly agrees", 0.05, 0.002),
                Town.DIFFERENT: Level("cities differ", 0.08, 0.97),
                Town.PERSONS_DIFFER: Level("cities differ", 0.35, 0.97),
            },
            Tells.BEYOND,
            rarity_of("city"),
            judge.town_told,
            (
                Context(
                    {
                        Town.SAME: Level("city agrees, as the address says", 0.93, 0.85),
                        Town.NEAR: Level("city nearly agrees, as the address says", 0.03, 0.03),
                        Town.DIFFERENT: Level("cities differ", 0.04, 0.12),
                    }
                ),
                Context(
                    {
                        Town.SAME: Level("city agrees, as the postal area nearly says", 0.93, 0.60),
                        Town.NEAR: Level("city nearly agrees", 0.03, 0.03),
                        Town.DIFFERENT: Level("cities differ", 0.04, 0.37),
                    }
                ),
                Context(
                    {
                        Town.SAME: Level("city agrees, as the street does", 0.93, 0.30),
                        Town.NEAR: Level("city nearly agrees", 0.03, 0.01),
                        Town.DIFFERENT: Level("cities differ", 0.04, 0.69),
                    }
                ),
                Context(
                    {
                        Town.SAME: Level("city agrees", 0.45, 1.0, By.VALUE),
                        Town.NEAR: Level("city nearly agrees", 0.03, 0.002),
                        Town.DIFFERENT: Level("cities differ, as street or postal code do", 0.50, 0.97),
                        Town.PERSONS_DIFFER: Level("cities differ", 0.50, 0.97),
                    },
                    has_own_match=True,
                ),
                Context(
                    {
                        Town.SAME: Level("city agrees, as in one group", 0.80, 0.40),
                        Town.NEAR: Level("city nearly agrees", 0.03, 0.02),
                        Town.DIFFERENT: Level("cities differ, as in one group", 0.15, 0.58),
                        Town.PERSONS_DIFFER: Level("cities differ", 0.35, 0.60),
                    }
                ),
            ),
            told_by=("street", "postal_code", "domain"),
        ),
        Compare(
            "phone",
            judge.phones,
            {
                Likeness.SAME: Level("same phone number", 0.55, 0.05, By.RECORD),
                Likeness.ONE_SIDED: Level("same shared phone number", 0.15, 0.5, By.RECORD),
                Likeness.ENDING: Level("phone numbers differ by the extension", 0.08, 5e-5),
                Likeness.NEAR: Level("phone numbers differ by one digit", 0.04, 1e-5),
                Likeness.DIFFERENT: Level("phone numbers differ", 0.22, 0.99),
            },
            Tells.BEYOND,
            by_number=(Likeness.SAME, Likeness.ONE_SIDED, Likeness.ENDING),
        ),
        Compare(
            "name",
            judge.names,
            {
                Name.SAME: Level("company name agrees", 0.60, 1.0, By.VALUE, strangers=0.02),
                Name.SPACED: Level(
                    "same words in the company name, in another order or spacing", 0.03, 2.0, By.VALUE, strangers=0.01
                ),
                Name.ABBREVIATED: Level("company name agrees by abbreviation", 0.03, 16.0, By.VALUE, strangers=0.02),
                Name.NEAR: Level("company name nearly agrees", 0.12, 16.0, By.VALUE, strangers=0.01),
                Name.EXTENDED: Level("company name agrees but for a common word", 0.06, 16.0, By.VALUE, strangers=0.04),
                Name.PART: Level("part of the company name agrees", 0.06, 64.0, By.VALUE, strangers=0.1),
                Name.ACRONYM: Level("acronym of the company name agrees", 0.02, 0.0002),
                Name.BRANCH: Level("company names differ by a town", bits=-12.0),
                Name.ALIKE: Level("company names are alike", 0.05, 0.0005),
                Name.DIFFERENT: Level("company names differ", 0.06, 0.99),
            },
            Tells.ALONE,
            judge.name_rarity,
            judge.one_domain,
            (
                Context(
                    {
                        Name.SAME: Level("company name agrees, as in one group", 0.60, 0.05),
                        Name.SPACED: Level(
                            "same words in the company name, in another order or spacing, as in one group", 0.03, 0.01
                        ),
                        Name.ABBREVIATED: Level("company name agrees by abbreviation, as in one group", 0.03, 0.01),
                        Name.NEAR: Level("company name nearly agrees, as in one group", 0.12, 0.02),
                        Name.EXTENDED: Level("company name agrees but for a common word, as in one group", 0.06, 0.05),
                        Name.PART: Level("part of the company name agrees, as in one group", 0.12, 0.10),
                        Name.ACRONYM: Level("acronym of the company name agrees", 0.03, 0.01),
                        Name.ALIKE: Level("company names are alike, as in one group", 0.04, 0.10),
                        Name.DIFFERENT: Level(
                            "company names differ, though at one domain", bits=-6.0, contradicts=True
                        ),
                    }
                ),
            ),
            is_lasting=True,
            told_by=("domain",),
        ),
        Compare(
            "form",
            same_or_not("form"),
            {
                Likeness.SAME: Level("legal form agrees", bits=0.7),
                Likeness.DIFFERENT: Level("legal forms differ", bits=-2.0),
            },
        ),
        Compare(
            "doubt",
            judge.doubts,
            {
                Doubt.CHAIN: Level("a chain's name at another place", bits=-15.0, contradicts=True),
                Doubt.HOMONYM: Level("other domain and other city", bits=-6.0, contradicts=True),
                Doubt.AMBIGUOUS: Level("more than one company has this name", bits=-8.0),
            },
        ),
        Compare(
            "region",
            same_or_not("region"),
            {
                Likeness.SAME: Level("region agrees", 0.92, 0.15),
                Likeness.DIFFERENT: Level("regions differ", 0.08, 0.85),
            },
            context=judge.region_told,
            contexts=(
                Context(
                    {
                        Likeness.SAME: Level("region agrees, as the place says", 0.95, 0.92),
                        Likeness.DIFFERENT: Level("regions differ", 0.05, 0.08),
                    }
                ),
            ),
            told_by=("town", "postal_code"),
        ),
        Compare(
            "country",
            same_or_not("country"),
            {
                Likeness.SAME: Level("country agrees", 0.97, 0.5),
                Likeness.DIFFERENT: Level("countries differ", 0.03, 0.5),
            },
            context=judge.country_told,
            contexts=(
                Context(
                    {
                        Likeness.SAME: Level("country agrees, as the place says", 0.98, 0.98),
                        Likeness.DIFFERENT: Level("countries differ", 0.02, 0.02),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("country agrees, as names do", 0.97, 0.7),
                        Likeness.DIFFERENT: Level("countries differ", 0.03, 0.3),
                    }
                ),
            ),
            told_by=("town", "postal_code", "name"),
        ),
    ),
    link=1.0,
    careful_contradiction=8.0,
)
