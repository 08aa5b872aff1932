"""When are two records the same person? The table of comparisons."""

from __future__ import annotations

from attribution_audit.matching import person_judges as judge
from attribution_audit.matching.agreement import (
    alike_or_not,
    rarity_of,
    same_or_not,
)
from attribution_audit.matching.compare import By, Compare, Context, Crm, Level, Model, Tells, crm_says
from attribution_audit.matching.dates import date_likeness
from attribution_audit.matching.identifiers import identifier_likeness
from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.person_judges import Employer, Mailbox, Phone
from attribution_audit.matching.postal_codes import postal_likeness
from attribution_audit.matching.streets import street_likeness

# Each level: how often two records of one person show it, and how often two of different persons do (`By`). These are
# what is assumed for business contacts before data are seen; `learning.py` fits them to the records at hand.
PEOPLE = Model(
    compares=(
        Compare(
            "crm",
            crm_says,
            {
                Crm.MERGED: Level("merged in the CRM", bits=46.0),
                Crm.CONVERTED: Level("converted into this contact", bits=36.0),
            },
            Tells.ALONE,
        ),
        Compare(
            "mailbox",
            judge.mailboxes,
            {
                Mailbox.SAME: Level("same e-mail address {mailbox}", 0.55, 0.01, By.RECORD),
                Mailbox.OF_GIVEN: Level("same e-mail address {mailbox}, made of the given name", bits=1.0),
                Mailbox.OF_TWO: Level("same e-mail address {mailbox}, used under two given names", 0.02, 1.0, By.VALUE),
                Mailbox.SHARED: Level("same shared e-mail address {mailbox}", 0.02, 1.0, By.VALUE),
                Mailbox.NEAR: Level("e-mail addresses differ by a typing error", 0.03, 1e-6),
                Mailbox.SAME_LETTERS: Level("e-mail addresses have the same letters before the @", 0.05, 4.0, By.VALUE),
                Mailbox.ALIKE: Level("e-mail addresses are alike before the @", 0.10, 0.001),
                Mailbox.SAME_LOCAL: Level("e-mail addresses agree before the @", bits=4.0),
                Mailbox.SAME_NAME: Level("e-mail addresses made of the name agree before the @", bits=0.5),
                Mailbox.SAME_PATTERN: Level("two e-mail addresses at one company, both made of the name", bits=-4.0),
                Mailbox.NUMBERED: Level(
                    "e-mail addresses at one company told apart by a number", bits=-12.0, contradicts=True
                ),
                Mailbox.ONE_COMPANY: Level(
                    "two different e-mail addresses at one company", bits=-8.0, contradicts=True
                ),
                Mailbox.TWO_COMPANIES: Level("e-mail addresses at two companies", 0.08, 0.6),
                Mailbox.PRIVATE_AND_WORK: Level("a private and a company e-mail address", 0.10, 0.25),
                Mailbox.TWO_PRIVATE: Level("two private e-mail addresses", 0.03, 0.14),
            },
            Tells.ALONE,
            judge.mailbox_users,
            by_number=(Mailbox.SAME, Mailbox.OF_GIVEN, Mailbox.OF_TWO, Mailbox.SHARED, Mailbox.SAME_LETTERS),
        ),
        Compare(
            "identifier",
            alike_or_not("identifier", identifier_likeness),
            {
                Likeness.SAME: Level("same identifier", 0.90, 0.002, By.RECORD),
                Likeness.NEAR: Level("identifiers differ by a typing error", 0.06, 1e-5),
                Likeness.DIFFERENT: Level("identifiers differ", 0.04, 0.99),
            },
            Tells.ALONE,
            is_lasting=True,
        ),
        Compare(
            "employer",
            judge.employers,
            {
                Employer.SAME: Level("company agrees", 0.70, 1.0, By.VALUE),
                Employer.SAME_NAME: Level("company's name agrees", 0.05, 4.0, By.VALUE),
                Employer.NEAR: Level("company's name nearly agrees", 0.05, 0.0005),
                Employer.DIFFERENT: Level("companies differ", 0.20, 0.99),
            },
            Tells.BEYOND,
            judge.employer_rarity,
            judge.employer_told,
            (
                Context(
                    {
                        Employer.SAME: Level("company agrees", 0.10, 1.0, By.VALUE),
                        Employer.SAME_NAME: Level("company's name agrees", 0.05, 4.0, By.VALUE),
                        Employer.NEAR: Level("company's name nearly agrees", 0.05, 0.0005),
                        Employer.DIFFERENT: Level("companies differ, as the e-mail addresses do", 0.80, 0.99),
                    },
                    has_own_match=True,
                ),
                Context(
                    {Employer.SAME: Level("company agrees, as the e-mail address says", 0.70, 0.70)},
                ),
            ),
            told_by=("mailbox",),
            by_number=(Employer.SAME, Employer.SAME_NAME),
        ),
        Compare(
            "street",
            alike_or_not("street", street_likeness, "script_of_street"),
            {
                Likeness.SAME: Level("street agrees", 0.65, 1.0, By.VALUE, strangers=0.3),
                Likeness.NEAR: Level("street nearly agrees", 0.15, 0.0001),
                Likeness.PART: Level("street agrees, not its number", 0.06, 0.002),
                Likeness.ALIKE: Level("streets are alike", 0.03, 0.002),
                Likeness.DIFFERENT: Level("streets differ", 0.15, 0.99),
            },
            Tells.BEYOND,
            rarity_of("street"),
            judge.colleagues,
            (
                Context(
                    {
                        Likeness.SAME: Level("street agrees, as colleagues' do", 0.70, 0.6),
                        Likeness.NEAR: Level("street nearly agrees, as colleagues' do", 0.10, 0.05),
                        Likeness.PART: Level("street agrees, not its number, as colleagues' does", 0.05, 0.05),
                        Likeness.ALIKE: Level("streets are alike, as colleagues' are", 0.03, 0.02),
                        Likeness.DIFFERENT: Level("streets differ", 0.15, 0.3),
                    }
                ),
            ),
            told_by=("employer",),
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
                        Likeness.SAME: Level("postal code agrees, as colleagues' do", 0.85, 0.6),
                        Likeness.NEAR: Level("postal code nearly agrees, as colleagues' do", 0.04, 0.02),
                        Likeness.PART: Level("postal area agrees, as colleagues' do", 0.03, 0.03),
                        Likeness.DIFFERENT: Level("postal codes differ", 0.10, 0.35),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("postal code agrees, as the street says", 0.85, 0.9),
                        Likeness.NEAR: Level("postal code nearly agrees", 0.06, 0.03),
                        Likeness.DIFFERENT: Level("postal codes differ", 0.10, 0.07),
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
            told_by=("employer", "street"),
        ),
        Compare(
            "city",
            alike_or_not("city", script="script_of_city"),
            {
                Likeness.SAME: Level("city agrees", 0.80, 1.0, By.VALUE),
                Likeness.NEAR: Level("city nearly agrees", 0.06, 0.001),
                Likeness.ALIKE: Level("cities are alike", 0.02, 0.01),
                Likeness.PART: Level("part of the city agrees", 0.03, 0.005),
                Likeness.DIFFERENT: Level("cities differ", 0.10, 0.98),
            },
            Tells.BEYOND,
            rarity_of("city"),
            judge.city_told,
            (
                Context(
                    {
                        Likeness.SAME: Level("city agrees, as colleagues' do", 0.85, 0.6),
                        Likeness.NEAR: Level("city nearly agrees, as colleagues' do", 0.05, 0.03),
                        Likeness.ALIKE: Level("cities are alike, as colleagues' are", 0.02, 0.01),
                        Likeness.PART: Level("part of the city agrees, as colleagues' do", 0.03, 0.02),
                        Likeness.DIFFERENT: Level("cities differ", 0.10, 0.4),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("city agrees, as the address says", 0.90, 0.80),
                        Likeness.NEAR: Level("city nearly agrees, as the address says", 0.05, 0.03),
                        Likeness.DIFFERENT: Level("cities differ", 0.04, 0.15),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("city agrees, as the postal code nearly says", 0.90, 0.50),
                        Likeness.NEAR: Level("city nearly agrees", 0.05, 0.02),
                        Likeness.DIFFERENT: Level("cities differ", 0.04, 0.45),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("city agrees, as the street does", 0.90, 0.50),
                        Likeness.NEAR: Level("city nearly agrees", 0.05, 0.02),
                        Likeness.DIFFERENT: Level("cities differ", 0.04, 0.45),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("city agrees", 0.45, 1.0, By.VALUE),
                        Likeness.NEAR: Level("city nearly agrees", 0.03, 0.001),
                        Likeness.ALIKE: Level("cities are alike", 0.02, 0.01),
                        Likeness.PART: Level("part of the city agrees", 0.02, 0.005),
                        Likeness.DIFFERENT: Level("cities differ, as street or postal code do", 0.48, 0.98),
                    },
                    has_own_match=True,
                ),
                Context(
                    {
                        Likeness.SAME: Level("city agrees", 0.60, 1.0, By.VALUE),
                        Likeness.NEAR: Level("city nearly agrees", 0.03, 0.001),
                        Likeness.ALIKE: Level("cities are alike", 0.02, 0.01),
                        Likeness.PART: Level("part of the city agrees", 0.02, 0.005),
                        Likeness.DIFFERENT: Level("cities differ, as the companies do", 0.33, 0.98),
                    },
                    has_own_match=True,
                ),
            ),
            told_by=("employer", "street", "postal_code"),
        ),
        Compare(
            "region",
            same_or_not("region"),
            {
                Likeness.SAME: Level("region agrees", 0.90, 0.10),
                Likeness.DIFFERENT: Level("regions differ", 0.10, 0.90),
            },
            context=judge.region_told,
            contexts=(
                Context(
                    {
                        Likeness.SAME: Level("region agrees, as the place says", 0.95, 0.90),
                        Likeness.DIFFERENT: Level("regions differ", 0.05, 0.10),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("region agrees", 0.60, 0.10),
                        Likeness.DIFFERENT: Level("regions differ, as the cities do", 0.40, 0.90),
                    },
                    has_own_match=True,
                ),
            ),
            told_by=("employer", "street", "postal_code", "city"),
        ),
        Compare(
            "phone",
            judge.phones,
            {
                Phone.SAME_MOBILE: Level("same mobile number", 0.30, 0.02, By.RECORD),
                Phone.SAME: Level("same phone number", 0.30, 0.10, By.RECORD),
                Phone.OF_TWO: Level("same phone number, used under two given names", 0.10, 1.0, By.VALUE),
                Phone.SWITCHBOARD: Level("same switchboard", 0.10, 1.0, By.VALUE),
                Phone.NEAR: Level("phone numbers differ by one digit", 0.04, 1e-5),
                Phone.DIFFERENT: Level("phone numbers differ", 0.35, 0.99),
            },
            Tells.BEYOND,
            judge.phone_users,
            judge.phone_shared_anyway,
            (
                Context(
                    {
                        Phone.SAME: Level("same phone number, as colleagues' are", 0.35, 0.05),
                        Phone.OF_TWO: Level("same phone number, used under two given names", 0.05, 0.10),
                        Phone.SWITCHBOARD: Level("same switchboard", 0.10, 0.40),
                        Phone.NEAR: Level("phone numbers differ by one digit", 0.03, 0.03),
                        Phone.DIFFERENT: Level("phone numbers differ", 0.40, 0.55),
                    }
                ),
                Context(
                    {
                        Phone.SAME: Level("same phone number, as in one household", 0.50, 0.40),
                        Phone.OF_TWO: Level("same phone number, as in one household", 0.15, 0.40),
                        Phone.SWITCHBOARD: Level("same phone number, as in one household", 0.15, 0.40),
                        Phone.DIFFERENT: Level("phone numbers differ", 0.30, 0.40),
                    }
                ),
                Context(
                    {
                        Phone.OF_TWO: Level("same phone number, as of one household", 0.10, 0.10),
                        Phone.SWITCHBOARD: Level("same phone number, as of one household", 0.10, 0.10),
                    }
                ),
                Context(
                    {
                        Phone.SAME_MOBILE: Level("same mobile number", 0.15, 0.02, By.RECORD),
                        Phone.SAME: Level("same phone number", 0.15, 0.10, By.RECORD),
                        Phone.OF_TWO: Level("same phone number, used under two given names", 0.05, 1.0, By.VALUE),
                        Phone.SWITCHBOARD: Level("same switchboard", 0.05, 1.0, By.VALUE),
                        Phone.NEAR: Level("phone numbers differ by one digit", 0.02, 1e-5),
                        Phone.DIFFERENT: Level("phone numbers differ, as company or address do", 0.60, 0.99),
                    },
                    has_own_match=True,
                ),
            ),
            told_by=("employer", "street", "postal_code"),
            by_number=judge.SAME_PHONE,
        ),
        Compare(
            "surname",
            judge.surnames,
            {
                Likeness.SAME: Level("surname agrees", 0.84, 1.0, By.VALUE),
                Likeness.SOUNDS: Level("surname sounds the same", 0.02, 0.0005),
                Likeness.PART: Level("part of the surname agrees", 0.03, 8.0, By.VALUE),
                Likeness.OVERLAP: Level("surnames share a word, and each has another", 0.005, 0.01),
                Likeness.ENDING: Level("surname agrees but for its ending", 0.005, 0.0005),
                Likeness.NEAR: Level("surname nearly agrees", 0.05, 0.001),
                Likeness.ALIKE: Level("surnames are alike", 0.02, 0.005),
                Likeness.INITIAL: Level("initial of the surname agrees", 0.01, 0.01),
                Likeness.DIFFERENT: Level("surnames differ", 0.04, 0.99),
            },
            Tells.NAME,
            judge.surname_rarity,
            judge.relatives,
            (
                Context(
                    {
                        Likeness.SAME: Level("surname agrees, as in one household", 0.86, 0.55),
                        Likeness.PART: Level("part of the surname agrees", 0.03, 0.03),
                        Likeness.NEAR: Level("surname nearly agrees", 0.04, 0.03),
                        Likeness.ALIKE: Level("surnames are alike", 0.02, 0.02),
                        Likeness.DIFFERENT: Level("surnames differ", 0.05, 0.35),
                    }
                ),
                Context(
                    {
                        Likeness.SAME: Level("surname agrees, as in one household", 0.86, 0.20),
                        Likeness.PART: Level("part of the surname agrees", 0.03, 0.01),
                        Likeness.NEAR: Level("surname nearly agrees", 0.04, 0.01),
                        Likeness.ALIKE: Level("surnames are alike", 0.02, 0.02),
                        Likeness.DIFFERENT: Level("surnames differ", 0.05, 0.75),
                    }
                ),
                Context({Likeness.SAME: Level("surname agrees", 0.84, 1.0, By.VALUE, at_least=0.003)}),
            ),
            is_lasting=True,
            told_by=("employer", "street", "phone", "mailbox", "postal_code"),
        ),
        Compare(
            "date_of_birth",
            alike_or_not("date_of_birth", date_likeness),
            {
                Likeness.SAME: Level("date of birth agrees", 0.88, 1.0, By.VALUE),
                Likeness.NEAR: Level("date of birth nearly agrees", 0.05, 0.001),
                Likeness.SWAPPED: Level("day and month of birth exchanged", 0.01, 0.0001),
                Likeness.PART: Level("two parts of the date of birth agree", 0.03, 0.004),
                Likeness.ONE_SIDED: Level("year of birth agrees, one says 1 January", 0.01, 0.0005),
                Likeness.ALIKE: Level("dates of birth are alike", 0.01, 0.01),
                Likeness.DIFFERENT: Level("dates of birth differ", 0.03, 0.99, contradicts=True),
            },
            Tells.BEYOND,
            rarity_of("date_of_birth"),
            judge.siblings,
            (Context({Likeness.SAME: Level("date of birth agrees, as twins' do", 0.88, 0.03)}),),
            is_lasting=True,
            told_by=("street", "phone", "mailbox", "postal_code", "surname"),
        ),
        Compare(
            "given",
            judge.given_names,
            {
                Likeness.SAME: Level("given name agrees", 0.78, 1.0, By.VALUE),
                Likeness.NICKNAME: Level("given name agrees by nickname", 0.05, 0.003),
                Likeness.SOUNDS: Level("given name sounds the same", 0.02, 0.001),
                Likeness.PART: Level("part of the given name agrees", 0.03, 0.003),
                Likeness.MIDDLE: Level("given name agrees, middle names differ", 0.02, 0.005),
                Likeness.ENDING: Level("given name agrees but for its ending", 0.01, 0.003, contradicts=True),
                Likeness.INITIAL: Level("initial agrees", 0.04, 0.005),
                Likeness.NEAR: Level("given name nearly agrees", 0.05, 0.004),
                Likeness.ALIKE: Level("given names are alike", 0.02, 0.01),
                Likeness.DIFFERENT: Level("given names differ", 0.03, 0.97, contradicts=True),
            },
            Tells.NAME,
            judge.given_rarity,
            judge.given_told,
            (
                Context({Likeness.SAME: Level("given name agrees", 0.80, 4.0, By.VALUE)}),
                Context({Likeness.SAME: Level("given name agrees", 0.80, 2.0, By.VALUE)}, has_own_rarity=True),
                Context({Likeness.SAME: Level("given name agrees", 0.80, 1.5, By.VALUE)}, has_own_rarity=True),
            ),
            is_lasting=True,
            told_by=("employer", "postal_code"),
        ),
        Compare(
            "country",
            same_or_not("country"),
            {
                Likeness.SAME: Level("country agrees", 0.98, 0.5),
                Likeness.DIFFERENT: Level("countries differ", 0.02, 0.5),
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
                        Likeness.SAME: Level("country agrees, as the names do", 0.98, 0.7),
                        Likeness.DIFFERENT: Level("countries differ", 0.02, 0.3),
                    }
                ),
            ),
            told_by=("employer", "street", "postal_code", "city", "region", "surname", "given"),
        ),
        Compare(
            "generation",
            judge.generations,
            {
                Likeness.DIFFERENT: Level("senior and junior", bits=-30.0, contradicts=True),
                Likeness.ONE_SIDED: Level("only one says junior or senior", bits=-6.0),
            },
        ),
        Compare(
            "title",
            same_or_not("title"),
            {
                Likeness.SAME: Level("job title agrees", 0.60, 0.03),
                Likeness.DIFFERENT: Level("job titles differ", 0.40, 0.97),
            },
        ),
    ),
    link=2.0,
    careful_others=500_000,
    careful_link=3.0,
    careful_contradiction=26.0,
)
