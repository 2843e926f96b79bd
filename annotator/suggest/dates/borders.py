"""What stands before and behind a match of the grammar."""

from __future__ import annotations

from collections.abc import Mapping

# So many code points around a match tell whether it is a date.
BEFORE, AFTER = 8, 14


def is_boundary(before: str, others: str = "") -> bool:
    """Tell whether a clause begins here, or one of ``others`` stands before."""
    return not ("一" <= before[-1:] <= "鿿" or before[-1:].isalnum()) or before[-1:] in others


def goes_on(after: str, words: Mapping[str, str]) -> bool:
    """Tell whether a character of ``words`` goes on with another word, not with what is listed for it."""
    return after[:1] in words and after[1:2] not in words[after[0]]
