"""The ledger of petitions in real Chromium: the centre's daily table at a desk and on a phone, with and without scripts, what is
done to many at once, the inbox of a unit, paper and file."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from acting import control, enter_office, fill, press, sees, sees_not
from conftest import DESK, OpenPage, serving
from databases import Template
from looking import all_is_right, looks_right
from playwright.sync_api import Page, expect
from served import Server
from watching import Watch

PETITIONS = 130

_numbers = itertools.count(1)


@pytest.fixture
def ledger_server(template: Template, workshop: Path) -> Iterator[Server]:
    """The demo county with invented petitions in it."""
    yield from serving(template.with_petitions(PETITIONS), workshop, f"ledger{next(_numbers)}")


def rows(page: Page) -> int:
    return page.locator(".ledger tbody tr").count()


def look(page: Page) -> None:
    """The ledger's own button: the head of the page has a search too."""
    page.get_by_role("main").get_by_role("button", name="查找").first.click()
    page.wait_for_load_state()


def opened(open_page: OpenPage, server: Server, role: str, **how: object) -> Page:
    page = open_page(server, **how)
    enter_office(page, server.accounts[role])
    press(page, "诉求")
    return page


def test_the_centre_works_through_its_ledger(ledger_server: Server, open_page: OpenPage, watch: Watch) -> None:
    watch.expect("status of 422")
    page = opened(open_page, ledger_server, "informationCentre", size=DESK)
    sees(page, "诉求台账", "第 1 到 50 件")
    assert rows(page) == 50
    all_is_right(page)
    press(page, "下一页")
    sees(page, "第 51 到 100 件")
    press(page, "回到第一页")

    # None, one, and a fault, which loses nothing.
    fill(page, "事由里的字，或者编号", "没有这样的事")
    look(page)
    sees(page, "没有符合条件的诉求")
    looks_right(page)
    fill(page, "事由里的字，或者编号", "1")
    look(page)
    sees(page, "〔", "0001号")
    page.goto("/office/petitions?from=2018-13-01&q=停水")
    sees(page, "这个条件读不懂")
    expect(page.locator("#f-q")).to_have_value("停水")
    looks_right(page)

    page.goto("/office/petitions?kind=complaint")
    page.locator("summary", has_text="保存这个筛选").click()
    fill(page, "名称", "投诉")
    page.get_by_role("button", name="保存这个筛选").click()
    sees(page, "已保存")
    looks_right(page)
    press(page, "改名或删除")
    page.locator("summary", has_text="改名或删除").click()
    looks_right(page)
    page.get_by_role("button", name="删除").click()
    sees(page, "还没有保存的筛选")


def test_many_are_sent_on_and_reminded_of_without_scripts(ledger_server: Server, open_page: OpenPage) -> None:
    page = opened(open_page, ledger_server, "informationCentre", javascript=False)
    press(page, re.compile("^待转办"))
    waiting = rows(page)
    assert waiting > 0
    looks_right(page)
    press(page, "全选本页")
    press(page, "批量转办选中的")
    sees(page, f"选中的 {waiting} 件")
    looks_right(page)
    fill(page, "主办单位", re.compile("民政局"))
    press(page, "下一步：核对")
    sees(page, f"{waiting} 件都可以办")
    looks_right(page)
    press(page, re.compile("^确认转办"))
    sees(page, f"{waiting} 件都已办好")
    page.reload()
    press(page, "回到台账")
    sees(page, "没有符合条件的诉求")

    # Only an office that has it can be reminded.
    page.goto("/office/petitions?mark=overdue&state=dispatched")
    page.locator("input[name=petition]").first.check()
    press(page, "批量催办选中的")
    fill(page, "催办内容", "请抓紧办理")
    press(page, re.compile("^确认催办"))
    sees(page, "1 件都已办好")


def test_the_ledger_is_cards_on_a_phone_and_a_file_and_paper(ledger_server: Server, open_page: OpenPage) -> None:
    page = opened(open_page, ledger_server, "informationCentre")
    all_is_right(page)
    page.locator("summary", has_text="更多条件").click()
    looks_right(page)
    with page.expect_download() as download:
        control(page, "导出表格").click()
    sheet = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).active
    assert sheet.max_row >= PETITIONS + 2 and sheet.cell(2, 5).value == "事由"
    press(page, "打印")
    sees(page, "打印于", f"共 {sheet.max_row - 2} 件")
    looks_right(page)
    page.emulate_media(media="print")
    assert page.locator(".worknav").is_hidden()


def test_a_unit_finds_what_waits_for_it(ledger_server: Server, open_page: OpenPage) -> None:
    centre = opened(open_page, ledger_server, "informationCentre")
    press(centre, re.compile("^待转办"))
    centre.locator("input[name=petition]").first.check()
    press(centre, "批量转办选中的")
    fill(centre, "主办单位", re.compile("民政局"))
    press(centre, "下一步：核对")
    press(centre, re.compile("^确认转办"))

    page = open_page(ledger_server)
    enter_office(page, ledger_server.accounts["bureau"])
    sees(page, "收到的诉求", "主办待办理")
    looks_right(page)
    press(page, "收到的诉求")
    sees(page, "还没看过", "办理中")
    sees_not(page, "批量转办", "批量催办")
    all_is_right(page)
