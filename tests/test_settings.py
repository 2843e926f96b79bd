import json

import pytest

from annotator.settings import SETTINGS, Settings


def test_defaults_where_no_file_is(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    assert {row.name: settings.get(row.name) for row in SETTINGS} == {r.name: r.default for r in SETTINGS}
    assert settings.trouble is None


def test_defaults_fit_their_own_rows():
    assert all(row.admits(row.default) for row in SETTINGS)


def test_file_keeps_only_what_differs(tmp_path):
    path = tmp_path / "新 folder" / "settings.json"
    settings = Settings(path)
    settings.set("theme", "dark")
    settings.set("reviewer", "李强")
    settings.set("theme", "system")
    assert json.loads(path.read_text(encoding="utf-8")) == {"reviewer": "李强"}
    assert Settings(path).text("reviewer") == "李强"


@pytest.mark.parametrize(
    ("name", "value"), [("theme", "pink"), ("zoom", 400), ("zoom", True), ("panes", ["a"]), ("reviewer", 3)]
)
def test_what_does_not_fit_is_refused(tmp_path, name, value):
    with pytest.raises(ValueError, match=name):
        Settings(tmp_path / "settings.json").set(name, value)


@pytest.mark.parametrize("content", ["{", "[1]", "7"])
def test_a_broken_file_is_told_and_stops_nothing(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content)
    settings = Settings(path)
    assert settings.trouble is not None
    assert str(path) in str(settings.trouble)
    assert settings.text("theme") == "system"


def test_rows_of_another_version_are_passed_over(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "pink", "later": 1, "zoom": 20}))
    settings = Settings(path)
    assert (settings.text("theme"), settings.number("zoom")) == ("system", 20)
