"""Tag officials, places, dates and directives in Chinese official news."""

__version__ = "0.1.0"
