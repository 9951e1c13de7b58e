"""Folders that are written whole or not at all, and never over what somebody else put there."""

import json
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

# a folder in the making is called so, with the process that is at work: it can be told at any time
# from what somebody else called alike
_SPARE = re.compile(r"-(\d+)-[a-z0-9_]{8}\.part")
# in a folder in the making: the one that was there before
_OLD = "old"


class FolderRefused(ValueError):
    """A folder that can't be written without harm."""


def checked_target(out: str | Path, ours: "Iterable[str] | None" = None) -> Path:
    """Return the folder to write, links followed, if writing it does no harm.

    Parameters
    ----------
    out : str or Path
    ours : iterable of str, optional
        Files in it, by their path from it, that may be replaced; a folder that holds any other is
        refused.

    Returns
    -------
    Path
        The real path; the folder need not exist.

    Raises
    ------
    FolderRefused
        If it is a file, the working directory or one around it, holds other files, or can't be
        written.
    """
    target = Path(out).expanduser().resolve()
    if target.exists() and not target.is_dir():
        raise FolderRefused(f"{out}: is a file; name a folder")
    if target == Path.cwd() or target in Path.cwd().parents:
        raise FolderRefused(
            f"{out}: is the working directory or around it; name a folder of its own"
        )
    others = _others(target, set(ours or ()))
    if others:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        raise FolderRefused(
            f"{out}: holds {others[0]}{more}, not written by this command; name another folder"
        )
    _make_parents(target, out)
    return target


def listed_files(folder: str | Path, mark: str) -> list[str]:
    """Return the files that a folder's own mark lists as written by this package.

    Parameters
    ----------
    folder : str or Path
    mark : str
        Name of the JSON file with the key ``files``.

    Returns
    -------
    list of str
        With the mark itself; empty where there is none that can be read.
    """
    try:
        told = json.loads((Path(folder) / mark).read_text(encoding="utf-8"))
        return [mark, *told["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Give a folder to fill beside the target, and put it in the target's place at the end.

    Parameters
    ----------
    target : Path
        As returned by ``checked_target``.

    Yields
    ------
    Path
        An empty folder. If the work fails it is removed, and the target stays as it was.
    """
    _clear_unfinished(target)
    spare = _make_spare(target)
    try:
        spare.chmod(_usual_rights())
        yield spare
        _swap(spare, target)
    finally:
        shutil.rmtree(spare, ignore_errors=True)


def temporary_folder(use: str) -> tempfile.TemporaryDirectory:
    """Make a folder for what is not kept, and clear those that processes ended by force have left.

    Parameters
    ----------
    use : str
        What its name begins with.

    Returns
    -------
    tempfile.TemporaryDirectory
        To be used in a ``with``, or closed by ``cleanup``.
    """
    before = f"ceasefire-{use}"
    for left in Path(tempfile.gettempdir()).glob(f"{before}-*.part"):
        named = _SPARE.fullmatch(left.name.removeprefix(before))
        if named is not None and _is_mine(left) and not is_running(int(named[1])):
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.TemporaryDirectory(prefix=f"{before}-{os.getpid()}-", suffix=".part")


def is_running(pid: int) -> bool:
    """Return whether a process runs; True where that can't be told.

    Parameters
    ----------
    pid : int

    Returns
    -------
    bool
    """
    # on Windows the question itself would end the process
    if os.name == "nt":
        return True
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _is_mine(folder: Path) -> bool:
    """Whether a folder, not a link to one, is of this user."""
    try:
        told = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(told.st_mode) and told.st_uid == getattr(os, "getuid", int)()


def _others(target: Path, ours: set[str]) -> list[str]:
    """Files in a folder that are not among ours, by name."""
    if not target.is_dir():
        return []
    inside = (path for path in target.rglob("*") if path.is_symlink() or not path.is_dir())
    names = sorted(path.relative_to(target).as_posix() for path in inside)
    return [name for name in names if name not in ours]


def _make_parents(target: Path, out: str | Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # a trial says more than access rights do: a file system can be read-only
        _make_spare(target).rmdir()
    except OSError as error:
        raise FolderRefused(f"{out}: can't be written there ({error.strerror})") from None


def _usual_rights() -> int:
    """Rights of a new folder under the user's mask."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o777 & ~mask


def _make_spare(target: Path) -> Path:
    prefix = f".{target.name}-{os.getpid()}-"
    return Path(tempfile.mkdtemp(dir=target.parent, prefix=prefix, suffix=".part"))


def _clear_unfinished(target: Path) -> None:
    """Remove what a process that is no more left beside the target."""
    before = f".{target.name}"
    for left in target.parent.iterdir():
        if not left.name.startswith(before):
            continue
        named = _SPARE.fullmatch(left.name.removeprefix(before))
        if named is None or is_running(int(named[1])):
            continue
        if (left / _OLD).is_dir() and not target.exists():
            # it was ended between moving the old folder out and the new one in
            os.replace(left / _OLD, target)
        shutil.rmtree(left, ignore_errors=True)


def _swap(spare: Path, target: Path) -> None:
    """Put the new folder in the place of the old one; the old one comes back if that fails."""
    if not target.exists():
        os.replace(spare, target)
        return
    old = _make_spare(target)
    os.replace(target, old / _OLD)
    try:
        os.replace(spare, target)
    except OSError:
        os.replace(old / _OLD, target)
        raise
    shutil.rmtree(old, ignore_errors=True)
