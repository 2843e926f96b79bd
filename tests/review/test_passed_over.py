import pytest

from annotator.model.document import Document, Role, State, Zone
from annotator.review import edits
from annotator.review.passed_over import passed_over
from tests.review.conftest import tag

LATER = "省委办公厅\n省委开会。省委、省委组织部发文。"


@pytest.fixture
def finished(session):
    """A project with a tagged word and a finished article in which it stands four times, once tagged."""
    tag(session, "省委", "PLACE")
    zones = (Zone(0, 5, Role.FURNITURE), Zone(6, len(LATER), Role.BODY))
    session.add_document(Document("c", LATER, zones=zones), search_text=LATER)
    session.apply(edits.add(session.document("c"), 11, 13, "PLACE", reviewer="李"))
    session.apply(edits.set_state([session.document("c")], State.DONE))
    return session


def told(session):
    return [
        (one.label, one.accepted, one.quote, one.before, one.after) for one in passed_over(session.project)
    ]


def test_what_is_untagged_in_a_finished_article_is_rejected_but_not_in_furniture(finished):
    assert told(finished) == [
        ("PLACE", False, "省委", "厅\n", "开会"),
        ("PLACE", False, "省委", "委、", "组织"),
    ]
    assert finished.knowledge().lessons[-1].after == "组织"


def test_an_article_that_is_not_done_says_nothing(finished):
    finished.apply(edits.set_state([finished.document("c")], State.IN_PROGRESS))
    assert told(finished) == []


def test_a_label_that_was_not_used_in_a_finished_article_says_nothing_there(finished):
    tag(finished, "省委", "OFFICIAL")
    assert {label for label, *_ in told(finished)} == {"PLACE"}


def test_words_of_recommenders_are_not_looked_for(session):
    session.apply(edits.set_state([session.document("b")], State.DONE))
    assert told(session) == []
