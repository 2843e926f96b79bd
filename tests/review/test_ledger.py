import pytest

from annotator.model.document import State
from annotator.model.edit import Action
from annotator.model.span import Status
from annotator.review import edits
from annotator.review.session import Session
from annotator.store.project import Project
from tests.review.conftest import suggestion, tag


def state(session):
    return session.spans("a"), session.document("a")


@pytest.mark.parametrize(
    "act",
    [
        lambda s, span, doc: edits.accept([span], reviewer="李"),
        lambda s, span, doc: edits.reject([span], reviewer="李"),
        lambda s, span, doc: edits.remove([span], reviewer="李"),
        lambda s, span, doc: edits.relabel([span], "DATE", reviewer="李"),
        lambda s, span, doc: edits.move_edges(doc, span, span.start - 1, span.end, reviewer="李"),
        lambda s, span, doc: edits.set_attribute(span, "code", "430400", reviewer="李"),
        lambda s, span, doc: edits.set_note(span, "查", reviewer="李"),
        lambda s, span, doc: edits.set_unsure(span, True, reviewer="李"),
        lambda s, span, doc: edits.set_state([doc], State.DONE),
        lambda s, span, doc: edits.describe(doc, title="新题"),
    ],
)
def test_every_action_is_one_step_of_undo_and_redo(session, document, act):
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    span = session.spans("a")[0]
    before = state(session)
    session.apply(act(session, span, document))
    after = state(session)
    assert after != before
    session.undo()
    assert state(session) == before
    assert session.undoable is None
    session.redo()
    assert state(session) == after
    assert session.redoable is None


def test_bulk_accept_is_one_step(session):
    session.keep_suggestions("a", [suggestion("衡阳"), suggestion("沈晓明", "OFFICIAL")], {"r"})
    session.apply(edits.accept(session.spans("a"), reviewer="李"))
    assert session.undoable.count == 2
    session.undo()
    assert {s.status for s in session.spans("a")} == {Status.SUGGESTED}


def test_undo_works_after_a_restart_and_tells_where(session, path):
    tag(session, document_id="b")
    session.close()
    again = Session(Project.open(path), "李", lambda word: [word])
    assert again.undoable.action is Action.ADDED
    assert again.undoable.quote == "沈晓明"
    assert again.undo().documents == {"b"}
    assert again.spans("b") == []
    again.close()


def test_doing_something_else_ends_redo(session):
    tag(session, "沈晓明")
    tag(session, "衡阳", "PLACE")
    session.undo()
    tag(session, "省委", "PLACE")
    assert session.redoable is None
    session.undo()
    session.redo()
    assert {s.quote for s in session.spans("a")} == {"沈晓明", "省委"}


def test_a_held_key_is_one_step(session, document):
    span = tag(session, "衡阳", "PLACE")
    for moved in range(1, 4):
        span = next(s for s in session.spans("a") if s.id == span.id)
        edit = edits.move_edges(document, span, span.start, span.end + 1, reviewer="李", held=moved > 1)
        session.apply(edit)
    assert session.spans("a")[0].quote == "衡阳，沈晓"
    session.undo()
    assert session.spans("a")[0].quote == "衡阳"


def test_accepting_beside_an_equal_suggestion_takes_its_place_and_undo_brings_it_back(session):
    session.keep_suggestions("a", [suggestion("衡阳"), suggestion("衡阳", "DATE")], {"r"})
    place = next(s for s in session.spans("a") if s.label == "PLACE")
    session.apply(edits.relabel([place], "DATE", reviewer="李"))
    assert [(s.label, s.status) for s in session.spans("a")] == [("DATE", Status.ACCEPTED)]
    session.undo()
    assert {s.label for s in session.spans("a")} == {"DATE", "PLACE"}


def test_relations_go_and_come_with_their_spans(session):
    who, where = tag(session), tag(session, "衡阳", "PLACE")
    session.apply(edits.link(who, where, "VISITED"))
    session.apply(edits.remove([who], reviewer="李"))
    assert session.relations("a") == []
    session.undo()
    assert [r.type for r in session.relations("a")] == ["VISITED"]
