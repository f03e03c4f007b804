"""Projects, programmes and events: which names in a text are theirs."""
