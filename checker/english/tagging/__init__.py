"""The rules of the tagger by what they decide; their order stands in ``tagger.py``."""
