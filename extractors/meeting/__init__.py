"""The meeting: which forum met, when, where and who convened it; and the meetings to come."""
