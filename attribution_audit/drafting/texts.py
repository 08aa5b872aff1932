"""What a draft says about itself, section by section. An empty line is a blank one; every other becomes a comment."""

from __future__ import annotations

BEGINNING = (
    "Draft of a policy, made by 'attribution-audit policy init' from {export} (records until {as_of}).",
    "It is a proposal from words and counts, to be read line by line: nothing in it was decided by a person yet.",
    "Behind each value stands how often it was seen and why it was proposed. What it does not propose stands commented",
    "out; such a value is in no list, and nothing follows from it until you move its line into one.",
    "Afterwards: attribution-audit policy check POLICY.toml",
)
EDITORS = (
    "Editors that know TOML schemas (Taplo, Even Better TOML) complete and explain the keys of this file:",
    "attribution-audit policy schema > policy.schema.json    and put this in as the first line of this file:",
    "#:schema ./policy.schema.json",
)
CURRENCY = "The currency of pay and of restated amounts."
NO_CURRENCY = ("The export names no currency. Set the one of pay and of restated amounts:", 'currency = "USD"')
SEVERAL_CURRENCIES = (
    "The export holds amounts in {found}. They are never added up.",
    "Set the currency in which pay is computed; other amounts need ExchangeRate.csv:",
    'currency = "{first}"',
)
ZONE = (
    "No export says in which time zone the company counts its days, and what stamps without a zone mean. Set it,",
    'such as "America/New_York" or "Europe/Berlin"; UTC stands here because something must.',
)
SOURCES = (
    "Whom each lead-source value credits. This decides everything: a wrong category accuses or excuses people.",
    'Under unknown, "" is the blank.',
)
SOURCES_UNDECIDED = "In no list yet, so unlisted. Move each line into the list above in which it belongs:"
STAGES = (
    "What opportunity stages mean, as the CRM's flags show it. Only a person knows which closed stages say that there",
    "never was an opportunity: check no_opportunity.",
)
STAGES_UNDECIDED = "In no list; a closed one is then told by the CRM's own flags:"
STATUSES = ("Lead statuses that end a lead without a conversion.",)
STATUSES_UNDECIDED = "In no list:"
WINDOWS = ("The defaults. docs/policy.md says what they mean.",)
LEFT_OUT = "{number} more are not shown, the rarest or least active; they are in no list either."
PEOPLE = (
    "Who is who, by user id. What operations and integration users change is not held against a person: a wrong line",
    "here excuses somebody, a missing one accuses. Users that own, made and changed nothing are left out.",
)
PEOPLE_SALES = (
    "Without a sales list, whoever owns leads or opportunities and is in no list above counts as sales. With one, only",
    "who is in it does: use it only if it is complete. Proposed:",
    "sales = [",
)
PEOPLE_UNDECIDED = "In no list, and sales if they own leads or opportunities:"
OWNERS = ("Statistics on single persons: off until the company decides, for works councils and the law may ask.",)
COMMISSION = (
    "Pay: nothing about it is computed, and nothing is held, until this is filled in and the # before each line taken",
    "out. Shares of the amount paid to the owner of a won deal, by whom its source credits, for closes since the day.",
    "A deal that closed before the first plan's day pays nothing: set from to the first close that this export holds.",
)
COMMISSION_LINES = (
    "[[commission]]",
    "from = 2025-01-01",
    "sales = 0.00",
    "marketing = 0.00",
    "partner = 0.00",
    "unknown = 0.00",
)
CHANGES = ("Days on which the rules changed:",)
CHANGES_LINES = ("[[policy_changes]]", "date = 2025-01-01", 'what = "Lead source locked for sales profiles"')
FIELDS = (
    "These columns look as if they kept a record's first source, which shows what later changes hid. If they do:",
)
FILES = ("Long lists may stand in CSV files beside this one, such as sources.csv with the columns value and category:",)
FILES_LINES = ("[files]", 'sources = "sources.csv"')
KEY_FIGURES = ("What key figures hold leads against. A list that is not there gives no figure:",)
KEY_FIGURES_LINES = (
    "[key_figures]",
    "response_hours = 24",
    'renewal_types = ["Renewal"]',
    'nurturing_campaigns = ["Nurture"]',
    'onboarding_campaigns = ["Kick-off"]',
    'advocacy_campaigns = ["Reference"]',
    'free_mail = ["mail.example"]',
    'students = ["student"]',
    'competitors = ["rival.example"]',
    'unreachable = ["Bad Number"]',
    'fit_countries = ["United States"]',
    'fit_titles = ["director"]',
)
SERVICE_LEVELS = (
    "What marketing and sales agreed on. A level that is not there is not looked at; of the first four follow hand-off",
    "faults too. Working time is by the hours; holidays are days without any:",
)
SERVICE_LEVELS_LINES = (
    "[service_levels]",
    "follow_up_days = 2",
    "never_days = 30",
    "owner_changes = 4",
    "owner_change_days = 30",
    "volume_per_week = 100",
    "scoring_agreed_on = [2025-01-15]",
    "response_minutes = 120",
    "response_rate = 0.80",
    "follow_up_rate = 0.95",
    "disposition_rate = 0.90",
    "reason_rate = 0.90",
    "contacts_per_week = 25",
    "",
    "[hours]",
    'opens = "09:00"',
    'closes = "17:00"',
    "holidays = [2025-12-25]",
)
