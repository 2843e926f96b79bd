"""Labelled datasets, one module a format."""
