"""Point at the pairs of statements in a text that cannot both hold."""

__version__ = "0.1.0"
