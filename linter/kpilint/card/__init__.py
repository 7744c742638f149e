"""The model of what is filed: Department > Project > Indicator, with addresses and a source map."""
