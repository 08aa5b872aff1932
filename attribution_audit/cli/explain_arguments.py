"""`attribution-audit explain` as a user types it. What it does stands in a file a form."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)
TEXT = "text"
EXAMPLES = (
    "\b\nExamples:\n"
    "  attribution-audit explain audit/ 3f9a\n"
    "  attribution-audit explain audit/ 3f9a --format png -o finding.png\n"
    "  attribution-audit explain matched/ REC-17 REC-203"
)


@click.command(epilog=EXAMPLES, short_help="Show one finding in full.")
@click.argument("out", type=PATH)
@click.argument("finding_id")
@click.argument("other_key", required=False)
@click.option(
    "--format",
    "name",
    type=click.Choice([TEXT, "md", "svg", "png"]),
    default=TEXT,
    show_default=True,
    help="As text for the terminal, as Markdown, or as a picture.",
)
@click.option("-o", "--output", "file", type=PATH, metavar="FILE", help="A new file; printed without it.")
@click.option("--codes-key", type=PATH, metavar="FILE", help="The key that the audit was given: users bear its codes.")
def explain(
    out: Path, finding_id: str, other_key: str | None, name: str, file: Path | None, codes_key: Path | None
) -> int:
    """Show one finding of the audit in the folder OUT in full. The first characters of its id are enough.

    With two keys in place of an id: show why two records of the matching in OUT are linked, or not.
    """
    if name == TEXT and file is not None:
        raise click.UsageError("A file is for md, svg and png: name one with --format")
    if other_key is not None:
        return _match(out, finding_id, other_key, name)
    if (out / "matching.json").is_file() and not (out / "findings.parquet").exists():
        raise click.UsageError(f"{out} holds a matching: name the keys of two records")
    if name != TEXT:
        from attribution_audit.cli import dossier_command

        return dossier_command.explain(out, finding_id, name, file, codes_key)
    from attribution_audit.cli import explain_command

    return explain_command.run(out, finding_id, codes_key)


def _match(out: Path, key_a: str, key_b: str, name: str) -> int:
    if name != TEXT:
        raise click.UsageError("Why two records are linked is shown on the terminal only")
    from attribution_audit.cli import match_explain

    return match_explain.run(out, key_a, key_b)
