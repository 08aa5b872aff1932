"""The words from which a draft proposes, as tables one can read aloud. Words are compared in small letters without
accents; several words stand together in this order; a word that belongs to a longer one of the same table is not
heard twice.
"""

from __future__ import annotations

from attribution_audit.vocabulary import Category

SOURCE_WORDS: dict[Category, tuple[str, ...]] = {
    Category.SALES: (
        "prospecting", "outbound", "sdr", "bdr", "cold", "cold call", "cold calling", "cold email", "cold outreach",
        "sales navigator", "self sourced", "rep sourced", "prospeccion", "prospeccao", "kaltakquise",
    ),
    Category.PARTNER: (
        "partner", "partners", "reseller", "resellers", "channel", "distributor", "distributors", "alliance",
        "alliances", "deal registration", "partenaire", "partenaires", "parceiro", "parceiros", "distribuidor",
        "vertriebspartner",
    ),
    Category.MARKETING: (
        "webinar", "webinars", "webcast", "webinaire", "newsletter", "trade show", "trade shows", "tradeshow", "expo",
        "conference", "seminar", "summit", "messe", "feria", "feira", "salon", "content syndication", "whitepaper",
        "white paper", "ebook", "e book", "campaign", "campana", "campagne", "kampagne", "advertising", "advertisement",
        "ads", "adwords", "google ads", "paid search", "paid social", "organic search", "organic social", "seo", "sem",
        "ppc", "cpc", "utm", "retargeting", "remarketing", "landing page", "web form", "website", "blog",
        "press release", "direct mail", "marketing", "publicidad", "publicite", "werbung",
    ),
}  # fmt: skip
"""Words of a lead-source value that speak for a category. Where two categories are spoken for, nothing is proposed."""

SOURCE_DOUBTS = (
    "not", "no", "non", "ex", "former", "test", "existing", "customer", "employee", "youtube", "slack", "social",
    "media", "telegram", "whatsapp", "tv", "cold chain", "cold storage", "cold fusion", "telemarketing", "telesales",
    "event", "events",
)  # fmt: skip
"""Words that turn the meaning of others, or speak for no one category: beside them nothing is proposed."""

NOT_MARKETING = (
    "sales", "rep", "reps", "ae", "upload", "import", "unsub", "unsubscribe", "walkup", "walk up", "list",
)  # fmt: skip
"""Words of sales, of loads and of lists: a doubt beside words of marketing, and beside those of others none."""

NOTHING_SAID = (
    "select", "please select", "select one", "null", "nil", "undefined", "unspecified", "not specified", "not set",
    "not provided", "no source", "missing", "blank", "tbd", "tba", "na", "n a",
)  # fmt: skip
"""Whole values that say nothing: a blank in disguise."""

WEB_TRACKING = r"utm_|(?:^|[\s/|_-])(?:cpc|ppc|paid|paidsocial|organic|display|banner|retargeting|sem|seo)$"
"""How web tracking writes source and medium, such as `google / cpc` or `utm_source=linkedin`."""

NO_OPPORTUNITY = (
    "no opportunity", "no opp", "unqualified", "not qualified", "disqualified", "never an opportunity",
    "sin oportunidad", "no calificado", "no calificada", "no cualificado", "no cualificada", "descalificado",
    "sem oportunidade", "nao qualificado", "desqualificado", "sans opportunite", "pas d opportunite", "non qualifie",
    "disqualifie", "keine verkaufschance", "keine opportunity", "nicht qualifiziert", "disqualifiziert",
)  # fmt: skip
"""Words of a stage or status that say there never was an opportunity."""

DISQUALIFIED = (
    *NO_OPPORTUNITY,
    "not converted", "rejected", "junk", "spam", "dead", "bad data", "invalid", "bogus", "not a fit", "do not contact",
    "rechazado", "rejeitado", "rejete", "abgelehnt",
)  # fmt: skip
"""Words of a lead status that end a lead without a conversion."""

CLEAN_UP = ("duplicate", "duplicated", "dupe", "merged", "duplicado", "duplicada", "doublon", "dublette", "duplikat")
"""Words of a stage or status that a clean-up of duplicates uses: it ends a record, not an opportunity."""

TURNED_ROUND = ("not", "no", "non", "never")
"""Words that turn the one behind them round, such as "not" in "Not Disqualified"."""

INTEGRATION = (
    "integration", "integrations", "api", "automated process", "automatedprocess", "data loader", "dataloader", "sync",
    "pardot", "b2bma", "marketo", "hubspot", "eloqua", "fivetran", "airbyte", "zapier", "workato", "mulesoft", "boomi",
    "informatica", "talend", "jitterbit", "leandata", "ringlead", "demandtools", "etl", "service account", "svc",
    "connector", "web to lead", "guest user", "integration user", "cloudintegrationuser", "integracion", "integracao",
    "import user", "data import", "outreach", "salesloft", "gong",
)  # fmt: skip
"""Words of a user's name, username, type or profile that say it is a program."""

PARTS: dict[str, tuple[str, ...]] = {
    "operations": (
        "revenue operations", "revenue ops", "revops", "sales operations", "sales ops", "marketing operations",
        "marketing ops", "business operations", "gtm operations", "crm operations", "crm admin", "crm administrator",
        "salesforce admin", "salesforce administrator", "system administrator", "systems administrator",
        "systemadministrator", "administrador del sistema", "administrador do sistema", "administrateur systeme",
        "data steward", "data stewardship", "data quality", "data operations", "master data", "crm manager",
    ),
    "marketing": (
        "marketing", "demand generation", "demand gen", "campaign manager", "cmo", "mercadeo", "mercadotecnia",
        "field marketing", "growth marketing",
    ),
    "sales": (
        "sales", "account executive", "account manager", "sdr", "bdr", "sales development", "business development",
        "inside sales", "vertrieb", "aussendienst", "ventas", "vendas", "comercial", "commercial",
    ),
}  # fmt: skip
"""Words of a title, role, department or profile that say what a person does."""

ORIGINAL = ("original", "orig", "first", "initial", "first touch")
"""Words of a column's name that say it keeps what came first."""
NOT_A_SOURCE = (
    "date", "time", "at", "on", "id", "detail", "details", "medium", "campaign", "url", "page", "count", "amount",
    "system", "user", "by", "owner", "drill", "data", "code",
)  # fmt: skip
"""Words of a column's name that say it keeps something about a source, not the source."""
