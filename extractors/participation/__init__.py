"""Participation: who took part in the meeting, for whom and as what, by all that the minutes say of it."""
