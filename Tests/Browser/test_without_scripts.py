"""Old phones and strict desks run no scripts: everything people need works without them."""

from __future__ import annotations

import re
from collections.abc import Callable

from acting import control, enter_office, field, fill, press, sees, sees_not, sign_in
from conftest import on_one_engine
from looking import looks_right
from playwright.sync_api import Page, expect
from rosters import ID_NUMBERS, NAMES, PERIOD, TITLE, choose_file, problems, store_draft
from served import Server
from watching import Watch

OpenPage = Callable[..., Page]


def test_a_visitor_searches_and_reads(no_js: Page) -> None:
    no_js.goto("/")
    fill(no_js, re.compile("找您的村"), "低保")
    no_js.get_by_role("main").get_by_role("button", name="查找").click()
    sees(no_js, "农村低保")
    no_js.get_by_role("main").locator("a[href*='/disclosures/']").first.click()
    expect(no_js.get_by_role("main").locator("table").first).to_be_visible()


@on_one_engine
def test_a_visitor_chooses_large_text_and_english(no_js: Page) -> None:
    no_js.goto("/")
    press(no_js, re.compile("大字"))
    size = no_js.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert size >= 22, f"text is {size} px"
    press(no_js, re.compile("^English$"))
    assert no_js.locator("html").get_attribute("lang") == "en"


def test_an_uploader_sees_all_nine_problems(own_server: Server, open_page: OpenPage) -> None:
    page = open_page(own_server, javascript=False)
    enter_office(page, own_server.accounts["uploader"])
    choose_file(page, "低保花名册-有错.xlsx")
    expect(problems(page)).to_have_count(9)
    sees_not(page, re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"))


def test_an_uploader_edits_the_grid_of_a_draft(own_server: Server, open_page: OpenPage, watch: Watch) -> None:
    watch.expect("status of 422")
    page = open_page(own_server, javascript=False)
    enter_office(page, own_server.accounts["uploader"])
    store_draft(page)
    press(page, "修改表格")
    sees_not(page, *ID_NUMBERS)
    amount = page.get_by_label(re.compile("第 1 行 月保障金"))
    amount.fill("七百二")
    press(page, re.compile("^保存$"))
    # What was typed stays, the fault is named, and the summary leads to the cell.
    sees(page, "有 1 处要改", "月保障金")
    expect(amount).to_have_value("七百二")
    expect(amount).to_have_attribute("aria-invalid", "true")
    amount.fill("750")
    press(page, re.compile("^保存$"))
    sees(page, "15,986.50")


def test_an_uploader_discards_a_draft(own_server: Server, open_page: OpenPage, watch: Watch) -> None:
    watch.expect("status of 422")
    page = open_page(own_server, javascript=False)
    enter_office(page, own_server.accounts["uploader"])
    store_draft(page)
    press(page, "删除草稿")
    sees(page, "38 行内容", "不能恢复", "原始表格也一起删除")
    looks_right(page)
    fill(page, "删除原因", "找 13812345678 问过了")
    press(page, "删除这份草稿")
    sees(page, "手机号")
    fill(page, "删除原因", "选错了村")
    press(page, "删除这份草稿")
    sees(page, "草稿已删除")
    press(page, "上传")
    sees_not(page, "38 行")


def test_an_uploader_pastes_rows_from_a_spreadsheet(own_server: Server, open_page: OpenPage) -> None:
    page = open_page(own_server, javascript=False)
    enter_office(page, own_server.accounts["uploader"])
    begin_by_hand(page)
    page.get_by_text("粘贴整张表").click()
    fill(page, re.compile("从表格里复制的内容"), "户主\t家庭人口\t保障人数\t月保障金\n段志水\t4\t2\t720\n薛莲\t1\t1\t310.5")
    press(page, "放进表格")
    expect(page.get_by_label("第 1 行 户主")).to_have_value("段志水")
    expect(page.get_by_label("第 2 行 户主")).to_have_value("薛莲")
    expect(page.get_by_label(re.compile("第 2 行 月保障金"))).to_have_value(re.compile("310.5"))


def begin_by_hand(page: Page) -> None:
    """An empty table of the roster for a period that has none."""
    press(page, re.compile("^上传$"))
    press(page, re.compile("直接在网页上填写"))
    fill(page, "公开事项", re.compile("农村低保"))
    fill(page, "所属期间", PERIOD)
    empty = field(page, re.compile("从空表开始"))
    if empty.count():
        empty.check()
    press(page, "开始填写")


def test_a_reviewer_approves(own_server: Server, open_page: OpenPage) -> None:
    uploader = open_page(own_server, javascript=False)
    sign_in(uploader, own_server.accounts["uploader"])
    store_draft(uploader)
    press(uploader, "提交审核")
    reviewer = open_page(own_server, javascript=False)
    sign_in(reviewer, own_server.accounts["villageReviewer"])
    press(reviewer, TITLE)
    sees(reviewer, NAMES[0])
    press(reviewer, re.compile("^(审核)?通过，交民政所$"))
    expect(reviewer.get_by_role("main").get_by_role("link", name=TITLE)).to_have_count(0)
    expect(control(reviewer, "待办")).to_have_count(1)
