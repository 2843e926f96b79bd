import pytest

from annotator.errors import UserError
from annotator.formats import catalogue


def test_every_format_has_its_own_id() -> None:
    ids = [one.id for one in catalogue.FORMATS]
    assert len(ids) == len(set(ids))


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UserError, match="choose one of jsonl, csv"):
        catalogue.get("xml")


def test_the_own_format_leaves_nothing_out() -> None:
    assert catalogue.not_carried(catalogue.get("jsonl")) == []
