"""Bytes to text: encodings, YAML trees with offsets, lines, display width, Chinese numerals."""
