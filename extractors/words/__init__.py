"""Words: names of persons, titles, roles, labels, dates and the reference data's words, as they stand in a text."""
