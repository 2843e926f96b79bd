"""What the README says, held against the program."""

import csv
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from annotator import workflows
from annotator.cli import cli
from annotator.formats import catalogue
from annotator.model.document import Document
from annotator.review import edits
from annotator.suggest import pipeline
from annotator.suggest.plugins import manager, recommenders_of


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reviewed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The example articles with every suggestion accepted, as an analyst opens them."""
    path = tmp_path_factory.mktemp("readme") / "tours.annotator"
    with closing(workflows.open_project(path, reviewer="wang", create=True)) as session:
        workflows.import_paths(session, [root / "example_data"], published="2024-11-14")
        workflows.suggest(session)
        for document_id in session.document_ids():
            session.apply(edits.accept(session.spans(document_id), reviewer="wang"))
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.fixture(scope="module")
def desk(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished example as a project, as the README makes it."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "example_data").symlink_to(root / "example_data")
    run("annotator import hunan.annotator example_data/hunan_inspections.jsonl", folder, root)
    return folder


def run(command: str, folder: Path, root: Path) -> str:
    """Run a line of the README as a shell does, with this Python and this program."""
    python = shlex.quote(sys.executable)
    command = re.sub("^annotator ", f"{python} -m annotator ", command)
    command = re.sub("^python ", f"{python} ", command)
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def for_analysts(readme: str) -> str:
    return readme.partition("## For analysts")[2].partition("\n## ")[0]


def blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", readme, re.DOTALL)


def test_the_schema_is_that_of_the_file(readme: str, reviewed: sqlite3.Connection) -> None:
    section = readme.partition("## The project file")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|$", section, re.MULTILINE)
    told = {name: re.findall(r"`(\w+)`", columns) for name, columns in rows}
    names = reviewed.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    own = [name for (name,) in names if not name.startswith(("sqlite_", "_sqlite_"))]
    there = {name: [row[1] for row in reviewed.execute(f"PRAGMA table_info({name})")] for name in own}
    assert told == there
    (application,) = reviewed.execute("PRAGMA application_id").fetchone()
    assert f"`application_id` 0x{application:X}" in section


def test_every_query_answers(readme: str, desk: Path) -> None:
    queries = blocks(readme, "sql")
    assert len(queries) == 5
    with closing(sqlite3.connect(desk / "hunan.annotator")) as project:
        answers = [project.execute(query).fetchall() for query in queries]
    visits, met, mentions, months, directives = answers
    assert ("毛伟明", "", "岳阳市", "430600", "2024-11-12/2024-11-13") in [row[:5] for row in visits]
    assert sum(row[1] for row in met) >= 10
    assert mentions[0][:1] + mentions[0][2:] == ("沈曉明", 16, 1)
    assert {row[0] for row in months} == {"2023-12", "2024-11"}
    assert len(directives) == 30
    assert sum(row[1] == "沈晓明" and row[2] == "提出" for row in directives) >= 1


COMMANDS = {
    "annotator": "already there  ",
    "sqlite3": "李殿勋",
    "datasette": '"code": "430600"',
    "python": "who_was_where.csv: 45 rows",
}


@pytest.mark.parametrize("program", COMMANDS)
def test_every_command_for_analysts_works_as_pasted(
    readme: str, desk: Path, root: Path, program: str
) -> None:
    (shell,) = blocks(for_analysts(readme), "sh")
    lines = {line.partition(" ")[0]: line for line in shell.splitlines()}
    assert set(lines) == set(COMMANDS)
    if program in ("sqlite3", "datasette") and shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    assert COMMANDS[program] in run(lines[program], desk, root)


def test_pandas_reads_a_project(
    readme: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pandas")
    monkeypatch.chdir(desk)
    (code,) = blocks(for_analysts(readme), "python")
    exec(code, {})
    assert "毛伟明" in capsys.readouterr().out


def test_the_script_says_who_was_where_when(desk: Path, root: Path) -> None:
    run("python example_data/who_was_where.py hunan.annotator table.csv", desk, root)
    with (desk / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 45
    first = [row for row in rows if row["who"] == "沈晓明" and row["where"] == "衡阳"]
    assert [(row["first_day"], row["last_day"], row["prefecture"]) for row in first] == [
        ("2024-10-08", "2024-10-09", "430400")
    ]
    assert all(row["context"].startswith(row["where"][:2]) for row in rows)
    assert any(row["date"] == "连日来" and row["first_day"] == "" for row in rows)


def test_the_exported_line_is_what_the_program_reads_and_writes(readme: str, tmp_path: Path) -> None:
    (shown,) = (json.loads(block) for block in blocks(readme, "json"))
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows.write_text(json.dumps(shown) + "\n", encoding="utf-8")
    with closing(workflows.open_project(tmp_path / "p.annotator", create=True)) as session:
        workflows.import_paths(session, [rows])
        workflows.export(session, out, format="jsonl", include="reviewed")
    assert list(json.loads(out.read_text(encoding="utf-8")).items()) == list(shown.items())


def test_the_recommender_suggests_when_its_package_is_installed(readme: str) -> None:
    (code,) = blocks(readme.partition("## Your own recommender")[2], "python")
    plugin = ModuleType("sights")
    exec(code, plugin.__dict__)
    registry = manager()
    registry.register(plugin)
    document = Document("1", "毛偉明到橘子洲、嶽麓書院調研。")
    spans = pipeline.run(document, recommenders_of(registry))
    assert [(one.quote, one.recommender) for one in spans] == [("橘子洲", "sights"), ("嶽麓書院", "sights")]
    assert workflows.explain(spans[0], "en") == "on my list of sights"


def test_the_formats_are_those_of_the_catalogue(readme: str) -> None:
    section = readme.partition("## Datasets")[2].partition("\n\nOnly accepted")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE) == [one.id for one in catalogue.FORMATS]


def test_every_command_is_shown_and_every_shown_command_is_there(readme: str) -> None:
    section = readme.partition("## Command line")[2].partition("\n## ")[0]
    shown = set(re.findall(r"^annotator (\w+)", section, re.MULTILINE))
    assert shown == set(cli.commands)


def test_every_shown_export_works(readme: str, desk: Path, root: Path) -> None:
    section = readme.partition("## Command line")[2].partition("\n## ")[0]
    lines = re.findall("^annotator export .*$", section, re.MULTILINE)
    assert len(lines) == 6
    shutil.copy(desk / "hunan.annotator", desk / "tours.annotator")
    for line in lines:
        assert " documents, " in run(line, desk, root)


def test_the_keys_are_those_of_the_window(readme: str) -> None:
    actions = pytest.importorskip("annotator.gui.actions")
    from annotator.gui.menu import plain

    table = readme.partition("## Keys")[2].partition("\n## ")[0]
    keys = {plain(row.text): row.keys for row in actions.all_rows()}
    for key, text in re.findall(r"^\| `([^`]+)` \| (.+) \|$", table, re.MULTILINE):
        assert key in keys[text], f"{key} {text}"


def test_every_file_that_is_named_is_there(readme: str, root: Path) -> None:
    named = re.findall(r"(?:`|\()((?:resources|\.ci)/[\w./-]+|LICENSE)(?:`|\))", readme)
    assert len(named) >= 4
    assert [name for name in named if not (root / name).exists()] == []
