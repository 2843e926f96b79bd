import os
import sqlite3
from contextlib import closing

import pytest

from annotator.errors import UserError
from annotator.store import backup
from annotator.store.project import Project


def test_backup_of_an_open_project_can_be_restored(project, path):
    copy = project.back_up()
    with project.writing():
        project.settings.put("name", "later")
    project.close()
    aside = backup.restore(copy, path)
    assert list(copy.parent.iterdir()) == [copy]
    restored = Project.open(path)
    assert restored.settings.get("name") is None
    assert restored.documents.ids() == ["a"]
    restored.close()
    old = Project.open(aside)
    assert old.settings.get("name") == "later"
    old.close()


def test_only_the_newest_backups_are_kept(project, path):
    made = [backup.back_up(project._connection.db.conn, path, keep=2) for _ in range(3)]
    assert backup.backups_of(path) == [made[2], made[1]]


def test_a_damaged_backup_is_refused(project, path, tmp_path):
    copy = project.back_up()
    project.close()
    data = bytearray(copy.read_bytes())
    data[5000:9000] = b"\xff" * 4000
    copy.write_bytes(data)
    before = path.read_bytes()
    with pytest.raises(UserError, match="damaged"):
        backup.restore(copy, path)
    assert path.read_bytes() == before


def files(path):
    return {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}


@pytest.mark.parametrize("stuck", [".annotator", ".annotator.new"])
def test_a_file_that_cannot_be_replaced_leaves_everything_as_it_was(project, path, monkeypatch, stuck):
    copy = project.back_up()
    project.close()
    before = files(path)
    replace = os.replace

    def refuse(source, target):
        # As on Windows, where a file that is open somewhere cannot be moved.
        if str(source).endswith(stuck) and "before restore" not in str(source):
            raise PermissionError(13, "in use", str(source))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError, match="close it there and restore the backup again"):
        backup.restore(copy, path)
    assert files(path) == before


def test_a_project_that_another_window_has_open_is_not_replaced(project, path):
    copy = project.back_up()
    before = files(path)
    with pytest.raises(UserError, match=r"has .* open; close it there"):
        backup.restore(copy, path)
    assert files(path) == before


def test_what_a_reader_kept_from_the_file_goes_aside_with_it(project, path):
    copy = project.back_up()
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN").execute("SELECT count(*) FROM settings").fetchone()
        with project.writing():
            project.settings.put("name", "later")
        project.close()
        aside = backup.restore(copy, path)
    old = Project.open(aside)
    assert old.settings.get("name") == "later"
    old.close()
    restored = Project.open(path)
    assert restored.settings.get("name") is None
    restored.close()


def test_a_backup_that_sqlite_cannot_read_is_refused(project, path):
    copy = project.back_up()
    project.close()
    data = copy.read_bytes()
    copy.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    with pytest.raises(UserError, match="damaged"):
        backup.restore(copy, path)


def test_a_name_that_cannot_be_longer_is_said(project, path, monkeypatch):
    copy = project.back_up()
    project.close()
    before = path.read_bytes()

    def refuse(source, target):
        raise OSError(36, "File name too long")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError, match="shorter name"):
        backup.restore(copy, path)
    assert path.read_bytes() == before


def test_a_project_that_is_gone_is_not_restored(project, path):
    copy = project.back_up()
    project.close()
    path.unlink()
    with pytest.raises(UserError, match="open the backup itself"):
        backup.restore(copy, path)
