"""Matching: where in a text names and patterns stand, found without trying each everywhere."""
