"""The sample roster of the main job: what is in it, and how an uploader brings it in."""

from __future__ import annotations

import re
from collections.abc import Callable

import openpyxl
from acting import SAMPLES, fill, press, sees, sees_not, upload
from playwright.sync_api import Locator, Page

ROSTER = "低保花名册.xlsx"
PERIOD = "2018年10月"
TITLE = re.compile(f"农村低保.*{PERIOD}", re.DOTALL)


def people(sample: str) -> tuple[list[str], list[str]]:
    """The names and the ID numbers that stand in the sample (columns B and J under its two header rows)."""
    sheet = openpyxl.load_workbook(SAMPLES / sample).active
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if isinstance(row[0], int)]
    return [row[1] for row in rows], [str(row[9]) for row in rows]


NAMES, ID_NUMBERS = people(ROSTER)


def starred(name: str) -> str:
    """As the public reads a name: 段志水 → 段*水, 薛莲 → 薛*."""
    return name[0] + "*" + (name[-1] if len(name) > 2 else "")


def choose_file(page: Page, sample: str) -> None:
    """From anywhere to the page that says what was found in the file."""
    press(page, re.compile("^上传$"))
    fill(page, "公开事项", re.compile("农村低保"))
    fill(page, "所属期间", PERIOD)
    upload(page, sample)
    press(page, "上传并检查")


def store_draft(page: Page, look: Callable[[Page], None] = lambda _: None) -> None:
    """The uploader's part: item, period, file; look at what was understood; store it."""
    choose_file(page, ROSTER)
    sees(page, "38", "85", "15,956.50")
    sees_not(page, *ID_NUMBERS)
    look(page)
    press(page, re.compile("^存为草稿"))
    sees(page, "草稿", starred_or_full(NAMES[0]))
    sees_not(page, *ID_NUMBERS)
    look(page)


def problems(page: Page) -> Locator:
    """The rows of the list of everything wrong with a file."""
    return page.get_by_role("table", name="问题清单").locator("tbody").get_by_role("row")


def starred_or_full(name: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(starred(name))}|{re.escape(name)}")
