"""Forums: which names in a text are theirs, by the heads that such names have."""
