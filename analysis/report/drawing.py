"""The figures of a report: drawn, saved, and turned into pictures of the page."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.report.content import File, Image, Picture
from analysis.words.catalogue import translate

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# CSS pixels an inch
_PIXELS = 96


@dataclass(frozen=True, slots=True)
class Job:
    """A figure to be drawn and saved; can be handed to another process.

    ``draw`` takes ``width=`` in inches, or nothing for the width of a page. ``folder`` is where the
    files go, from the report's own folder.
    """

    name: str
    draw: Callable[..., "Figure"]
    caption: str
    folder: str
    passport: dict[str, Any]


def draw_all(
    jobs: Sequence[Job],
    folder: Path,
    *,
    workers: int = 1,
    progress: Callable | None = None,
) -> list[Picture]:
    """Draw and save figures, side by side where there are several workers.

    Parameters
    ----------
    jobs : sequence of Job
    folder : Path
        The report's folder.
    workers : int
        Processes; the files are the same.
    progress : callable, optional
        Wraps the list of jobs, such as ``tqdm.tqdm``.

    Returns
    -------
    list of Picture
        In the order of the jobs.
    """
    watch = progress or (lambda things: things)
    pool = _pool(min(workers, len(jobs)))
    if pool is None:
        return [draw_one(job, folder) for job in watch(jobs)]
    with pool:
        waiting = [pool.submit(draw_one, job, folder) for job in jobs]
        try:
            return [future.result() for future in watch(waiting)]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def draw_one(job: Job, folder: Path) -> Picture:
    """Draw a figure in both widths, save it, and return it as the page takes it.

    Parameters
    ----------
    job : Job
    folder : Path

    Returns
    -------
    Picture
    """
    from analysis.style import COLUMN, carried, render, save
    from analysis.style.saving import kept_tables

    wide, narrow = job.draw(), job.draw(width=COLUMN)
    # both are drawn from the same tables
    told = job.passport | {"tables": kept_tables(carried(wide)[0], made_again=True)}
    files = save(wide, folder / job.folder / job.name, passport=told)
    svg = next(file for file in files if file.suffix == ".svg")
    column = folder / job.folder / f"{job.name}-column.svg"
    rendered = render(narrow, column.stem, formats=("svg",), passport=_narrow(told, COLUMN))
    column.write_bytes(rendered[column.name])
    return Picture(
        name=job.name,
        caption=job.caption,
        alt=svg.with_suffix(".txt").read_text(encoding="utf-8").strip(),
        path=f"{job.folder}{job.name}.svg",
        page=_image(job, svg, wide),
        column=_image(job, column, narrow),
        files=_downloads(job, files, column),
    )


def _narrow(passport: dict[str, Any], width: float) -> dict[str, Any]:
    return passport | {"report": passport["report"] | {"width": width}}


def _image(job: Job, svg: Path, figure: "Figure") -> Image:
    width, height = (round(float(inches) * _PIXELS) for inches in figure.get_size_inches())
    return Image(f"{job.folder}{svg.name}", svg.read_bytes(), width, height)


def _downloads(job: Job, files: Sequence[Path], column: Path) -> list[File]:
    told = [file for file in files if file.suffix != ".txt"]
    named = [File(f"{job.folder}{file.name}", file.suffix.lstrip(".").upper()) for file in told]
    label = translate("{name} (89 mm)", job.passport["report"]["language"]).format(name="SVG")
    return [*named, File(f"{job.folder}{column.name}", label)]


def _pool(workers: int) -> ProcessPoolExecutor | None:
    """Return processes to draw in; none where one is enough or processes can share no locks."""
    if workers < 2:
        return None
    from multiprocessing import get_context

    try:
        # started anew: a copy of a process that has threads may hang
        context = get_context("spawn")
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent)
    except (ImportError, OSError):
        return None


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, however that ended."""
    import os
    import threading
    from multiprocessing import parent_process

    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
