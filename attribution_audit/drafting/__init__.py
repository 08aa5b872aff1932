"""A policy drafted from an export, for people to decide: nothing in it acts before somebody has read it."""

from attribution_audit.drafting.draft import draft

__all__ = ["draft"]
