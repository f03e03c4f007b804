"""Rosters: lists and tables that say who sits in a forum, apart from who came to a meeting."""
