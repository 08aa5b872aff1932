"""The commands as a user types them. What they do stands in one file each, loaded when the command runs."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import click

from attribution_audit.cli.completion_arguments import completion
from attribution_audit.cli.exit_status import ExitStatus
from attribution_audit.cli.explain_arguments import explain
from attribution_audit.cli.forget_arguments import forget
from attribution_audit.cli.hearing_arguments import hearing
from attribution_audit.cli.lineage_arguments import lineage
from attribution_audit.cli.match_arguments import match
from attribution_audit.cli.review_arguments import review_week
from attribution_audit.version import VERSION

SIZE = re.compile(r"\d+(\.\d+)?\s*([KMGT]i?)?B", re.IGNORECASE)
DEMO_LEADS = 2_000
"""Leads of the demo company: enough for every kind of finding, audited in seconds."""
FOLDER = click.Path(path_type=Path)
FILE = click.Path(path_type=Path)
QUIET = click.option("--quiet", is_flag=True, help="Print errors only.")
EXAMPLES = {
    "all": (
        "demo",
        "audit export/ --out audit/ --policy policy.toml",
        "explain audit/ 3f9a",
    ),
    "audit": (
        "audit export/ --out audit/",
        "audit export.zip --out audit/ --policy policy.toml --fail-on hold",
        "audit export/ --earlier export_of_may/ --out audit/",
        "audit export/ --out audit/ --as-of 2026-06-30T00:00:00Z --threads 2",
        "audit export/ --out audit/ --redact",
        "audit export/ --out audit/ --json | jq .findings.by_tier",
    ),
    "demo": (
        "demo",
        "demo --out my_demo --leads 20000 --seed 7",
    ),
    "preflight": (
        "preflight export/",
        "preflight export.zip --policy policy.toml --json",
    ),
    "policy": (
        "policy init export/ --out policy.toml",
        "policy check policy.toml",
        "policy schema > policy.schema.json",
    ),
}


def _examples(command: str) -> str:
    """The examples under a command's help; a backspace keeps click from wrapping them."""
    return "\b\nExamples:\n" + "\n".join(f"  attribution-audit {example}" for example in EXAMPLES[command])


def _show_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"attribution-audit {VERSION}")
        context.exit()


