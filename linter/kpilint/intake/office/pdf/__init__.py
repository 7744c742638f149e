"""PDF files with a text layer: their ruled tables, and the lines around them."""
