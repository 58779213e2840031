"""The main job, end to end, in real Chromium on a phone: a village's spreadsheet goes in, three people review it,
everyone can read it with nothing private in it, and a later change is visible."""

from __future__ import annotations

import re
from collections.abc import Callable

import openpyxl
from acting import SAMPLES, control, fill, press, sees, sees_not, sign_in, sign_out, upload
from looking import axe, no_overflow
from playwright.sync_api import Page, expect
from served import Server

ROSTER = "低保花名册.xlsx"
REVIEWS = [("villageReviewer", "审核通过"), ("stationReviewer", "审核通过"), ("townshipDiscipline", "审核通过并公开")]
PERIOD = "2018年10月"


def people(sample: str) -> tuple[list[str], list[str]]:
    """The names and the ID numbers that stand in the sample (columns B and J under its two header rows)."""
    sheet = openpyxl.load_workbook(SAMPLES / sample).active
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if isinstance(row[0], int)]
    return [row[1] for row in rows], [str(row[9]) for row in rows]


def starred(name: str) -> str:
    """As the public reads a name: 段志水 → 段*水, 薛莲 → 薛*."""
    return name[0] + "*" + (name[-1] if len(name) > 2 else "")


NAMES, ID_NUMBERS = people(ROSTER)
Office = Callable[[str], Page]


def as_officer(open_page: Callable[..., Page], server: Server) -> Office:
    """A page signed in as a role; each officer keeps one browser, as people do."""
    desks: dict[str, Page] = {}

    def office(role: str) -> Page:
        if role not in desks:
            desks[role] = open_page(server)
            sign_in(desks[role], server.accounts[role])
        return desks[role]

    return office


def draft_from_file(page: Page, sample: str) -> None:
    """The uploader's part: item, period, file; look at what was understood; store it; send it to review."""
    choose_file(page, sample)
    sees(page, "38", "85", "15,956.50")
    axe(page)
    no_overflow(page)
    press(page, re.compile("存为草稿|保存"))
    press(page, "提交审核")
    sees(page, "待村居审核")


def choose_file(page: Page, sample: str) -> None:
    press(page, "上传")
    fill(page, re.compile("事项|公开项目"), re.compile("农村低保"))
    fill(page, re.compile("期间|月份|所属期"), PERIOD)
    upload(page, sample)
    press(page, re.compile("读取|检查|下一步|上传并"))


def open_first_task(page: Page) -> None:
    """From anywhere to the oldest thing about the roster that waits for this officer."""
    press(page, "待办")
    press(page, re.compile("农村低保"))


def review_until_public(office: Office) -> None:
    for role, verb in REVIEWS:
        page = office(role)
        open_first_task(page)
        axe(page)
        no_overflow(page)
        press(page, verb)
        press(page, "待办")
        sees_not_as_task(page)


def sees_not_as_task(page: Page) -> None:
    """What was just decided waits here no longer."""
    expect(page.get_by_role("main").get_by_role("link", name=re.compile(f"农村低保.*{PERIOD}"))).to_have_count(0)


def read_as_villager(page: Page, address: str) -> None:
    """The public page: starred names, no full name, no number of any person."""
    page.goto(address)
    sees(page, "38", "15,956.50", starred(NAMES[0]))
    sees_not(page, *NAMES, *ID_NUMBERS)
    no_overflow(page)
    axe(page)


def test_a_roster_goes_from_a_spreadsheet_to_every_phone(own_server: Server, open_page: Callable[..., Page]) -> None:
    office = as_officer(open_page, own_server)
    uploader = office("uploader")

    draft_from_file(uploader, ROSTER)
    review_until_public(office)

    press(uploader, "材料")
    press(uploader, re.compile("农村低保"))
    press(uploader, re.compile("公开页|查看公开|群众看到"))
    public = uploader.url
    read_as_villager(open_page(own_server), public)

    # With the village's pass the same page gives full names, and still no ID number.
    neighbour = open_page(own_server)
    neighbour.goto(village_pass(office("villageReviewer")))
    neighbour.goto(public)
    sees(neighbour, NAMES[0], NAMES[1])
    sees_not(neighbour, *ID_NUMBERS)
    # … and a stranger without the pass still reads stars: nothing was cached for everyone.
    read_as_villager(open_page(own_server), public)

    correct_first_amount(uploader, "750")
    review_until_public(office)

    visitor = open_page(own_server)
    visitor.goto(public)
    sees(visitor, "15,986.50")
    press(visitor, re.compile("历史|更正记录|变更"))
    sees(visitor, "金额录错", "720.00", "750.00", starred(NAMES[0]))
    sees_not(visitor, *NAMES, *ID_NUMBERS)
    axe(visitor)


def correct_first_amount(page: Page, amount: str) -> None:
    """A new edition with a reason: the first household's allowance, 720 → amount."""
    press(page, "材料")
    press(page, re.compile("农村低保"))
    press(page, "更正")
    fill(page, re.compile("更正原因|原因"), "金额录错")
    first = page.get_by_role("textbox", name=re.compile("月保障金")).or_(page.get_by_label(re.compile("月保障金"))).first
    expect(first).to_have_value(re.compile("720"))
    first.fill(amount)
    press(page, re.compile("保存|存为草稿"))
    press(page, "提交审核")


def village_pass(reviewer: Page) -> str:
    """The address that the QR code on the village's board carries, from the village reviewer's page of places."""
    press(reviewer, "村组与单位")
    address = reviewer.locator("a[href*='/pass/']").first.get_attribute("href")
    assert address, "the village page shows no pass link"
    return address


def test_a_faulty_roster_stores_nothing_and_names_every_fault(
    own_server: Server, open_page: Callable[..., Page]
) -> None:
    page = open_page(own_server)
    sign_in(page, own_server.accounts["uploader"])
    choose_file(page, "低保花名册-有错.xlsx")
    sees(page, "9", re.compile("月保障金"), re.compile("身份证"), re.compile("公式"))
    expect(control(page, re.compile("存为草稿|存入"))).to_have_count(0)
    sees_not(page, re.compile(r"\d{17}[\dXx]"))
    axe(page)
    no_overflow(page)
    sign_out(page)
