"""Sentences: the running text in types, and what its marks stand for in the graph."""
