import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from annotator.errors import UserError
from annotator.store import database
from annotator.store.migrations import SCHEMA_VERSION
from annotator.store.project import Project
from tests.store.conftest import labels


def test_new_project_has_identity_and_wal(project, path):
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == database.APPLICATION_ID
        assert db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_missing_project_is_not_made_by_opening(tmp_path):
    with pytest.raises(UserError, match="no project at"):
        Project.open(tmp_path / "none.annotator")
    assert list(tmp_path.iterdir()) == []


def test_other_files_are_refused_untouched(tmp_path):
    text = tmp_path / "a.txt"
    text.write_bytes(b"no project")
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as db:
        db.execute("CREATE TABLE t (x)")
    for path in (text, foreign):
        before = path.read_bytes()
        with pytest.raises(UserError, match="not an annotator project"):
            Project.open(path)
        assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "foreign.db"]


def test_newer_file_is_refused_untouched(project, path):
    project.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version"):
        Project.open(path)
    assert path.read_bytes() == before


def test_damaged_file_gets_a_sentence(project, path):
    project.close()
    data = bytearray(path.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    path.write_bytes(data)
    with pytest.raises(UserError, match="damaged"):
        Project.open(path)


def test_opening_changes_no_byte(project, path):
    project.close()
    before = path.read_bytes()
    opened = Project.open(path, label_set=labels())
    assert opened.documents.ids() == ["a"]
    opened.close()
    assert path.read_bytes() == before


def test_second_one_is_read_only_and_knows_the_holder(project, path):
    other = Project.open(path)
    assert other.read_only
    assert "@" in other.holder
    assert other.documents.ids() == ["a"]
    with pytest.raises(UserError, match="cannot be written"), other.writing():
        other.settings.put("name", "x")
    other.close()
    assert not project.read_only


def test_the_closed_file_is_whole_while_another_reads_it(project, path, tmp_path):
    with closing(Project.open(path, read_only=True)) as reader:
        reader.settings.get("name", "")
        with project.writing():
            project.settings.put("name", "督导")
        project.close()
        (tmp_path / "copy.annotator").write_bytes(path.read_bytes())
    with closing(Project.open(tmp_path / "copy.annotator", read_only=True)) as copy:
        assert copy.settings.get("name", "") == "督导"


def test_lock_ends_with_the_program(project, path):
    project.close()
    code = f"""
import os
from pathlib import Path
from annotator.store.project import Project
project = Project.open(Path({str(path)!r}))
with project.writing():
    project.settings.put("name", "killed")
os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode != 0
    again = Project.open(path)
    assert not again.read_only
    assert again.settings.get("name") == "killed"
    again.close()


def test_no_project_in_a_folder_that_is_missing(tmp_path):
    with pytest.raises(UserError, match="No project can be made"):
        Project.open(tmp_path / "none" / "a.annotator", create=True)


def test_failed_block_leaves_nothing(project):
    def half():
        with project.writing():
            project.settings.put("name", "half")
            project.settings.put("other", object())

    with pytest.raises(TypeError):
        half()
    assert project.settings.get("name") is None


def test_an_older_file_is_brought_up_to_date_or_left_alone(project, path):
    project.close()
    with closing(sqlite3.connect(path)) as db:
        db.executescript(
            "DROP TABLE models; DELETE FROM _sqlite_migrations WHERE name = 'keep_models';"
            "PRAGMA user_version = 1"
        )
    with pytest.raises(UserError, match="older version"):
        Project.open(path, read_only=True)
    again = Project.open(path)
    assert again.models.all() == []
    assert again.documents.ids() == ["a"]
    again.close()
