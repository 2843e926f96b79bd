"""Numbers from a project."""
