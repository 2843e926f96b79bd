from dataclasses import replace

import pytest

from annotator.errors import UserError
from annotator.formats.dataset import Entry, Include, included


def kept(entry: Entry, include: Include) -> tuple[list[str], list[str]]:
    (one,) = included([entry], include)
    return [span.id for span in one.spans], [relation.id for relation in one.relations]


def test_reviewed_leaves_out_what_nobody_accepted(odd: Entry) -> None:
    assert kept(odd, Include.REVIEWED) == (["s1", "s2", "s4", "s6", "s7"], ["r1"])


def test_suggested_adds_what_is_open(odd: Entry) -> None:
    assert kept(odd, Include.SUGGESTED) == (["s1", "s2", "s3", "s4", "s6", "s7"], ["r1"])


def test_all_keeps_the_rejected_and_their_relations(odd: Entry) -> None:
    spans, relations = kept(odd, Include.ALL)
    assert len(spans) == 7
    assert relations == ["r1", "r2"]


def test_a_span_that_does_not_quote_its_text_stops_the_export(odd: Entry) -> None:
    shifted = [replace(span, start=span.start + 1, end=span.end + 1) for span in odd.spans]
    with pytest.raises(UserError, match="Nothing was exported"):
        list(included([odd._replace(spans=shifted)], Include.ALL))
