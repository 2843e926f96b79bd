"""Two real articles from import to dataset and back, and what must not be lost or half-done."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from operator import attrgetter
from pathlib import Path

import pytest

from annotator import workflows
from annotator.errors import UserError
from annotator.formats import catalogue
from annotator.model.document import Document, State
from annotator.model.span import Relation, Span, Status
from annotator.review import edits
from annotator.review.session import Session

Content = list[tuple[Document, list[Span], list[Relation]]]


def content(session: Session) -> Content:
    """Everything that a dataset must bring back; a file name and its bytes are no part of it."""
    return [
        (session.document(one), session.spans(one), session.relations(one)) for one in session.document_ids()
    ]


@pytest.fixture
def project(articles: list[Path], tmp_path: Path) -> Iterator[Session]:
    """A project with both articles and their suggestions."""
    path = tmp_path / "巡视 tours.annotator"
    with closing(workflows.open_project(path, reviewer="王", create=True)) as session:
        report = workflows.import_paths(session, articles, source="湖南日报", published="2024-11-14")
        assert [file.outcome for file in report.files] == ["added", "added"]
        workflows.suggest(session)
        yield session


def review(session: Session) -> None:
    """Do once what a reviewer does: accept, reject, correct, relabel, add, describe, relate, finish."""
    first, second = session.document_ids()
    accepted, rejected, moved, relabelled, *rest = session.spans(first)
    session.apply(edits.accept([accepted, *rest[:5]], reviewer="王"))
    session.apply(edits.reject([rejected], reviewer="王"))
    document = session.document(first)
    session.apply(edits.move_edges(document, moved, moved.start, moved.end + 1, reviewer="王"))
    session.apply(edits.relabel([relabelled], "DIRECTIVE", reviewer="王"))
    session.apply(edits.set_note(rest[5], "疑似\n旧称", reviewer="王"))
    session.apply(edits.set_unsure(rest[6], True, reviewer="王"))
    session.apply(edits.set_attribute(rest[0], "title", "省长", reviewer="王"))
    session.apply(edits.link(accepted, rest[0], "VISITED"))
    traditional = session.document(second)
    view = workflows.view_of(traditional)
    start = view.text.index("攸县高新区")
    place = view.alignment.to_document(start, start + 5)
    session.apply(edits.add(traditional, *place, "PLACE", reviewer="王", existing=session.spans(second)))
    session.apply(edits.describe(traditional, note="重点", url="https://example.org/a?b=1"))
    session.apply(edits.set_state([session.document(second)], State.DONE))


def test_suggestions_are_no_work_done(project: Session) -> None:
    assert project.progress() == (0, 2)
    assert {summary.spans for summary in project.summaries()} == {0}
    assert all(summary.open > 0 for summary in project.summaries())


def test_what_was_reviewed_leaves_and_comes_back_equal(project: Session, tmp_path: Path) -> None:
    review(project)
    out = tmp_path / "out" / "数据 1.jsonl"
    out.parent.mkdir()
    written = workflows.export(project, out, format="jsonl", include="all")
    assert (written.documents, written.relations, written.left_out) == (2, 1, {})
    with closing(workflows.open_project(tmp_path / "again.annotator", create=True)) as again:
        report = workflows.import_paths(again, [out])
        assert [file.outcome for file in report.files] == ["added"]
        assert content(again) == content(project)
        back = tmp_path / "back.jsonl"
        workflows.export(again, back, format="jsonl", include="all")
    assert back.read_bytes() == out.read_bytes()


def test_only_what_a_person_accepted_leaves_unasked(project: Session, tmp_path: Path) -> None:
    review(project)
    workflows.export(project, tmp_path / "out.jsonl", format="jsonl", include="reviewed", states=[State.DONE])
    (row,) = [
        json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n") if line
    ]
    assert [span["text"] for span in row["spans"]] == ["攸縣高新區(qū)"]
    assert row["state"] == "done"


def test_a_second_run_of_the_recommenders_leaves_decisions_alone(project: Session) -> None:
    review(project)

    def decided() -> list[Span]:
        return [span for _, spans, _ in content(project) for span in spans if span.reviewer]

    before = decided()
    assert len(before) == 12
    workflows.suggest(project)
    assert decided() == before
    report = workflows.suggest(project)
    assert (report.added, report.changed, report.removed) == (0, 0, 0)


def test_the_same_articles_again_are_said_to_be_there(project: Session, articles: list[Path]) -> None:
    before = content(project)
    report = workflows.import_paths(project, articles)
    assert [file.outcome for file in report.files] == ["already_there"] * 2
    assert content(project) == before


TAG_AND_WAIT = """
import sys, time
from pathlib import Path
from annotator import workflows
from annotator.review import edits
session = workflows.open_project(Path(sys.argv[1]), reviewer="王")
document = session.document(session.document_ids()[0])
session.apply(edits.add(document, 0, 2, "PLACE", reviewer="王"))
print("tagged", flush=True)
time.sleep(60)
"""


def test_kill_9_after_a_tag_loses_nothing(articles: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    with closing(workflows.open_project(path, create=True)) as session:
        workflows.import_paths(session, articles)
    process = subprocess.Popen([sys.executable, "-c", TAG_AND_WAIT, str(path)], stdout=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"tagged\n"
        process.send_signal(signal.SIGKILL)
    with closing(workflows.open_project(path)) as session:
        (span,) = session.spans(session.document_ids()[0])
        assert (span.start, span.end, span.label, span.status) == (0, 2, "PLACE", Status.ACCEPTED)
        assert not session.read_only


def test_spans_shifted_by_another_program_block_the_export(project: Session, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("before", encoding="utf-8")
    with closing(sqlite3.connect(project.path)) as other:
        other.execute("DROP TRIGGER spans_quote_on_update")
        other.execute('UPDATE spans SET start = start + 1, "end" = "end" + 1')
        other.commit()
    with pytest.raises(UserError):
        workflows.export(project, out, format="jsonl", include="all")
    assert out.read_text(encoding="utf-8") == "before"


def test_a_file_that_is_no_project_is_left_alone(articles: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "no.annotator"
    path.write_bytes(articles[0].read_bytes())
    with pytest.raises(UserError, match="is not an annotator project"):
        workflows.open_project(path, create=True)
    assert path.read_bytes() == articles[0].read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == ["no.annotator"]


def test_a_row_without_a_text_is_refused_and_the_others_are_not(tmp_path: Path) -> None:
    rows = [
        {"id": "一", "text": "沈晓明在长沙。"},
        {"id": "二", "title": "空"},
        {"id": "三", "text": "毛伟明在长沙。"},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with closing(workflows.open_project(tmp_path / "p.annotator", create=True)) as session:
        report = workflows.import_paths(session, [path])
        assert session.document_ids() == ["一", "三"]
    (refused,) = [file for file in report.files if file.outcome == "refused"]
    assert "2" in refused.message
    assert "text" in refused.message


def test_a_folder_without_articles_and_a_missing_file_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with closing(workflows.open_project(tmp_path / "p.annotator", create=True)) as session:
        with pytest.raises(UserError, match="There is no article in"):
            workflows.import_paths(session, [tmp_path / "empty"])
        with pytest.raises(UserError, match="There is nothing at"):
            workflows.import_paths(session, [tmp_path / "nothing.txt"])


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that even root cannot write")
def test_a_folder_that_cannot_be_written_is_a_sentence(project: Session) -> None:
    with pytest.raises(UserError, match="that you may write to"):
        workflows.open_project(Path("/proc/self/p.annotator"), create=True)
    with pytest.raises(UserError, match="that you may write to"):
        workflows.export(project, Path("/proc/self/out.jsonl"), format="jsonl", include="all")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_project_in_a_read_only_folder_opens_for_reading(project: Session, tmp_path: Path) -> None:
    path = project.path
    project.close()
    tmp_path.chmod(0o500)
    try:
        with closing(workflows.open_project(path)) as session:
            assert session.read_only
            with pytest.raises(UserError, match="can only be read"):
                session.apply(edits.set_state([session.document(session.document_ids()[0])], State.DONE))
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("format_id", ["label-studio", "doccano", "brat", "uima", "refi-qda"])
def test_what_another_program_can_hold_comes_back_from_it(
    project: Session, tmp_path: Path, format_id: str
) -> None:
    review(project)
    out = tmp_path / f"out{catalogue.get(format_id).extension}"
    workflows.export(project, out, format=format_id, include="reviewed")
    with closing(workflows.open_project(tmp_path / "again.annotator", create=True)) as again:
        report = workflows.import_paths(again, [out])
        assert {file.outcome for file in report.files} == {"added"}
        assert len(again.document_ids()) == 2
        for old, new in zip(project.document_ids(), again.document_ids(), strict=True):
            assert again.document(new).text == project.document(old).text
            accepted = [one for one in project.spans(old) if one.status is Status.ACCEPTED]
            place = attrgetter("start", "end", "label", "status")
            assert list(map(place, again.spans(new))) == list(map(place, accepted))
