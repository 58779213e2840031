"""Takes the pictures of the READMEs from a demo county of its own: one table, one picture a line."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from served import ROOT, Server, Store, binary, load_demo

sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

from acting import press, sign_in
from rosters import ROSTER, choose_file

TARGET = ROOT / "docs" / "images"
PHONE, DESK = (360, 740), (1280, 800)
ENGLISH, LARGE = re.compile("^English$"), re.compile("大字版")


@dataclass(frozen=True)
class Picture:
    """A picture's file name, the window, who looks, and the words pressed one after another from the start page."""

    name: str
    size: tuple[int, int]
    walk: tuple[str | re.Pattern[str], ...] = ()
    role: str | None = None
    before: Callable[[Page], None] | None = None


# The village that `make run` names has the most to show.
SHOWCASE = "董寨"


def search(page: Page) -> None:
    page.goto("/search?q=低保")


def village(page: Page) -> None:
    page.goto(f"/search?q={SHOWCASE}")
    page.get_by_role("main").locator("a[href^='/places/']").first.click()
    page.wait_for_load_state()


def roster(page: Page) -> None:
    village(page)
    page.get_by_role("main").locator("a[href^='/disclosures/']", has_text="农村低保").first.click()
    page.wait_for_load_state()


def upload(page: Page) -> None:
    choose_file(page, ROSTER)


PICTURES = [
    Picture("home-phone", PHONE),
    Picture("home-desk", DESK),
    Picture("home-english", PHONE, (ENGLISH,)),
    Picture("home-elder", PHONE, (LARGE,)),
    Picture("village-phone", PHONE, before=village),
    Picture("disclosure-phone", PHONE, before=roster),
    Picture("disclosure-desk", DESK, before=roster),
    Picture("search-phone", PHONE, before=search),
    Picture("inbox-desk", DESK, role="townshipDiscipline"),
    Picture("upload-desk", DESK, role="uploader", before=upload),
]


def take(browser: Browser, server: Server, picture: Picture) -> None:
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": picture.size[0], "height": picture.size[1]},
        device_scale_factor=2 if picture.size == PHONE else 1,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        bypass_csp=True,  # the camera hides the caret with a style of its own
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto("/")
    if picture.role:
        sign_in(page, server.accounts[picture.role])
    if picture.before:
        picture.before(page)
    for words in picture.walk:
        # In the main part first: the header and the foot repeat words that lead elsewhere.
        inside = page.get_by_role("main").get_by_role("link", name=words)
        if inside.count():
            inside.first.click()
            page.wait_for_load_state()
        else:
            press(page, words)
    page.screenshot(path=TARGET / f"{picture.name}.png")
    context.close()


def main() -> int:
    wanted = [picture for picture in PICTURES if not sys.argv[1:] or picture.name in sys.argv[1:]]
    TARGET.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="yangguang-pictures.") as folder:
        program, store = binary("release"), Store.sqlite(Path(folder) / "data")
        # A folder that `yangguang demo` filled before saves its time.
        if made := os.environ.get("YANGGUANG_DEMO"):
            shutil.copytree(made, Path(folder) / "data")
        else:
            load_demo(program, store)
        with Server(program, store, Path(folder) / "serve.log") as server, sync_playwright() as playwright:
            executable = os.environ.get("CHROMIUM", "/usr/bin/chromium")
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
            for picture in wanted:
                try:
                    take(browser, server, picture)
                    print(f"docs/images/{picture.name}.png", flush=True)
                except Exception as problem:  # the other pictures are still worth having
                    failed += 1
                    print(f"{picture.name}: {str(problem).splitlines()[0]}", file=sys.stderr)
            browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
