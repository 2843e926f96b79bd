"""Views of a document's text, each with the alignment that leads back to it."""
