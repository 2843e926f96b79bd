"""Which documents go to train, dev and test: by seed, whole groups together."""

from __future__ import annotations

import random
from collections.abc import Mapping
from fractions import Fraction

from annotator.errors import UserError


def parse_shares(text: str) -> dict[str, Fraction]:
    """Return the parts of ``train=80,dev=10,test=10`` as shares of one; UserError where it is none."""
    shares: dict[str, Fraction] = {}
    for part in text.split(","):
        name, _, number = part.strip().partition("=")
        if not name.isidentifier() or not number.isdigit() or int(number) == 0 or name in shares:
            raise UserError("“{text}” is no split; write it like train=80,dev=10,test=10.", text=text)
        shares[name] = Fraction(int(number))
    total = sum(shares.values())
    return {name: share / total for name, share in shares.items()}


def assign(groups: Mapping[str, str], shares: Mapping[str, Fraction], seed: int) -> dict[str, str]:
    """Return the part of each document, given its group; the same for the same seed.

    Groups are dealt in an order drawn by ``seed``, each to the part that lacks most of its share.
    """
    members: dict[str, list[str]] = {}
    for document_id, group in sorted(groups.items()):
        members.setdefault(group, []).append(document_id)
    order = sorted(members)
    random.Random(seed).shuffle(order)
    # Large groups first: a late one could not be balanced any more.
    order.sort(key=lambda group: -len(members[group]))
    filled = dict.fromkeys(shares, 0)
    found: dict[str, str] = {}
    for group in order:
        part = max(shares, key=lambda name: shares[name] * len(groups) - filled[name])
        filled[part] += len(members[group])
        found |= dict.fromkeys(members[group], part)
    return found
