from dataclasses import replace

import pytest

from annotator.errors import UserError
from annotator.model.document import State
from annotator.model.edit import Action
from annotator.model.span import Span, Status
from annotator.review import edits
from annotator.review.session import Session
from annotator.store.project import Project
from tests.review.conftest import suggestion, tag


def test_tagging_begins_the_review_and_counts(session):
    span = tag(session)
    assert (span.start, span.end, span.reviewer) == (5, 8, "李")
    summary = session.summary("a")
    assert (summary.state, summary.spans, summary.open) == (State.IN_PROGRESS, 1, 0)


def test_suggestions_are_no_progress(session):
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    summary = session.summary("a")
    assert (summary.state, summary.spans, summary.open) == (State.TODO, 0, 1)


def test_doubt_is_of_open_suggestions_alone(session):
    assert session.summary("a").doubt == 0
    rows = [suggestion("衡阳", score=0.75), suggestion("沈晓明", score=0.25), suggestion("强调", score=None)]
    session.keep_suggestions("a", rows, {"r"})
    assert session.summary("a").doubt == 0.5
    session.apply(edits.accept([rows[1]], reviewer="李"))
    assert session.summary("a").doubt == 0.25


def test_an_edit_that_changes_nothing_leaves_no_trace(session):
    span = tag(session)
    before = session.undoable
    session.apply(edits.set_note(span, "  ", reviewer="李"))
    assert session.undoable == before


def test_rejected_stays_rejected_when_recommenders_run_again(session):
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    session.apply(edits.reject(session.spans("a"), reviewer="李"))
    assert session.keep_suggestions("a", [suggestion("衡阳")], {"r"}).spans == ()
    assert [s.status for s in session.spans("a")] == [Status.REJECTED]


def test_a_removed_span_of_a_recommender_is_not_suggested_again(session):
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    session.apply(edits.accept(session.spans("a"), reviewer="李"))
    session.apply(edits.remove(session.spans("a"), reviewer="李"))
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    assert [s.status for s in session.spans("a")] == [Status.REJECTED]


def test_second_run_keeps_what_a_person_corrected(session, document):
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    span = session.spans("a")[0]
    session.apply(edits.move_edges(document, span, span.start - 2, span.end, reviewer="李"))
    session.keep_suggestions("a", [suggestion("衡阳"), suggestion("省委")], {"r"})
    assert [s.quote for s in session.spans("a")] == ["省委", "来到衡阳"]


def test_second_run_takes_back_what_is_no_longer_proposed_and_only_that(session):
    foreign = suggestion("省委", recommender="other")
    session.keep_suggestions("a", [foreign], {"other"})
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    session.keep_suggestions("a", [], {"r"})
    assert [s.recommender for s in session.spans("a")] == ["other"]


def test_deleting_a_document_makes_a_backup_and_can_be_undone(session, path):
    tag(session, document_id="b")
    session.apply(edits.delete_documents([session.document("b")]))
    assert [s.id for s in session.summaries()] == ["a"]
    assert len(list(path.with_name("p backups").glob("*"))) == 1
    session.undo()
    assert session.summary("b").spans == 1


def test_the_same_text_is_there_already_and_comes_back_from_the_bin(session, document):
    assert session.add_document(replace(document, id="other"), search_text="") == "a"
    session.apply(edits.delete_documents([document]))
    assert session.add_document(replace(document, id="other"), search_text="") == ""
    assert session.document_ids() == ["a", "b"]


def test_spans_with_foreign_labels_refuse_the_whole_article(session):
    from annotator.model.document import Document

    with pytest.raises(UserError, match="ORG"):
        session.add_document(Document("c", "文"), search_text="文", spans=[Span("x", "c", 0, 1, "ORG", "文")])
    assert session.document_ids() == ["a", "b"]


def test_span_ids_of_another_article_are_replaced_and_take_nothing_away(session):
    from annotator.model.document import Document
    from annotator.model.span import Relation

    for name, text in (("c", "湘潭"), ("d", "长沙")):
        spans = [Span("T1", name, 0, 2, "PLACE", text), Span("T2", name, 0, 1, "PLACE", text[0])]
        relations = [Relation("R1", name, "IN", "T2", "T1")]
        session.add_document(Document(name, text), search_text=text, spans=spans, relations=relations)
    assert [one.quote for one in session.spans("c")] == ["湘潭", "湘"]
    assert [one.quote for one in session.spans("d")] == ["长沙", "长"]
    (relation,) = session.relations("d")
    outer, inner = session.spans("d")
    assert (relation.source, relation.target) == (inner.id, outer.id)
    assert len(session.relations("c")) == 1


def test_history_tells_every_decision(session):
    span = tag(session)
    session.apply(edits.set_unsure(span, True, reviewer="李"))
    assert [d.action for d in session.history(span.id)] == [Action.ADDED, Action.FLAGGED]


def test_read_only_session_refuses_with_the_holder(session, path):
    other = Session(Project.open(path), "王", lambda word: [word])
    with pytest.raises(UserError, match="has this project open"):
        other.apply(edits.set_state([other.document("a")], State.DONE))
    other.close()


def test_search_finds_words_of_two_characters(session):
    assert session.search("株洲") == {"b": 1}
    assert session.search("沈晓明") == {"a": 2, "b": 1}
    assert session.search("") == {}


def test_decisions_become_knowledge_and_change_its_version(session):
    before = session.knowledge()
    session.keep_suggestions("a", [suggestion("衡阳")], {"r"})
    assert session.knowledge() == before
    session.apply(edits.reject(session.spans("a"), reviewer="李"))
    tag(session)
    known = session.knowledge()
    assert known != before
    assert [(k.label, k.accepted, k.quote, k.before, k.after) for k in known.lessons] == [
        ("PLACE", False, "衡阳", "来到", "，沈"),
        ("OFFICIAL", True, "沈晓明", "书记", "来到"),
    ]


def test_choices_about_suggestions_are_kept(session):
    session.choose_suggestions(off={"lexicon"}, thresholds={"PLACE": 0.7})
    known = session.knowledge()
    assert (known.off, known.thresholds) == (frozenset({"lexicon"}), {"PLACE": 0.7})


def test_only_models_that_win_are_used(session):
    from annotator.model.learning import TrainedModel

    good = TrainedModel("PLACE", 300, 20, 0.8, 0.9, "t", b"model")
    poor = TrainedModel("DATE", 300, 20, 0.9, 0.9, "t", b"model")
    session.keep_models([good, poor])
    assert session.models() == [poor, good]
    assert dict(session.knowledge().models) == {"PLACE": b"model"}
