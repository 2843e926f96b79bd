"""Numbers and tables from a project."""
