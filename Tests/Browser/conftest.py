"""Fixtures: a demo county on each database engine, a server on it, and pages in real Chromium that report faults."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from databases import PostgresTemplate, PrivatePostgres, SQLiteTemplate, Template
from looking import Depth, look
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from served import ROOT, Server, binary
from surveying import Surveys
from watching import Watch

# Patient with a machine that builds and tests other things at the same time.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)

PHONE = (360, 740)
DESK = (1280, 800)

# Both engines go through every journey. The engine changes what a page says, never how it is built: how pages look is looked
# at on the first.
ENGINES = ["sqlite", "postgres"]
LOOKED_AT = ENGINES[0]
on_one_engine = pytest.mark.parametrize("engine", [LOOKED_AT], indirect=True)

# A level word where the logger puts it, or what the Swift runtime prints when it dies.
LOGGED_FAULT = re.compile(r"\s(error|critical)\s[\w.-]+\s*:|Fatal error|Thread \d+ .*crashed|Precondition failed")
ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")


@pytest.fixture(scope="session")
def workshop() -> Iterator[Path]:
    """A temporary folder for data, logs and a private database."""
    folder = Path(tempfile.mkdtemp(prefix="yangguang-browser."))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="session")
def shared(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what all workers of the run make once for an engine."""
    # Each worker has a folder of its own in the run's.
    run = tmp_path_factory.getbasetemp()
    folder = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / engine
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def postgres(workshop: Path) -> Iterator[PrivatePostgres]:
    server = PrivatePostgres(workshop)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def template(engine: str, workshop: Path, shared: Path, request: pytest.FixtureRequest) -> Template:
    """The demo county, loaded once per engine and never served itself."""
    folder = workshop / engine
    folder.mkdir(exist_ok=True)  # a worker may come back to an engine
    if engine == "sqlite":
        return SQLiteTemplate(binary("debug"), folder, shared)
    return PostgresTemplate(binary("debug"), folder, shared, request.getfixturevalue("postgres"))


def serving(template: Template, workshop: Path, name: str) -> Iterator[Server]:
    """Serves a copy of the template; afterwards the log must hold no error and no personal number."""
    store = template.copy(name)
    log = workshop / f"{type(template).__name__}-{name}.log"
    with Server(binary("debug"), store, log) as server:
        yield server
        code = server.stop()
    lines = server.log_text().splitlines()
    faults = [line for line in lines if LOGGED_FAULT.search(line) or ID_NUMBER.search(line)]
    # Not even our own report repeats such a number.
    shown = [ID_NUMBER.sub("(an ID number)", line) for line in faults[:20]]
    assert not faults, "the server's log:\n" + "\n".join(shown)
    assert code == 0, f"the server ended with {code} instead of stopping cleanly"


_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server(template: Template, workshop: Path) -> Iterator[Server]:
    """A served demo county for tests that only read, or sign in and out; they share it."""
    yield from serving(template, workshop, f"shared{next(_numbers)}")


@pytest.fixture
def own_server(template: Template, workshop: Path) -> Iterator[Server]:
    """A served demo county of the test's own, for tests that change it."""
    yield from serving(template, workshop, f"own{next(_numbers)}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def surveys(engine: str, server: Server, shared: Path) -> Surveys:
    """What there is to read for whom."""
    return Surveys(server, shared, thorough=engine == LOOKED_AT)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Collects what a page complains about; `watch.expect(…)` names a complaint that belongs to the test."""
    watcher = Watch()
    yield watcher
    watcher.verify()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(
    engine: str, browser: Browser, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[OpenPage]:
    """Opens pages as separate people, cookies not shared: open_page(server, size=PHONE, javascript=True, looked_at=True)."""
    contexts: list[BrowserContext] = []

    def open_page(
        server: Server, size: tuple[int, int] = PHONE, javascript: bool = True, looked_at: bool = True
    ) -> Page:
        context = browser.new_context(
            base_url=server.url,
            viewport={"width": size[0], "height": size[1]},
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            java_script_enabled=javascript,
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if not looked_at or engine != LOOKED_AT:
            look(context, Depth.NOT)
        elif not javascript:
            look(context, Depth.WIDTH)
        page = context.new_page()
        watch.over(page)
        return page

    yield open_page
    if getattr(request.node, "failed", False):
        photograph(request.node.name, contexts)
    for context in contexts:
        context.close()


@pytest.fixture
def page(server: Server, open_page: OpenPage) -> Page:
    """A phone, 360 × 740."""
    return open_page(server)


@pytest.fixture
def desktop(server: Server, open_page: OpenPage) -> Page:
    """A desk, 1280 × 800."""
    return open_page(server, size=DESK)


@pytest.fixture
def no_js(server: Server, open_page: OpenPage) -> Page:
    """A phone that runs no scripts."""
    return open_page(server, javascript=False)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, so that the last ones are short. Of two workers one gets the first half and one the second, and begins
    with PostgreSQL; who is done takes from the other's end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    others = [item for item in items if engine_of(item) != LOOKED_AT]
    items[:] = [item for item in items if engine_of(item) == LOOKED_AT]
    half = (len(items) + len(others)) // 2
    items[half:half] = others


def engine_of(item: pytest.Item) -> object:
    callspec = getattr(item, "callspec", None)
    return callspec.params.get("engine") if callspec else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> object:
    report = yield
    if report.when == "call" and report.failed:
        item.failed = True
    return report


def photograph(name: str, contexts: list[BrowserContext]) -> None:
    """What a failed test saw last, in .build/browser-failures."""
    folder = ROOT / ".build" / "browser-failures"
    folder.mkdir(parents=True, exist_ok=True)
    pages = (page for context in contexts for page in context.pages)
    plain = re.sub(r"[^\w-]+", "_", name)
    for number, page in enumerate(pages, start=1):
        file = folder / f"{plain}-{number}.png"
        page.screenshot(path=file, full_page=True, caret="initial")  # hiding it breaks our style policy
        print(f"saw {page.url}, see {file}")
