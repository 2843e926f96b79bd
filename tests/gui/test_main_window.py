import os

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from annotator.gui import jobs
from annotator.model.document import State
from annotator.review import edits
from annotator.settings import Settings
from annotator.workflows import open_project


def test_opens_the_first_unfinished_article(window):
    assert window.bridge.document.id == "first"
    assert window.stack.currentWidget() is window.article
    assert window.windowTitle() == "督导 2024 — annotator"
    assert window.label_bar.walk.text() == "– / 4"


def test_without_articles_it_says_what_to_do(empty_window):
    assert empty_window.stack.currentWidget() is empty_window.empty
    assert empty_window.side.currentWidget() is empty_window.side.legend
    assert "listed here" in empty_window.documents.view.empty_text


def test_selected_span_is_shown_in_the_panes(window):
    window.article.select_span("s1")
    window.refresh()
    inspector = window.side.inspector
    assert inspector.quote._text.text() == "沈晓明"
    assert inspector.offsets.text() == "characters 12–15"
    assert window.side.span_list.table.currentIndex().data() == "沈晓明"
    assert window.label_bar._buttons["OFFICIAL"].isChecked()


def test_row_of_the_list_selects_in_the_article(window):
    window.side.span_list.span_chosen.emit("s3")
    assert window.article.selected_span() == "s3"


def test_attribute_is_saved_on_return(window, qtbot):
    window.article.select_span("s0")
    window.refresh()
    edit = window.side.inspector._rows["value"].edit
    edit.setFocus()
    qtbot.keyClicks(edit, "2024-11-12")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.bridge.session.spans("first")[0].attributes == {"value": "2024-11-12"}
    assert QApplication.focusWidget() is window.article


def test_attribute_being_typed_belongs_to_its_own_span(window, qtbot):
    window.article.select_span("s0")
    window.refresh()
    edit = window.side.inspector._rows["value"].edit
    edit.setFocus()
    qtbot.keyClicks(edit, "2024")
    window.article.select_span("s3")
    window.refresh()
    values = {span.id: dict(span.attributes) for span in window.bridge.session.spans("first")}
    assert (values["s0"], values["s3"]) == ({"value": "2024"}, {})


def test_undo_text_names_what_it_takes_back(window):
    window.bridge.apply(edits.accept([window.bridge.span("s0")], reviewer="LY"))
    window.refresh()
    assert window.actions_.action("undo").text() == "&Undo: accept 11月12日 as Date"
    assert window.status.undo.text() == "Undo: accept 11月12日 as Date"
    assert window.status.saved.text().startswith("Saved ")


def test_language_changes_at_once(window):
    window.article.select_span("s0")
    window.actions_.action("language:zh").trigger()
    QApplication.sendPostedEvents()
    window.refresh()
    assert window.actions_.menu("review").title() == "审阅(&R)"
    assert window.label_bar._buttons["DATE"].text() == "日期"
    assert window.side.inspector.pill.text() == "日期"
    assert window.documents.search.placeholderText() == "搜索标题与正文"
    window.actions_.action("language:en").trigger()
    QApplication.sendPostedEvents()
    assert window.actions_.menu("review").title() == "&Review"


def test_theme_changes_at_once(window):
    light = window.grab().toImage().pixelColor(5, 5)
    window.actions_.action("theme:dark").trigger()
    assert window.grab().toImage().pixelColor(5, 5).lightness() < 60 < light.lightness()
    assert window.article.viewport().palette().base().color() == window.look.theme.paper
    assert window.settings.text("theme") == "dark"


def test_script_switch_shows_the_other_characters(window):
    window.label_bar.script.group.button(1).click()
    assert "調研" in window.bridge.view.text
    assert window.settings.text("script") == "traditional"


def test_search_lists_what_was_found_in_either_script(window, qtbot):
    window.documents.search.setText("會議")
    with qtbot.waitSignal(window.documents.search_changed):
        pass
    assert [window.documents.model.id_at(n) for n in range(window.documents.model.rowCount())] == ["second"]


def test_find_counts_and_goes_on(window):
    window.window_actions.find_here()
    window.find_bar.field.setText("沈晓明")
    assert window.find_bar.count.text() == "1 / 2"
    window.find_bar.step_requested.emit(1)
    assert window.find_bar.count.text() == "2 / 2"
    window.find_bar.close_bar()
    assert QApplication.focusWidget() is window.article


def test_deleted_article_is_left_and_comes_back(window):
    window.bridge.apply(edits.delete_documents([window.bridge.document]))
    window.refresh()
    assert window.bridge.document.id == "second"
    window.bridge.undo()
    window.refresh()
    assert window.bridge.document.id == "first"
    assert window.documents.model.rowCount() == 2


def test_states_of_several_are_set_in_one_step(window):
    window.window_actions.set_states(["first", "second"], State.DONE)
    window.refresh()
    assert window.documents.progress_text.text() == "2 of 2"
    window.bridge.undo()
    window.refresh()
    assert window.documents.progress_text.text() == "0 of 2"


