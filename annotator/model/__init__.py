"""The words of the program as frozen dataclasses; standard library only."""
