"""One finding in full, from the files of an audit: as Markdown, as a picture, and as a packet for a hearing."""

from attribution_audit.dossiers.dossier import Dossier
from attribution_audit.dossiers.hearing import PACKET, hearing
from attribution_audit.dossiers.markdown import as_markdown
from attribution_audit.dossiers.picture import as_png, as_svg
from attribution_audit.dossiers.reading import read_dossier

__all__ = ["PACKET", "Dossier", "as_markdown", "as_png", "as_svg", "hearing", "read_dossier"]
