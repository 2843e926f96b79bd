import pytest

from annotator.model.document import Document
from annotator.review import edits
from annotator.workflows import open_project

TEXT = "調(diào)研\n\n里耶镇的李岳麓来到衡陽。"


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.annotator"
    session = open_project(path, create=True, reviewer="LY")
    session.add_document(Document("d", TEXT, title="t"), search_text=TEXT)
    session.close()
    return path


def test_the_view_without_cleaning_is_the_text_as_stored_and_that_is_remembered(window):
    assert "diào" not in window.bridge.view.text
    window.actions_.action("script:as_published").trigger()
    window.actions_.action("clean").trigger()
    assert window.bridge.view.text == window.bridge.document.text
    assert window.settings.flag("clean") is False
    window.actions_.action("clean").trigger()
    assert "diào" not in window.bridge.view.text


def test_dots_can_be_switched_off(window, qtbot):
    scene = window.article._scene
    assert any(scene.marks(line) for line in scene.lines.between(0, scene.height))
    shown = window.article.grab().toImage()
    window.actions_.action("marks_shown").trigger()
    assert window.article.grab().toImage() != shown
    assert window.settings.flag("marks_shown") is False


def test_scripts_of_taiwan_and_hong_kong(window):
    window.actions_.action("script:taiwan").trigger()
    taiwan = window.bridge.view.text
    window.actions_.action("script:hong_kong").trigger()
    assert "調研" in taiwan
    assert "衡陽" in window.bridge.view.text
    assert window.label_bar.script.group.checkedId() == 1


def test_a_rule_switched_off_leaves_its_noise_to_the_view_and_the_recommenders(window, qtbot, monkeypatch):
    from annotator.gui.dialogs.cleaning import CleaningDialog

    def choose(dialog):
        dialog.switches["pinyin"].setChecked(False)
        return True

    monkeypatch.setattr(CleaningDialog, "exec", choose)
    version = window.bridge.session.knowledge_version()
    window.actions_.action("choose_rules").trigger()
    assert "diào" in window.bridge.view.text
    assert window.bridge.session.knowledge().without == {"pinyin"}
    assert window.bridge.session.knowledge_version() != version


def test_tagged_names_keep_their_characters(window):
    document = window.bridge.document
    start = TEXT.index("李岳麓")
    window.bridge.apply(edits.add(document, start, start + 3, "OFFICIAL", reviewer="LY"))
    window.actions_.action("script:traditional").trigger()
    assert "李岳麓" in window.bridge.view.text