def _time(_: click.Context, __: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no ISO 8601 time such as 2026-06-30T00:00:00Z") from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _size(_: click.Context, __: click.Parameter, text: str | None) -> str | None:
    if text is not None and not SIZE.fullmatch(text.strip()):
        raise click.BadParameter(f"{text!r} is no size such as 2GB or 500MB")
    return text


@click.group(
    epilog=_examples("all"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
@click.pass_context
def attribution_audit(context: click.Context) -> None:
    """Find lead sources that were lost in a CRM, say how sure that is, and state the numbers again."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(ExitStatus.UNUSABLE)


@attribution_audit.command(epilog=_examples("audit"), short_help="Audit an export into a folder.")
@click.argument("export")
@click.option("--out", type=FOLDER, required=True, help="Folder for the audit; an earlier audit in it is replaced.")
@click.option("--policy", type=FILE, help="The company's policy (TOML). Without it: the CRM's standard values, no pay.")
@click.option(
    "--earlier", metavar="EXPORT", help="An export of an earlier date: a source that differs was changed in between."
)
@click.option("--as-of", metavar="TIME", callback=_time, help="When the export was taken (ISO 8601, UTC).")
@click.option(
    "--fail-on", type=click.Choice(["hold", "review"]), help="Exit with 1 if there is such a finding or a stronger one."
)
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="Where it runs: in this process, or on a Spark cluster.",
)
@click.option("--master", metavar="URL", help="With --engine spark: its address; all cores of this machine by default.")
@click.option("--threads", type=click.IntRange(min=1), metavar="N", help="Threads to use; all by default.")
@click.option("--memory-limit", metavar="SIZE", callback=_size, help="Memory of the engine, such as 2GB.")
@click.option(
    "--codes-key",
    type=FILE,
    metavar="FILE",
    help="The key that makes users' codes in reports; made where there is none.",
)
@click.option(
    "--redact", is_flag=True, help="Leave e-mail addresses, telephone numbers and names of contacts out of every file."
)
@click.option(
    "--names", "names_for", metavar="READER", help="Show users by name for READER; the audit records for whom and when."
)
@click.option("--json", "as_json", is_flag=True, help="Print summary.json to stdout instead of the table.")
@QUIET
def audit(  # noqa: PLR0913 - the contract's options, one parameter each
    export: str,
    out: Path,
    policy: Path | None,
    earlier: str | None,
    as_of: datetime | None,
    fail_on: str | None,
    engine: str,
    master: str | None,
    threads: int | None,
    memory_limit: str | None,
    codes_key: Path | None,
    redact: bool,
    names_for: str | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Audit EXPORT, a folder or ZIP of CRM export files or a database, into the folder --out."""
    from attribution_audit.cli import audit_command

    audit_command.refuse_what_does_not_fit(engine=engine, master=master, threads=threads, memory_limit=memory_limit)
    on_spark = engine == "spark"
    asked = audit_command.Asked(
        export, out, policy, earlier, as_of, threads, memory_limit, on_spark, master, codes_key, redact, names_for
    )
    return audit_command.run(asked, fail_on=fail_on, quiet=quiet, as_json=as_json)


@attribution_audit.command(epilog=_examples("preflight"), short_help="Say what an export can and cannot show.")
@click.argument("export")
@click.option("--policy", type=FILE, help="The company's policy (TOML). Without it: the CRM's standard values.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs instead of text.")
@click.option("--threads", type=click.IntRange(min=1), metavar="N", help="Threads to use; all by default.")
@click.option("--memory-limit", metavar="SIZE", callback=_size, help="Memory of the engine, such as 2GB.")
def preflight(export: str, policy: Path | None, as_json: bool, threads: int | None, memory_limit: str | None) -> int:
    """Say what is in EXPORT, since when it was tracked, and what can and cannot be judged."""
    from attribution_audit.cli import preflight_command

    return preflight_command.run(export, policy=policy, as_json=as_json, threads=threads, memory_limit=memory_limit)


@attribution_audit.command(epilog=_examples("demo"))
@click.option(
    "--out", type=FOLDER, default=Path("attribution_audit_demo"), show_default=True, help="Folder for the demo."
)
@click.option("--leads", type=click.IntRange(min=1), default=DEMO_LEADS, show_default=True, help="Size of the company.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same company.")
@QUIET
def demo(out: Path, leads: int, seed: int, quiet: bool) -> int:
    """Make up a company, audit it, and print where the report is."""
    from attribution_audit.cli import demo_command

    return demo_command.run(out, leads=leads, seed=seed, quiet=quiet)


attribution_audit.add_command(completion)
attribution_audit.add_command(explain)
attribution_audit.add_command(forget)
attribution_audit.add_command(hearing)
attribution_audit.add_command(lineage)
attribution_audit.add_command(match)
attribution_audit.add_command(review_week)


@attribution_audit.group(epilog=_examples("policy"), invoke_without_command=True)
@click.pass_context
def policy(context: click.Context) -> None:
    """Draft a policy from an export, or check one."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(ExitStatus.UNUSABLE)


@policy.command("init", epilog=_examples("policy"))
@click.argument("export")
@click.option("--out", type=FOLDER, help="A new file for the draft; printed without it.")
def policy_init(export: str, out: Path | None) -> int:
    """Draft a policy from EXPORT: what its values, stages and users may be, with how often and why, to be decided."""
    from attribution_audit.cli import policy_command

    return policy_command.init(export, out)


@policy.command("check", epilog=_examples("policy"))
@click.argument("file", metavar="POLICY.toml", type=FILE)
def policy_check(file: Path) -> int:
    """Say whether a policy is sound, and everything that is wrong with it."""
    from attribution_audit.cli import policy_command

    return policy_command.check(file)


@policy.command("schema", epilog=_examples("policy"))
def policy_schema() -> int:
    """Print the JSON Schema of policies, for editors."""
    from attribution_audit.cli import policy_command

    return policy_command.schema()
