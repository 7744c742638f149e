"""Text dumps of office files to blocks: cells behind tabs, in tabbed rows, or without any mark."""
