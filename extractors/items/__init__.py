"""Items: what was presented, decided, proposed, asked of somebody and spoken of under each item."""
