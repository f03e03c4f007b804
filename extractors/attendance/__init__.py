"""Attendance: from the lines and tables of a list to who is entered in it, under which label."""
