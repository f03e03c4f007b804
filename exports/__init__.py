"""From the graph to what people and systems use."""
