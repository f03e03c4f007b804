"""OpenDocument text: paragraphs, counted items, headings, tables as rows."""
