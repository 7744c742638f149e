"""The condition language: text to a typed tree to a closure with three answers."""
