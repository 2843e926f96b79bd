import json

import pytest
from PySide6.QtWidgets import QDialog

from annotator.gui.dialogs.dates import DatesDialog
from annotator.gui.dialogs.import_options import ImportOptionsDialog
from annotator.gui.dialogs.import_questions import ImportQuestionsDialog
from annotator.gui.dialogs.import_report import ImportReportDialog
from annotator.workflows import Reading

ARTICLE = "沈晓明在衡阳调研\n湖南日报11月12日讯 沈晓明来到衡阳。他走进工厂。他看了项目。他听了汇报。\n"
DOUBTFUL = "单计程\n\n常场".encode("gb18030")


@pytest.fixture
def answer(monkeypatch):
    """Answer a kind of dialog with a function; returns the list of the dialogs that were shown."""

    def answer(kind, act):
        shown = []

        def exec_(dialog):
            shown.append(dialog)
            result = act(dialog)
            return QDialog.DialogCode.Accepted if result is None else result

        monkeypatch.setattr(kind, "exec", exec_)
        return shown

    return answer


@pytest.fixture
def bring(window, qtbot, tmp_path):
    """Import files, given as name and bytes; return the texts that are new in the project."""

    def bring(files, *how):
        paths = []
        for name, data in files.items():
            paths.append(tmp_path / name)
            paths[-1].write_bytes(data if isinstance(data, bytes) else data.encode())
        before = set(window.bridge.session.document_ids())
        with qtbot.waitSignal(window.tasks.documents_imported):
            window.tasks.import_paths(paths, *how)
        session = window.bridge.session
        return [session.document(one).text for one in session.document_ids() if one not in before]

    return bring


def test_a_clear_file_needs_no_dialog(window, bring, answer):
    shown = answer(ImportQuestionsDialog, lambda dialog: None)
    assert bring({"a.txt": ARTICLE.encode("gb18030")}) == [ARTICLE]
    assert shown == []


def test_a_doubtful_encoding_is_asked_for_once_and_holds_for_the_others(window, bring, answer):
    def take_big5(dialog):
        dialog.encodings["big5"].setChecked(True)
        dialog.others.setChecked(True)

    shown = answer(ImportQuestionsDialog, take_big5)
    texts = bring({"a.txt": DOUBTFUL, "b.txt": "常场计单".encode("gb18030"), "c.txt": ARTICLE})
    assert texts == ["等數最\n\n都部", "都部數等", ARTICLE]
    assert len(shown) == 1


def test_a_file_of_many_articles_is_split_where_wanted(window, bring, answer):
    one = ARTICLE + "他看了现场。" * 12
    two = one.replace("沈晓明", "毛伟明")
    answer(ImportQuestionsDialog, lambda dialog: None)
    assert len(bring({"many.txt": f"{one}\n==========\n{two}"})) == 2


def test_columns_are_chosen_and_two_of_a_kind_are_refused(window, bring, answer):
    def choose(dialog):
        title, text = dialog.columns
        assert text.currentData() == "text"
        title.setCurrentIndex(title.findData("text"))
        assert not dialog.take.isEnabled()
        title.setCurrentIndex(title.findData("title"))
        assert dialog.take.isEnabled()

    answer(ImportQuestionsDialog, choose)
    assert bring({"t.csv": "甲,乙\n衡阳之行,他来到衡阳，看了很多项目。\n"}) == ["他来到衡阳，看了很多项目。"]


def test_foreign_labels_are_mapped_or_left_out(window, bring, answer):
    def choose(dialog):
        assert dialog.labels["PER"].currentData() == "OFFICIAL"
        assert dialog.labels["ORG"].currentData() == ""

    answer(ImportQuestionsDialog, choose)
    spans = [{"start": 0, "end": 3, "label": "PER"}, {"start": 4, "end": 6, "label": "ORG"}]
    bring({"a.jsonl": json.dumps({"id": "x", "text": ARTICLE, "spans": spans})})
    (span,) = window.bridge.session.spans("x")
    assert (span.label, span.quote) == ("OFFICIAL", "沈晓明")


