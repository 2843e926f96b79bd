"""The article: reading view, painting, selection."""
