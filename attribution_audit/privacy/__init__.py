"""What an audit tells of people: taken out everywhere, taken out for one of them, or shown on purpose and on record."""

from attribution_audit.privacy.forgetting import Forgotten, UnknownPerson, forget
from attribution_audit.privacy.names import with_names
from attribution_audit.privacy.personal_data import read_redaction
from attribution_audit.privacy.redaction import LEFT_OUT, Redaction
from attribution_audit.privacy.tables import redacted

__all__ = [
    "LEFT_OUT",
    "Forgotten",
    "Redaction",
    "UnknownPerson",
    "forget",
    "read_redaction",
    "redacted",
    "with_names",
]