def test_what_is_left_out_stays_out_and_is_reported(window, bring, answer):
    def refuse(dialog):
        dialog.others.setChecked(True)
        return 0

    shown = answer(ImportQuestionsDialog, refuse)
    files = {"a.txt": DOUBTFUL, "b.txt": "常场计单".encode("gb18030"), "c.txt": ARTICLE}
    assert bring(files) == [ARTICLE]
    assert "Left out: 2." in window.messages._bar.text()
    assert len(shown) == 1


def test_options_force_what_is_known(window, bring, answer, monkeypatch, tmp_path, qtbot):
    def choose(dialog):
        dialog.encoding.setCurrentText("big5")
        dialog.source.setText("大公報")
        dialog.published.setText("2024年13月")
        assert not dialog.take.isEnabled()
        dialog.published.setText("2024年11月4日")

    answer(ImportOptionsDialog, choose)
    path = tmp_path / "a.txt"
    path.write_bytes(DOUBTFUL)
    monkeypatch.setattr(window.tasks, "_choose_files", lambda: [path])
    with qtbot.waitSignal(window.tasks.documents_imported):
        window.tasks.import_with_options()
    document = window.bridge.session.document("a")
    assert (document.text[:3], document.source, document.published) == ("等數最", "大公報", "2024-11-04")


def test_another_print_is_taken_as_a_version_from_the_report(window, bring, answer, qtbot, tmp_path):
    known = {"source": "湖南日报", "published": "2024-11-12"}
    bring({"a.txt": ARTICLE}, None, known)
    assert bring({"b.txt": ARTICLE.replace("工厂", "园区")}, Reading(), known) == []

    def take(dialog):
        assert "another print" in dialog.text.toPlainText()
        dialog.versions.click()

    window.bridge.open_document("a")
    answer(ImportReportDialog, take)
    with qtbot.waitSignal(window.tasks.documents_imported):
        window.messages.action_chosen.emit("Report…")
    assert window.bridge.document.id == "b"
    texts = [window.bridge.session.document(one).text for one in window.bridge.session.document_ids()]
    assert ARTICLE not in texts
    assert ARTICLE.replace("工厂", "园区") in texts


def test_missing_dates_are_offered_and_set_in_one_step(window, bring, answer, qtbot):
    bring({"a.txt": "他来到衡阳。", "b.txt": "他来到长沙。"})
    assert "Without a published date: 2" in window.messages._bar.text()

    def fill(dialog):
        for date in ("2024-13", "2024/11/4"):
            dialog.all.setText(date)
            dialog.fill.click()
        dialog.fields["b"].setText("明天")
        assert not dialog.keep.isEnabled()
        dialog.fields["b"].setText("2024-11-05")

    answer(DatesDialog, fill)
    window.messages._bar.action.click()
    session = window.bridge.session
    assert [session.document(one).published for one in "ab"] == ["2024-11-04", "2024-11-05"]
    window.window_actions.undo()
    assert [session.document(one).published for one in "ab"] == ["", ""]


def test_a_report_is_saved_as_a_table(window, bring, qtbot, tmp_path):
    bring({"a.txt": ARTICLE, "b.txt": b"%PDF"})
    dialog = ImportReportDialog(window.tasks._imports._files, window)
    dialog.save_to(tmp_path / "r.csv")
    lines = (tmp_path / "r.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "file,outcome,articles,reason,lost"
    assert [line.split(",")[1] for line in lines[1:]] == ["added", "refused"]
    dialog.deleteLater()


def test_nothing_is_asked_where_nothing_can_be_written(window, answer, tmp_path, monkeypatch):
    shown = answer(ImportQuestionsDialog, lambda dialog: None)
    monkeypatch.setattr(type(window.bridge.session), "read_only", True)
    (tmp_path / "a.txt").write_bytes(DOUBTFUL)
    window.tasks.import_paths([tmp_path / "a.txt"])
    assert not window.tasks.busy
    assert "can only be read" in window.messages._bar.text()
    assert shown == []
