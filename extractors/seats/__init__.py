"""Seats: who sits in which forum, as sentences say it: elected, replaced, represented, vacant."""
