"""What leaves the screen: the sheet for the village's board and the downloads. The mask holds there too."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import openpyxl
import pytest
from acting import press
from conftest import on_one_engine
from looking import looks_right
from playwright.sync_api import Page

# A mainland ID number, or a run of digits as long as a bank card's.
PERSONAL = re.compile(r"(?<!\d)(\d{17}[\dXx]|\d{16,19})(?!\d)")
STAR = re.compile(r"^\S\*\S?$")


@pytest.fixture
def roster(desktop: Page) -> Page:
    """The newest low-income roster in the demo county."""
    desktop.goto("/search?q=低保")
    for link in desktop.get_by_role("main").locator("a[href^='/disclosures/']").all():
        if "农村低保" in link.inner_text():
            link.click()
            desktop.wait_for_load_state()
            return desktop
    raise AssertionError("the search for 低保 finds no roster")


def shown_rows(page: Page) -> int:
    return page.get_by_role("main").locator("table").first.locator("tbody tr").count()


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as started:
        page.get_by_role("link", name=name).click()
    path = started.value.path()
    assert started.value.suggested_filename.strip(), "the file has no name"
    return Path(path).read_bytes()


def test_the_csv_holds_what_the_page_shows(roster: Page) -> None:
    rows = list(csv.reader(io.StringIO(downloaded(roster, "下载 CSV").decode("utf-8-sig"))))
    names = column(rows, "户主")
    assert len(names) >= shown_rows(roster) - 1, f"{len(names)} names in the file"
    assert all(STAR.match(name) for name in names), "a full name is in the public download"
    assert not PERSONAL.search(str(rows))


def test_the_workbook_holds_what_the_page_shows(roster: Page) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(downloaded(roster, "下载表格"))).active
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    names = column(rows, "户主")
    assert len(names) >= shown_rows(roster) - 1, f"{len(names)} names in the file"
    assert all(STAR.match(name) for name in names), "a full name is in the public download"
    assert not PERSONAL.search(str(rows))


def column(rows: list[list[str]], head: str) -> list[str]:
    """The cells under a head, without the total's."""
    at = next(number for number, row in enumerate(rows) if head in row)
    place = rows[at].index(head)
    cells = (row[place] for row in rows[at + 1 :] if len(row) > place)
    return [cell for cell in cells if cell and "合计" not in cell]


@on_one_engine
def test_the_print_view_is_paper_only(roster: Page) -> None:
    press(roster, "打印版")
    looks_right(roster)
    roster.emulate_media(media="print")
    assert roster.get_by_role("main").locator("table").first.is_visible()
    for gone in ["header nav", "form", ".page-actions", "button"]:
        seen = roster.locator(gone).filter(visible=True).count()
        assert seen == 0, f"{seen} of {gone} would be printed"
    # The head of the table is repeated on every sheet.
    assert roster.locator("thead").first.evaluate("e => getComputedStyle(e).display") == "table-header-group"
    assert len(roster.pdf(format="A4")) > 5_000
