"""The documentation: every page, name and link in it can be set; the notebooks are run by tests of their own."""

import os
import re
import subprocess
import sys


def test_documentation_is_built_without_a_warning(root, tmp_path):
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "-W",
        "--keep-going",
        "-b",
        "html",
        "-d",
        str(tmp_path / "trees"),
        "-D",
        "nb_execution_mode=off",
    ]
    done = subprocess.run(
        [*command, str(root / "docs"), str(tmp_path / "site")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    index = (tmp_path / "site" / "reference" / "index.html").read_text(encoding="utf-8")
    import analysis

    home = {name: getattr(analysis, name) for name in analysis.__all__}
    there = set(re.findall(r'<dt class="[^"]*" id="([^"]+)"', index))
    missing = [
        name
        for name, one in home.items()
        if not any(ident.rsplit(".", 1)[-1] == one.__name__ for ident in there)
    ]
    assert not missing
    # nothing is asked for from elsewhere: the pages are read without a network
    for page in (tmp_path / "site").rglob("*.html"):
        assert not re.findall(
            r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?//',
            page.read_text(encoding="utf-8"),
        ), page.name
