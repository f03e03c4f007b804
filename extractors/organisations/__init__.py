"""Organisations: those that the reference data knows, and those whose form or company shows what they are."""
