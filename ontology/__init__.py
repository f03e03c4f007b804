"""The vocabulary, its shapes and the reference data."""
