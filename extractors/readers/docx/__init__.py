"""Word's .docx: paragraphs with the numbers that Word counts, headings by style, tables as rows."""
