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
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None, reason="Chromium is not installed; the check that CI runs installs it"
    ),
]
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
def report(easter_report):
    return easter_report


SCREENS = [(1440, 900), (390, 844)]
FIRST = """() => {
  const bottom = css => document.querySelector(css).getBoundingClientRect().bottom;
  return {title: bottom('h1'), sentence: bottom('.card .answer'), picture: bottom('.card img')};
}"""


@pytest.fixture(params=SCREENS, ids=["desk", "phone"])
def screen(request, chromium, report):
    width, height = request.param
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.goto((report / "index.html").as_uri())
    yield page, width, height
    page.close()


def test_title_sentence_and_picture_stand_on_the_first_screen(screen, artifacts):
    page, width, height = screen
    page.screenshot(path=artifacts / f"report-{width}.png")
    first = page.evaluate(FIRST)
    assert max(first.values()) <= height, first


def test_the_page_fits_the_screen_and_asks_for_nothing(screen, artifacts):
    page, width, _ = screen
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.screenshot(path=artifacts / f"report-{width}-full.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_every_picture_is_drawn_and_has_words(screen):
    page, width, _ = screen
    images = page.evaluate("""[...document.images].filter(i => i.checkVisibility()).map(i => ({
        drawn: i.complete && i.naturalWidth > 0, words: i.alt.length,
        wide: i.currentSrc === i.src}))""")
    assert len(images) >= 5
    assert all(image["drawn"] and image["words"] > 20 for image in images)
    assert all(image["wide"] == (width > 640) for image in images)


def test_the_page_has_six_screens_before_it_folds(chromium, report):
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto((report / "index.html").as_uri())
    folds = page.evaluate("document.querySelector('article details').offsetTop")
    page.close()
    assert folds <= 6 * 900


def test_captions_of_wide_tables_fit_a_phone(chromium, report):
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto((report / "index.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    ends = page.evaluate("""[...document.querySelectorAll('caption span')].map(
        e => e.getBoundingClientRect().right)""")
    page.close()
    assert len(ends) > 5 and max(ends) <= 390


@pytest.mark.parametrize("name", ["index.html", "sources.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(chromium, report, name, scheme):
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(color_scheme=scheme, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((report / name).as_uri())
    # one row of the sources is like the other
    page.evaluate(
        "[...document.querySelectorAll('#sources tbody tr')].slice(40).map(r => r.remove())"
    )
    violations = Axe().run(page).response["violations"]
    context.close()
    told = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in violations]
    assert told == []


def test_dark_mode_is_dark(chromium, report):
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto((report / "index.html").as_uri())
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert max(int(part) for part in colour.strip("rgb()").split(",")) < 60


def test_the_page_can_be_used_by_keyboard(chromium, report):
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto((report / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#content'")
    page.evaluate("document.querySelector('details > summary').focus()")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('details').open")
    page.close()


def test_sources_can_be_searched_and_sorted(chromium, report):
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.goto((report / "sources.html").as_uri())
    rows = "[...document.querySelectorAll('tbody tr')]"
    every = page.evaluate(f"{rows}.length")
    page.fill("#find", "Zelensky")
    left = page.evaluate(f"{rows}.filter(r => !r.hidden).length")
    page.click("thead button >> nth=1")
    numbers = page.evaluate(f"{rows}.map(r => r.cells[1].textContent)")
    page.close()
    assert 0 < left < every
    assert numbers[0] != numbers[-1]


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
    source: c.model.sharedModel.getSource(), count: c.model.executionCount,
    outputs: c.model.outputs.toJSON()}));
}"""
READY = """() => {
  const widget = window.jupyterapp && window.jupyterapp.shell.currentWidget;
  const session = widget && widget.sessionContext && widget.sessionContext.session;
  const kernel = session && session.kernel;
  return !!kernel && kernel.status === 'idle';
}"""


# the first that a reader opens, and that of the widgets; all are run without a browser elsewhere
@pytest.mark.parametrize("name", ["01_easter_truce.ipynb", "08_explore.ipynb"])
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