def test_files_dropped_are_imported(window, tmp_path, qtbot):
    path = tmp_path / "新 文章.txt"
    path.write_text("娄底市召开会议。\n\n会议要求抓好落实。", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    plain = Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(window.tasks.documents_imported):
        drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, plain)
        window.dropEvent(drop)
    window.refresh()
    assert window.documents.model.rowCount() == 3
    assert "Articles added: 1." in window.message_bar.text()


def test_bad_file_is_told_and_stops_nothing(window, tmp_path, qtbot):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"")
    (tmp_path / "in" / "b.txt").write_text("株洲调研。", encoding="utf-8")
    with qtbot.waitSignal(window.tasks.documents_imported) as caught:
        window.tasks.import_paths([tmp_path / "in"])
    assert len(caught.args[0]) == 1
    assert "Left out: 1." in window.message_bar.text()


def test_missing_path_is_a_sentence(window, tmp_path):
    window.tasks.import_paths([tmp_path / "nowhere"])
    assert "nowhere" in window.message_bar.text()


def test_suggestions_run_beside_the_window(window, qtbot):
    with qtbot.waitSignal(window.tasks._suggestions.finished, timeout=60000):
        window.tasks.suggest_everywhere()
    assert any(span.document_id == "second" for span in window.bridge.session.spans("second"))


def test_suggestions_end_with_the_process_that_reads(window, qtbot, monkeypatch):
    ask = jobs.ask
    monkeypatch.setattr(jobs, "ask", lambda pool, *_: ask(pool, os._exit, 1))
    with qtbot.waitSignal(window.tasks._suggestions.finished, timeout=60000) as finished:
        window.tasks.suggest_everywhere()
    assert finished.args == [0, 0]
    assert not window.tasks.busy


def test_second_window_reads_only_and_says_who_has_it(window, project, qtbot, tmp_path):
    from annotator.gui.app import make_window

    other = make_window(Settings(tmp_path / "other.json"))
    other.tasks.open(project)
    other.show()
    assert other.status.saved.text() in ("Read only", "只读")
    other.article.select_span("s0")
    other.reviewing.accept()
    assert other.bridge.session.spans("first")[0].status.value == "suggested"
    assert other.message_bar.text()
    other.close()
    other.deleteLater()


def test_not_a_project_is_a_sentence_and_the_open_one_stays(window, tmp_path):
    path = tmp_path / "x.annotator"
    path.write_text("no database")
    assert not window.tasks.open(path)
    assert "x.annotator" in window.message_bar.text()
    assert window.bridge.session.name == "督导 2024"


@pytest.mark.parametrize("width", [1440, 1180, 900])
def test_nothing_is_wider_than_its_room(window, width):
    window.resize(width, 700)
    window.refresh()
    bar = window.label_bar
    assert bar._right.geometry().right() <= bar.width()
    assert window.status.shortcuts.geometry().right() <= window.status.width()


def test_panes_and_zoom_are_remembered(empty_window, project, settings):
    empty_window.tasks.open(project)
    empty_window.window_actions.zoom_in()
    empty_window.panes.setSizes([300, 600, 378])
    sizes = empty_window.panes.sizes()
    empty_window.close()
    again = Settings(settings._path)
    assert (again.number("zoom"), again.numbers("panes")) == (19, sizes)
    assert again.text("last_project") == str(project)


def test_everything_that_can_be_used_is_named_for_screen_readers(window):
    window.article.select_span("s0")
    window.refresh()
    pressable = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    fields = [f for f in window.findChildren(QLineEdit) if f.isVisible()]
    assert [type(b).__name__ for b in pressable if not (b.accessibleName() or b.text())] == []
    assert [type(f).__name__ for f in fields if not f.accessibleName()] == []


def test_opening_changes_no_byte(empty_window, project):
    before = project.read_bytes()
    empty_window.tasks.open(project)
    empty_window.article.select_span("s0")
    empty_window.refresh()
    empty_window.close()
    assert project.read_bytes() == before


def test_session_after_a_key_is_on_disk(window, project):
    window.article.select_span("s0")
    window.reviewing.accept()
    other = open_project(project, read_only=True)
    assert other.spans("first")[0].status.value == "accepted"
    other.close()


def test_row_of_the_list_is_said_in_words(window):
    model = window.side.span_list.model
    index = model.reveal("s1")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Official: 沈晓明, Suggested"


def test_message_does_not_move_the_line_being_read(window, qtbot):
    top = window.article.mapTo(window, window.article.rect().topLeft())
    window.messages.notice("Suggestions accepted: 3.")
    QApplication.sendPostedEvents()
    assert window.article.mapTo(window, window.article.rect().topLeft()) == top
    assert window.message_bar.isVisible()
