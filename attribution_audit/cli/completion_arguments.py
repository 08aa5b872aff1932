"""`attribution-audit completion`: what a shell reads to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from attribution_audit.cli.exit_status import ExitStatus

PROGRAM, VARIABLE = "attribution-audit", "_ATTRIBUTION_AUDIT_COMPLETE"
EXAMPLES = (
    "\b\nExamples:\n"
    '  eval "$(attribution-audit completion bash)"          # in ~/.bashrc\n'
    '  eval "$(attribution-audit completion zsh)"           # in ~/.zshrc\n'
    "  attribution-audit completion fish > ~/.config/fish/completions/attribution-audit.fish"
)


@click.command(epilog=EXAMPLES, short_help="Complete commands with the Tab key.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print what SHELL reads to complete commands and options with the Tab key."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell} cannot be completed here")
    program = click.get_current_context().find_root().command
    click.echo(kind(program, {}, PROGRAM, VARIABLE).source())
    return int(ExitStatus.RAN)
