"""The built wheel, in an environment of its own, from another folder: no source tree beside it."""

import os
import site
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(root, tmp_path_factory):
    home = tmp_path_factory.mktemp("wheel")
    # pip must not take a source tree on the path for an installed package
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    fresh = home / "fresh"
    subprocess.run([sys.executable, "-m", "venv", str(fresh)], check=True)
    # this environment may have been made without pip
    python = fresh / "bin" / "python"
    build = [python, "-m", "pip", "wheel", "-q", "--no-deps", "-w", home, root]
    subprocess.run([*map(str, build)], check=True, capture_output=True, env=clean)
    wheel = next(home.glob("*.whl"))
    subprocess.run(
        [str(python), "-m", "pip", "install", "-q", "--no-deps", str(wheel)],
        check=True,
        capture_output=True,
        env=clean,
    )
    # the dependencies of this environment serve; its editable install of the project does not
    packages = next((fresh / "lib").glob("python*")) / "site-packages"
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    return fresh / "bin", home


def run(installed, *command):
    folder, home = installed
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    program = str(folder / command[0])
    done = subprocess.run(
        [program, *command[1:]], cwd=home, env=clean, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_the_wheel_that_runs(installed):
    out = run(installed, "python", "-c", "import analysis; print(analysis.__file__)")
    assert Path(out.strip()).is_relative_to(installed[1])


def test_it_lists_the_bundled_conflicts(installed):
    out = run(installed, "ceasefire", "list")
    assert "easter_2025" in out
    assert "gaza" in out


def test_it_writes_a_report(installed):
    run(installed, "ceasefire", "report", "lebanon_2024", "--out", "report")
    assert (installed[1] / "report" / "index.html").is_file()


def test_it_studies_a_truce(installed):
    code = "from analysis import study; print(study('easter_2025'))"
    assert "Easter" in run(installed, "python", "-c", code)


def test_it_says_its_version(installed):
    import analysis

    assert analysis.__version__ in run(installed, "ceasefire", "--version")
