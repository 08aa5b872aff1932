"""The lineage for other programs: a part of what an audit wrote, in formats that graph, provenance and process tools
read.
"""

from attribution_audit.interchange.cut import Around, Cut, Handoff, Node, cut
from attribution_audit.interchange.lineage_format import LineageFormat
from attribution_audit.interchange.listing import FORMATS

__all__ = ["FORMATS", "Around", "Cut", "Handoff", "LineageFormat", "Node", "cut"]
