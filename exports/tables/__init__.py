"""The graph for tools that do not speak RDF: CSV tables with a CSV on the Web description, and Popolo JSON."""
