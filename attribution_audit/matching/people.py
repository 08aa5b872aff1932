"""When are two records the same person? The table of comparisons."""

from __future__ import annotations

from attribution_audit.matching import person_judges as judge
from attribution_audit.matching.agreement import Agreement, rarity_of, same_or_not, streets
from attribution_audit.matching.compare import Compare, Crm, Level, Model, Tells, crm_says
from attribution_audit.matching.person_judges import Employer, Mailbox, Phone
from attribution_audit.matching.person_names import Likeness

# Weights in bits, set by hand for business contacts: what two strangers share once in 2**b pairs brings b bits, what
# two records of one person show once in 2**b pairs costs b bits. The tests hold the sums against a labelled set.
PEOPLE = Model(
    compares=(
        Compare(
            "crm",
            crm_says,
            {
                Crm.MERGED: Level("merged in the CRM", 46.0),
                Crm.CONVERTED: Level("converted into this contact", 36.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "mailbox",
            judge.mailboxes,
            {
                Mailbox.SAME: Level("same e-mail address {mailbox}", 32.0),
                Mailbox.OF_GIVEN: Level("same e-mail address {mailbox}", 20.0),
                Mailbox.OF_TWO: Level("same e-mail address {mailbox}, used under two given names", 12.0),
                Mailbox.SHARED: Level("same shared e-mail address {mailbox}", 4.0),
                Mailbox.SAME_PATTERN: Level("two addresses at one company, both made of the name", -4.0),
                Mailbox.ONE_COMPANY: Level("two different addresses at one company", -18.0, contradicts=True),
                Mailbox.TWO_COMPANIES: Level("addresses at two companies", -6.0),
                Mailbox.PRIVATE_AND_WORK: Level("a private and a company address", -1.0),
                Mailbox.TWO_PRIVATE: Level("two private addresses", -3.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "identifier",
            same_or_not("identifier"),
            {
                Agreement.SAME: Level("same identifier", 32.0),
                Agreement.DIFFERENT: Level("identifiers differ", -8.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "surname",
            judge.surnames,
            {
                Likeness.SAME: Level("surname agrees", 11.0, least=4.0),
                Likeness.PART: Level("part of the surname agrees", 6.0),
                Likeness.NEAR: Level("surname nearly agrees", 4.0),
                Likeness.INITIAL: Level("initial of the surname agrees", 0.0),
                Likeness.DIFFERENT: Level("surnames differ", -12.0),
            },
            Tells.NAME,
            judge.surname_rarity,
            is_late=True,
        ),
        Compare(
            "given",
            judge.given_names,
            {
                Likeness.SAME: Level("given name agrees", 8.0, least=3.5),
                Likeness.NICKNAME: Level("given name agrees by nickname", 4.0),
                Likeness.PART: Level("part of the given name agrees", 4.0),
                Likeness.INITIAL: Level("initial agrees", 2.0),
                Likeness.NEAR: Level("given name nearly agrees", 1.0),
                Likeness.DIFFERENT: Level("given names differ", -24.0, contradicts=True),
            },
            Tells.NAME,
            judge.given_rarity,
            is_late=True,
        ),
        Compare(
            "generation",
            judge.generations,
            {
                Agreement.DIFFERENT: Level("senior and junior", -30.0, contradicts=True),
                Agreement.ONE_SIDED: Level("only one says junior or senior", -6.0),
            },
            is_late=True,
        ),
        Compare(
            "employer",
            judge.employers,
            {
                Employer.SAME: Level("company agrees", 12.0, least=3.0),
                Employer.SAME_NAME: Level("company's name agrees", 8.0, least=2.0),
                Employer.TOLD_BY_MAILBOX: Level("company agrees", 0.0),
                Employer.DIFFERENT: Level("companies differ", -8.0),
            },
            Tells.BEYOND,
            judge.employer_rarity,
        ),
        Compare(
            "phone",
            judge.phones,
            {
                Phone.SAME_MOBILE: Level("same mobile number", 25.0),
                Phone.SAME: Level("same phone number", 14.0),
                Phone.SAME_AT_COMPANY: Level("same phone number", 6.0),
                Phone.OF_TWO: Level("same phone number, used under two given names", 5.0),
                Phone.SWITCHBOARD: Level("same switchboard", 0.0),
                Phone.DIFFERENT: Level("phone numbers differ", -1.5),
            },
            Tells.BEYOND,
        ),
        Compare(
            "date_of_birth",
            judge.birthdays,
            {
                Agreement.SAME: Level("date of birth agrees", 12.0),
                Agreement.NEAR: Level("date of birth nearly agrees", 4.0),
                Agreement.DIFFERENT: Level("dates of birth differ", -12.0, contradicts=True),
            },
            Tells.BEYOND,
        ),
        Compare(
            "street",
            streets,
            {
                Agreement.SAME: Level("street agrees", 11.0),
                Agreement.NEAR: Level("street nearly agrees", 7.0),
                Agreement.DIFFERENT: Level("streets differ", -3.0),
            },
            Tells.BEYOND,
        ),
        Compare(
            "postal_code",
            same_or_not("postal_code"),
            {
                Agreement.SAME: Level("postal code agrees", 7.0, least=1.0),
                Agreement.DIFFERENT: Level("postal codes differ", -2.0),
            },
            Tells.BEYOND,
            rarity_of("postal_code"),
        ),
        Compare(
            "city",
            judge.cities,
            {
                Agreement.SAME: Level("city agrees", 4.0, least=0.5),
                Agreement.ONE_SIDED: Level("city agrees", 0.0),
                Agreement.DIFFERENT: Level("cities differ", -2.0),
            },
            Tells.BEYOND,
            rarity_of("city"),
        ),
        Compare(
            "region",
            same_or_not("region"),
            {Agreement.SAME: Level("region agrees", 1.0), Agreement.DIFFERENT: Level("regions differ", -1.0)},
        ),
        Compare("country", same_or_not("country"), {Agreement.DIFFERENT: Level("countries differ", -3.0)}),
        Compare("title", same_or_not("title"), {Agreement.SAME: Level("job title agrees", 1.0)}),
    )
)
