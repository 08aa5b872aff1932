"""When are two records the same company? The table of comparisons."""

from __future__ import annotations

from attribution_audit.matching import company_judges as judge
from attribution_audit.matching.agreement import Agreement, rarity_of, same_or_not, streets
from attribution_audit.matching.company_judges import Domain, Doubt, Name, Town
from attribution_audit.matching.compare import Compare, Crm, Level, Model, Tells, crm_says

# Weights in bits; see `people.py`. A name of several words that nothing contradicts links alone, since a CRM has far
# more twins of one company than companies of one name; a name of one word, or of generic words only, does not.
COMPANIES = Model(
    compares=(
        Compare(
            "crm",
            crm_says,
            {
                Crm.MERGED: Level("merged in the CRM", 46.0),
                Crm.CONVERTED: Level("converted into this account", 40.0),
                Crm.SAME_ACCOUNT: Level("same account in the CRM", 46.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "identifier",
            same_or_not("identifier"),
            {
                Agreement.SAME: Level("same identifier", 26.0),
                Agreement.DIFFERENT: Level("identifiers differ", -8.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "name",
            judge.names,
            {
                Name.SAME: Level("company name agrees", 24.0, least=6.0),
                Name.NEAR: Level("company name nearly agrees", 16.0, least=4.0),
                Name.PART: Level("part of the company name agrees", 6.0),
                Name.ACRONYM: Level("acronym of the company name agrees", 6.0),
                Name.BRANCH: Level("company names differ by a town", -12.0),
                Name.DIFFERENT: Level("company names differ", -16.0),
            },
            Tells.ALONE,
            judge.name_rarity,
            is_late=True,
        ),
        Compare(
            "domain",
            judge.domains,
            {
                Domain.OF_ONE: Level("domain agrees", 24.0),
                Domain.OF_FEW: Level("domain agrees", 20.0),
                Domain.OF_SOME: Level("domain agrees, used under several names", 12.0),
                Domain.SAME_LABEL: Level("domain agrees but for its suffix", 8.0),
                Domain.DIFFERENT: Level("domains differ", -12.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "town",
            judge.towns,
            {
                Town.SAME: Level("city agrees", 7.0, least=2.0),
                Town.DIFFERENT: Level("cities differ", -4.0),
                Town.PERSONS_DIFFER: Level("cities differ", -2.0),
            },
            Tells.BEYOND,
            rarity_of("city"),
        ),
        Compare(
            "doubt",
            judge.doubts,
            {
                Doubt.CHAIN: Level("a chain's name in another town", -40.0, contradicts=True),
                Doubt.HOMONYM: Level("other domain and other city", -6.0, contradicts=True),
                Doubt.AMBIGUOUS: Level("more than one company has this name", -8.0),
            },
            is_late=True,
        ),
        Compare(
            "phone",
            judge.phones,
            {
                Agreement.SAME: Level("same phone number", 12.0),
                Agreement.ONE_SIDED: Level("same shared phone number", 2.0),
            },
            Tells.BEYOND,
        ),
        Compare(
            "street",
            streets,
            {
                Agreement.SAME: Level("street agrees", 8.0),
                Agreement.NEAR: Level("street nearly agrees", 5.0),
                Agreement.DIFFERENT: Level("streets differ", -2.0),
            },
            Tells.BEYOND,
        ),
        Compare(
            "postal_code",
            same_or_not("postal_code"),
            {
                Agreement.SAME: Level("postal code agrees", 5.0, least=1.0),
                Agreement.DIFFERENT: Level("postal codes differ", -2.0),
            },
            Tells.BEYOND,
            rarity_of("postal_code"),
        ),
        Compare("country", same_or_not("country"), {Agreement.DIFFERENT: Level("countries differ", -2.0)}),
    )
)
