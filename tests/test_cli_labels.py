from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli import cli
from annotator.model.document import Document
from annotator.review import edits
from annotator.workflows import open_project


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "tours.annotator"
    with closing(open_project(path, create=True)) as session:
        session.add_document(Document("a", "会议在中南大学召开。"), search_text="会议在中南大学召开。")
    return path


@pytest.fixture
def tagged(project: Path) -> Path:
    """The project with a label that one span bears."""
    run("labels", project, "--add", "ORG=Organisation/机构")
    with closing(open_project(project)) as session:
        session.apply(edits.add(session.document("a"), 3, 7, "ORG", reviewer="LY"))
    return project


def labels_in(project: Path) -> list[str]:
    with closing(open_project(project, read_only=True)) as session:
        return [span.label for span in session.spans("a")]


def test_labels_are_listed_and_added(project: Path) -> None:
    result = run("labels", project, "--add", "ORG=Organisation/机构", "--add", "POLICY")
    assert result.exit_code == 0
    assert "5  ORG           violet   Organisation  机构\n6  POLICY        red      POLICY\n" in result.output
    assert "6  POLICY" in run("labels", project).output
    refused = run("labels", project, "--add", "org")
    assert refused.exit_code == 1
    assert "capital letters" in refused.stderr


def test_key_and_colour_are_exchanged(tagged: Path) -> None:
    result = run("labels", tagged, "--key", "ORG=1", "--colour", "ORG=green")
    assert "1  ORG           green" in result.output
    assert "5  OFFICIAL      blue" in result.output
    assert "2  PLACE         violet" in result.output


def test_a_label_goes_and_its_spans_get_another(tagged: Path) -> None:
    result = run("labels", tagged, "--remove", "ORG=PLACE")
    assert "Accepted spans that bore it: 1, now PLACE." in result.stderr
    assert labels_in(tagged) == ["PLACE"]


def test_spans_go_only_where_that_is_asked_for(tagged: Path) -> None:
    refused = run("labels", tagged, "--remove", "ORG")
    assert refused.exit_code == 1
    assert "--remove ORG=PLACE" in refused.stderr
    assert labels_in(tagged) == ["ORG"]
    assert run("labels", tagged, "--remove", "ORG", "--with-spans").exit_code == 0
    assert labels_in(tagged) == []


def test_a_label_that_goes_makes_room_for_another(tagged: Path) -> None:
    full = run("labels", tagged, *(f"--add={name}" for name in ("F", "G", "H", "I")))
    assert "9  I " in full.output
    assert run("labels", tagged, "--add", "K").exit_code == 1
    result = run("labels", tagged, "--add", "K", "--remove", "ORG=K")
    assert result.exit_code == 0
    assert "5  K " in result.output
    assert labels_in(tagged) == ["K"]
    assert run("labels", tagged, "--add", "K", "--remove", "K").exit_code == 1


@pytest.mark.parametrize("wish", ["--remove=PLACE", "--remove=ORG=NONE", "--key=ORG=0", "--colour=ORG=pink"])
def test_what_will_not_do_is_refused(tagged: Path, wish: str) -> None:
    before = run("labels", tagged).output
    assert run("labels", tagged, wish).exit_code == 1
    assert run("labels", tagged).output == before
