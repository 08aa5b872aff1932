"""`attribution-audit match` as a user types it. What it does stands in `match_command.py`."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)
REVIEWED = 1_000
"""Pairs that a review list holds at most: some hours of one person's work."""
EXAMPLES = (
    "\b\nExamples:\n"
    "  attribution-audit match people.csv --kind person --key rec_id --out matched/ \\\n"
    "      --field first_name=given_name --field last_name=surname --field email=email\n"
    "  attribution-audit match leads.csv customers.csv --kind company --key id --out matched/ \\\n"
    "      --field company=name --field website=site --one-to-one\n"
    "  attribution-audit match people.csv --kind person         # a command proposed by the columns' names\n"
    "  attribution-audit explain matched/ REC-17 REC-203        # why two records are linked, or not"
)


def _fields(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, list[str]]:
    """Role -> columns, in the order typed."""
    fields: dict[str, list[str]] = {}
    for one in given:
        role, sign, column = one.partition("=")
        if not (role.strip() and sign and column):
            raise click.BadParameter(f"{one!r} is no ROLE=COLUMN such as first_name=given_name")
        columns = fields.setdefault(role.strip(), [])
        if column not in columns:
            columns.append(column)
    return fields


@click.command(epilog=EXAMPLES, short_help="Find records of one person or company.")
@click.argument("file")
@click.argument("other", required=False)
@click.option("--kind", type=click.Choice(["person", "company"]), required=True, help="What records are matched to.")
@click.option("--key", metavar="COLUMN", help="The column that names each record.")
@click.option(
    "--field",
    "fields",
    metavar="ROLE=COLUMN",
    multiple=True,
    callback=_fields,
    help="What a column means; once for each column. A role may have several.",
)
@click.option("--out", type=PATH, help="Folder for the result; an earlier matching in it is replaced.")
@click.option("--one-to-one", is_flag=True, help="Keep the best link of each record only.")
@click.option("--known", type=PATH, metavar="OUT", help="An earlier matching: its clusters keep their names.")
@click.option("--answers", type=PATH, metavar="FILE", help="What people answered: a review.csv that was filled in.")
@click.option(
    "--model", type=PATH, metavar="FILE", help="The model.json of an earlier matching, used instead of learning."
)
@click.option("--review", type=click.IntRange(min=0), default=REVIEWED, show_default=True, help="Most pairs to review.")
@click.option("--quiet", is_flag=True, help="Print errors only.")
def match(  # noqa: PLR0913 - the contract's options, one parameter each
    file: str,
    other: str | None,
    kind: str,
    key: str | None,
    fields: dict[str, list[str]],
    out: Path | None,
    one_to_one: bool,
    known: Path | None,
    answers: Path | None,
    model: Path | None,
    review: int,
    quiet: bool,
) -> int:
    """Find the records of FILE that are one person or company; with OTHER, those of FILE in OTHER.

    Files are CSV, CSV.gz or Parquet. Roles are first_name, last_name, full_name, email, phone, company, website, title,
    street, city, region, postal_code, country, date_of_birth and identifier.
    """
    files = (file,) if other is None else (file, other)
    if key is None or not fields or out is None:
        from attribution_audit.cli.match_proposal import propose

        return propose(files, kind, key, fields, out)
    from attribution_audit.cli import match_command

    asked = match_command.Asked(files, kind, key, fields, out, one_to_one, known, answers, model, review)
    return match_command.run(asked, quiet=quiet)
