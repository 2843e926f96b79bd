from collections import Counter
from fractions import Fraction

import pytest

from annotator.errors import UserError
from annotator.formats.splits import assign, parse_shares

SHARES = parse_shares("train=80,dev=10,test=10")


def test_shares_add_up_to_one() -> None:
    assert {name: float(share) for name, share in SHARES.items()} == {"train": 0.8, "dev": 0.1, "test": 0.1}
    assert sum(parse_shares("a=1,b=2").values()) == Fraction(1)


@pytest.mark.parametrize("text", ["", "train", "train=0,dev=10", "train=a", "../x=1", "a=1,a=2"])
def test_anything_else_is_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="train=80,dev=10,test=10"):
        parse_shares(text)


def test_parts_have_their_shares_and_the_seed_decides() -> None:
    groups = {str(number): str(number) for number in range(100)}
    first = assign(groups, SHARES, 1)
    assert Counter(first.values()) == {"train": 80, "dev": 10, "test": 10}
    assert assign(dict(reversed(groups.items())), SHARES, 1) == first
    assert assign(groups, SHARES, 2) != first


def test_a_group_is_never_cut() -> None:
    groups = {str(number): f"source {number % 7}" for number in range(70)}
    parts = assign(groups, parse_shares("train=50,test=50"), 3)
    for source in set(groups.values()):
        assert len({parts[one] for one, group in groups.items() if group == source}) == 1
    assert sorted(Counter(parts.values()).values()) == [30, 40]
