"""Readers of the files that people have: Word, Excel, PDF and web tables to blocks with places."""
