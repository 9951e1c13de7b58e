"""The notebooks in JupyterLab and the report page, in a real browser."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from conftest import browser

CHROMIUM = browser()
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed; the check that CI runs installs it"
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        one = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield one
        one.close()


@pytest.fixture(scope="session")
def artifacts(root):
    folder = root / "artifacts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def page_file(tmp_path_factory, data):
    from analysis.report import write_report

    return (
        write_report("victory_2025", tmp_path_factory.mktemp("report") / "out", data=data).folder
        / "index.html"
    )


@pytest.mark.parametrize("width", [390, 1440])
def test_report_fits_the_screen_and_passes_axe(chromium, page_file, artifacts, width):
    from axe_playwright_python.sync_playwright import Axe

    page = chromium.new_page(viewport={"width": width, "height": 900})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    page.screenshot(path=artifacts / f"report-{width}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(
        "[...document.images].every(i => i.complete && i.naturalWidth > 0 && i.alt.length > 20)"
    )
    assert page.evaluate("document.images.length") >= 5
    # a figure fits as it is: on a phone the one in one column, about its own size, so that its letters can be read
    shown = page.evaluate("""[...document.images].map(i => ({over: i.closest('.scroll').scrollWidth - i.closest('.scroll').clientWidth,
        wide: i.currentSrc === i.src, scale: i.clientWidth / i.naturalWidth}))""")
    assert all(
        one["over"] <= 0 and one["wide"] == (width > 640) and one["scale"] > 0.95 for one in shown
    )
    # a table as wide as its words need: no row is as tall as the screen
    assert (
        page.evaluate(
            "Math.max(...[...document.querySelectorAll('tbody tr')].map(row => row.clientHeight))"
        )
        < 450
    )
    # self-contained: nothing is asked for but the file itself and what it holds
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    found = Axe().run(page).response["violations"]
    assert not found, [
        (one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found
    ]
    page.close()


def test_report_can_be_used_by_keyboard(chromium, page_file):
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto(page_file.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.evaluate("document.querySelector('details > summary').focus()")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('details').open")
    page.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory, root):
    """JupyterLab on loopback with its token, on a copy of the notebooks."""
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(root / "notebooks", home / "notebooks")
    # no question about news in front of the notebooks
    quiet = (
        home
        / "config"
        / "lab"
        / "user-settings"
        / "@jupyterlab"
        / "apputils-extension"
        / "notification.jupyterlab-settings"
    )
    quiet.parent.mkdir(parents=True)
    quiet.write_text('{"fetchNews": "false"}', encoding="utf-8")
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    token = secrets.token_hex(16)
    command = [
        sys.executable,
        "-m",
        "jupyter",
        "lab",
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        "--LabApp.expose_app_in_browser=True",
        f"--notebook-dir={home / 'notebooks'}",
    ]
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
    }
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            command, cwd=home, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        base = f"http://127.0.0.1:{port}"
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{base}/api/status?token={token}", timeout=1).close()
                break
            except OSError:
                time.sleep(0.25)
        else:
            server.kill()
            pytest.fail((home / "log").read_text(encoding="utf-8", errors="replace")[-2000:])
        yield base, token
        server.terminate()
        server.wait(timeout=20)


STATE = """() => {
  const widget = window.jupyterapp.shell.currentWidget;
  if (!widget || !widget.content || !widget.content.model) return null;
  return widget.content.widgets.filter(c => c.model.type === 'code').map(c => ({
    source: c.model.sharedModel.getSource(), count: c.model.executionCount, outputs: c.model.outputs.toJSON()}));
}"""
READY = """() => {
  const widget = window.jupyterapp && window.jupyterapp.shell.currentWidget;
  const kernel = widget && widget.sessionContext && widget.sessionContext.session && widget.sessionContext.session.kernel;
  return !!kernel && kernel.status === 'idle';
}"""


def notebooks():
    from conftest import ROOT

    return sorted(file.name for file in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("name", notebooks())
def test_notebook_runs_in_jupyterlab(chromium, lab, artifacts, name):
    base, token = lab
    page = chromium.new_page(viewport={"width": 1400, "height": 2400})
    page.goto(f"{base}/lab/tree/{name}?token={token}&reset")
    page.wait_for_function(READY, timeout=60_000)
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    deadline = time.monotonic() + 120
    while True:
        cells = page.evaluate(STATE)
        failed = [out for cell in cells for out in cell["outputs"] if out["output_type"] == "error"]
        assert not failed, failed[0]["evalue"]
        if all(cell["count"] for cell in cells) and page.evaluate(READY):
            break
        assert time.monotonic() < deadline, "the notebook did not end"
        page.wait_for_timeout(250)
    for cell in (cell for cell in cells if "plot_" in cell["source"].split("import")[0]):
        assert any(
            "<img" in "".join(out.get("data", {}).get("text/html", "")) for out in cell["outputs"]
        ), cell["source"]
    page.wait_for_timeout(500)
    page.screenshot(path=artifacts / f"{name.removesuffix('.ipynb')}.png")
    page.close()
