"""Fields: one line of an attendance list, cut into typed pieces."""
