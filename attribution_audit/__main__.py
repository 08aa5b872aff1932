"""`python -m attribution_audit` is the command line."""

from attribution_audit.cli import main

main()
