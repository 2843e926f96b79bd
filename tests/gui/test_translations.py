import importlib.util
import string

import pytest


@pytest.fixture(scope="module")
def tool(root):
    spec = importlib.util.spec_from_file_location("translations", root / ".ci" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fields(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_no_string_lacks_its_chinese(tool):
    assert tool.missing() == []


def test_chinese_has_the_same_places_to_fill(tool):
    wrong = [
        source for (_, source), chinese in tool.translations().items() if fields(source) != fields(chinese)
    ]
    assert wrong == []


def test_compiled_file_is_that_of_the_text(tool, qapp):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(tool.TS.with_suffix(".qm")))
    wrong = [
        source
        for (context, source), chinese in tool.translations().items()
        if translator.translate(context, source) != chinese
    ]
    assert wrong == []
