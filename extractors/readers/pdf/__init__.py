"""PDF: from the glyphs of pages to lines, rows, cells and paragraphs; scanned pages by OCR."""
