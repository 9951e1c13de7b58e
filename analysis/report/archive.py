"""Everything of a report in one ZIP file, the same bytes for the same files."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

# the earliest date that the format knows: a date of making would change the bytes
_DATE = (1980, 1, 1, 0, 0, 0)


def write_archive(folder: Path, files: Iterable[Path], target: Path) -> Path:
    """Write files of a folder into a ZIP file.

    Parameters
    ----------
    folder : Path
        Names in the archive are those from here.
    files : iterable of Path
    target : Path

    Returns
    -------
    Path
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(files):
            told = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _DATE)
            told.external_attr = 0o644 << 16
            archive.writestr(told, file.read_bytes(), zipfile.ZIP_DEFLATED, 6)
    return target
