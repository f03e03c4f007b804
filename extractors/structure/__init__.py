"""Structure: from text to lines, headings, numbered items and tables, by their form."""
