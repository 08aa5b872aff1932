"""`attribution-audit lineage` as a user types it. What it does stands in `lineage_command.py`."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)
FORMATS = ("graphml", "prov", "ocel")
STEPS = 2
EXAMPLES = (
    "\b\nExamples:\n"
    "  attribution-audit lineage audit/ --format graphml --finding 3f9a -o finding.graphml\n"
    "  attribution-audit lineage audit/ --format prov --record 006Hs00005aFB3yIAG > deal.prov.json\n"
    "  attribution-audit lineage audit/ --format ocel -o whole.ocel.json"
)


@click.command(epilog=EXAMPLES, short_help="Hand on the lineage to other programs.")
@click.argument("out", type=PATH)
@click.option(
    "--format",
    "name",
    type=click.Choice(FORMATS),
    required=True,
    help="GraphML, W3C PROV-JSON, or OCEL 2.0 as JSON.",
)
@click.option("--record", metavar="ID", help="What lies around one record.")
@click.option("--person", metavar="ID", help="What lies around a person's records.")
@click.option("--company", metavar="ID", help="What lies around a company's records.")
@click.option(
    "--finding", metavar="ID", help="What lies around the records of a finding; the beginning of its id will do."
)
@click.option(
    "--steps", type=click.IntRange(min=0), default=STEPS, show_default=True, help="Hand-offs away that are taken along."
)
@click.option("-o", "--output", "file", type=PATH, metavar="FILE", help="A new file; printed without it.")
def lineage(  # noqa: PLR0913 - the contract's options, one parameter each
    out: Path,
    name: str,
    record: str | None,
    person: str | None,
    company: str | None,
    finding: str | None,
    steps: int,
    file: Path | None,
) -> int:
    """Hand on the lineage of the audit in the folder OUT, whole or in part, to graph, provenance and process tools."""
    asked = [one for one in (record, person, company, finding) if one is not None]
    if len(asked) > 1:
        raise click.UsageError("Name one of --record, --person, --company and --finding")
    from attribution_audit.cli import lineage_command
    from attribution_audit.interchange import Around

    return lineage_command.run(out, name, Around(record, person, company, finding), steps, file)
