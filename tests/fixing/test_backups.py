"""What a file was before it was mended in place can be put back, step by step."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from msgcheck.errors import Unmendable, Unwritable
from msgcheck.fixing import backups
from msgcheck.fixing.backups import FOLDER, backups_of, undo
from msgcheck.fixing.destinations import InPlace
from msgcheck.fixing.locking import sweep
from msgcheck.fixing.targets import store
from tests.fixing.killing import in_a_process, killed_at_every_step
from tests.fixing.test_writing import too_small_a_disk

NOON = datetime(2026, 11, 25, 12, 0, 0, tzinfo=timezone(timedelta(hours=1)))
FIRST, SECOND, THIRD = b"The Midday Box. " * 99, b"The midday box for teams. " * 9, b"Meals for Teams. "


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "Müllers Angebot.txt"
    file.write_bytes(FIRST)
    return file


def mend(file: Path, content: bytes, now: datetime = NOON) -> Path:
    backup = store(file, file.read_bytes(), content, InPlace(), now).backup
    assert backup is not None
    return backup


def kept(file: Path) -> list[str]:
    return sorted(path.name for path in (file.parent / FOLDER).iterdir())


def test_mending_in_place_keeps_a_dated_copy_with_a_record(file: Path) -> None:
    backup = mend(file, SECOND)
    assert file.read_bytes() == SECOND
    assert backup == file.parent / FOLDER / "Müllers Angebot (before 2026-11-25 12.00.00).txt"
    assert backup.read_bytes() == FIRST
    assert kept(file) == [backup.name, f"{backup.name}.json"]
    record = json.loads(backup.with_name(f"{backup.name}.json").read_bytes())
    assert (record["schema"], record["name"], record["made"]) == (
        "msgcheck-backup/1",
        "Müllers Angebot.txt",
        "2026-11-25T12:00:00+01:00",
    )


def test_undoing_puts_back_what_was_and_undoing_again_what_was_before_that(file: Path) -> None:
    mend(file, SECOND)
    mend(file, THIRD, NOON + timedelta(days=1))
    undo(file)
    assert file.read_bytes() == SECOND
    undo(file)
    assert file.read_bytes() == FIRST
    assert undo(file) is None
    assert sorted(path.name for path in file.parent.iterdir()) == [file.name]


def test_two_mendings_in_one_second_or_under_a_clock_set_back_are_undone_in_their_order(file: Path) -> None:
    mend(file, SECOND)
    mend(file, THIRD)
    assert len(kept(file)) == 4
    undo(file)
    assert file.read_bytes() == SECOND
    mend(file, THIRD, NOON - timedelta(hours=3))
    undo(file)
    assert file.read_bytes() == SECOND


def test_a_file_that_was_changed_since_stays_and_so_does_its_backup(file: Path) -> None:
    backup = mend(file, SECOND)
    file.write_bytes(b"typed by hand")
    with pytest.raises(Unmendable) as raised:
        undo(file)
    assert str(raised.value) == (
        f"has been changed since it was mended, and stays as it is; what it was before is kept in “{backup}”"
    )
    assert file.read_bytes() == b"typed by hand"
    assert backup.read_bytes() == FIRST


def test_a_file_that_is_gone_is_told_with_its_backup(file: Path) -> None:
    backup = mend(file, SECOND)
    file.unlink()
    with pytest.raises(Unmendable, match="is not there any longer") as raised:
        undo(file)
    assert str(backup) in str(raised.value)


def test_a_backup_that_is_not_what_it_was_is_not_put_back(file: Path) -> None:
    backup = mend(file, SECOND)
    backup.write_bytes(b"something else")
    with pytest.raises(Unmendable, match="is not what it was"):
        undo(file)
    assert file.read_bytes() == SECOND


def test_the_backups_of_other_files_are_left_alone(file: Path) -> None:
    other = file.with_name("other.txt")
    other.write_bytes(FIRST)
    mend(other, SECOND)
    assert undo(file) is None
    assert len(kept(file)) == 2


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"3",
        b'{"schema": "msgcheck-backup/2"}',
        b'{"schema": "msgcheck-backup/1", "name": "a", "made": 3, "sha256_before": "", "sha256_after": ""}',
    ],
)
def test_a_record_that_cannot_be_read_counts_as_none(file: Path, record: bytes) -> None:
    backup = mend(file, SECOND)
    backup.with_name(f"{backup.name}.json").write_bytes(record)
    assert backups_of(file) == []
    assert undo(file) is None


def test_a_link_is_followed_to_the_file_and_its_backups(file: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.txt"
    link.symlink_to(file)
    mend(link, SECOND)
    assert link.is_symlink()
    assert file.read_bytes() == SECOND
    undo(link)
    assert file.read_bytes() == FIRST


def test_another_hard_link_keeps_the_old_text_and_that_is_told(file: Path) -> None:
    file.with_name("same.txt").hardlink_to(file)
    stored = store(file, FIRST, SECOND, InPlace(), NOON)
    assert "another name on the disk" in stored.remarks[0]
    assert file.with_name("same.txt").read_bytes() == FIRST


def test_killed_at_any_step_of_mending_the_file_is_the_old_or_the_new_one_and_can_be_undone(file: Path) -> None:
    seen: set[tuple[bytes, bool]] = set()

    def look() -> None:
        now = file.read_bytes()
        is_undone = undo(file) is not None
        seen.add((now, is_undone))
        assert file.read_bytes() == FIRST
        assert is_undone == (now == SECOND)
        tidy(file)

    assert killed_at_every_step(lambda: mend(file, SECOND), look) > 40
    assert seen == {(FIRST, False), (SECOND, True)}


def test_killed_at_any_step_of_undoing_the_file_is_one_or_the_other_and_undoing_goes_on(file: Path) -> None:
    mend(file, SECOND)
    mend(file, THIRD, NOON + timedelta(days=1))
    seen: set[bytes] = set()

    def look() -> None:
        seen.add(file.read_bytes())
        while undo(file):
            pass
        assert file.read_bytes() == FIRST
        tidy(file)
        mend(file, SECOND)
        mend(file, THIRD, NOON + timedelta(days=1))

    assert killed_at_every_step(lambda: undo(file), look) > 12
    assert seen == {THIRD, SECOND}


def tidy(file: Path) -> None:
    folder = file.parent / FOLDER
    sweep(file.parent)
    sweep(folder)
    for left in folder.glob("*"):
        left.unlink()
    assert sorted(path.name for path in file.parent.iterdir() if path != folder) == [file.name]


def test_without_room_for_the_backup_the_file_stays_as_it_was(file: Path) -> None:
    def deed() -> None:
        too_small_a_disk(len(FIRST) - 1)
        with pytest.raises(Unwritable) as raised:
            store(file, FIRST, THIRD, InPlace(), NOON)
        assert str(raised.value) == (
            f"was left as it was: its backup in “{file.parent / FOLDER}” could not be written: "
            "it would be larger than a file may be there"
        )

    assert in_a_process(deed) == 0
    assert file.read_bytes() == FIRST
    assert kept(file) == []


def test_where_no_backup_may_be_kept_the_file_stays_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", closed)
    with pytest.raises(Unwritable, match="you have no permission to write in the folder"):
        store(file, FIRST, SECOND, InPlace(), NOON)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert file.read_bytes() == FIRST


def test_a_file_in_the_place_of_the_folder_is_told(file: Path) -> None:
    (file.parent / FOLDER).write_bytes(b"")
    with pytest.raises(Unwritable, match="which is no folder"):
        store(file, FIRST, SECOND, InPlace(), NOON)


def test_a_backup_of_a_mending_that_failed_is_not_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = backups.keep

    def keep_while_somebody_types(*arguments: object) -> object:
        kept = keep(*arguments)  # type: ignore[arg-type]
        file.write_bytes(b"typed just now")
        return kept

    monkeypatch.setattr("msgcheck.fixing.targets.keep", keep_while_somebody_types)
    with pytest.raises(Unmendable, match="has changed since it was checked"):
        store(file, FIRST, SECOND, InPlace(), NOON)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert file.read_bytes() == b"typed just now"


def test_a_very_long_name_leaves_room_for_the_date(tmp_path: Path) -> None:
    file = tmp_path / ("ü" * 125 + ".docx")
    file.write_bytes(FIRST)
    backup = mend(file, SECOND)
    assert backup.name.endswith("üü (before 2026-11-25 12.00.00).docx")
    undo(file)
    assert file.read_bytes() == FIRST
