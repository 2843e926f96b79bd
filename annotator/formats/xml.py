"""What the XML formats share."""

from __future__ import annotations

import re
import uuid

# XML 1.0 knows no other control characters than tab, line feed and carriage return.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMESPACE = uuid.UUID("6f5c6d8e-1f0e-4a55-9a35-0e6a3c8f7b21")


def allowed(text: str) -> str:
    """Return ``text`` with each character that XML forbids as a blank: offsets stay."""
    return _FORBIDDEN.sub(" ", text)


def forbidden(text: str) -> int:
    """Return how many characters ``allowed`` replaces."""
    return len(_FORBIDDEN.findall(text))


def guid(*parts: str) -> str:
    """Return the same GUID for the same parts, on every machine and in every export."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))
