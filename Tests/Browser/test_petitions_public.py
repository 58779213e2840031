"""Petitions in public: figures, answers and rules for everybody, with and without scripts; and the centre changes a limit, which
the rules page says at once."""

from __future__ import annotations

import re

from acting import enter_office, field, fill, press, sees, sees_not
from conftest import DESK, OpenPage, on_one_engine
from looking import all_is_right, looks_right
from playwright.sync_api import Page, expect
from served import Server
from watching import Watch

PAGES = ["/petitions", "/petitions?span=all", "/petitions?kind=complaint", "/petitions/rules?county=411523"]


def test_everybody_reads_figures_and_rules(page: Page) -> None:
    for path in PAGES:
        page.goto(path)
        all_is_right(page)
    page.goto("/petitions")
    sees(page, "收到", "已超期", "答复率", "满意率")
    page.get_by_text("这些数是怎么算的").click()
    sees(page, "已办结的 ÷ 受理的")
    press(page, "办理规则")
    page.get_by_role("main").get_by_role("link", name="新县").click()
    sees(page, "受理范围", "15 个工作日", "办慢了怎么督办", "不满意怎么办", "12368")


@on_one_engine
def test_the_rules_are_read_in_english_and_large_letters(page: Page) -> None:
    page.goto("/petitions")
    press(page, re.compile("大字"))
    press(page, re.compile("^English$"))
    for path in PAGES:
        page.goto(path)
        looks_right(page)
    sees(page, "What is taken", "15 working days")


def test_without_scripts_an_answer_is_found_and_read(no_js: Page) -> None:
    page = no_js
    page.goto("/petitions")
    page.locator("summary", has_text="筛选").click()
    fill(page, "类别", "投诉")
    page.get_by_role("main").get_by_role("button", name="查找").click()
    assert "kind=complaint" in page.url
    expect(field(page, "类别")).to_have_value("complaint")
    page.goto("/petitions?span=all")
    answered = page.get_by_role("main").locator("a.cell[href^='/petitions/']")
    if answered.count() > 0:
        answered.first.click()
        sees(page, "反映的问题", "办理经过", "办理时限", "经本人同意公开")
    else:
        sees(page, "还没有公开的答复")
    looks_right(page)


def test_the_centre_changes_a_limit_and_the_rules_say_so(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    page = open_page(own_server, size=DESK)
    enter_office(page, own_server.accounts["informationCentre"])
    press(page, "诉求")
    press(page, "设置")
    all_is_right(page)
    press(page, "修改时限")
    all_is_right(page)
    fill(page, "投诉办理", "九十")
    press(page, "保存新时限")
    sees(page, "请填写从哪一天起用", "“投诉办理”请填写整数")
    expect(field(page, "投诉办理")).to_have_value("九十")
    all_is_right(page)
    fill(page, "投诉办理", "10")
    day = page.evaluate("new Date(Date.now() + 40 * 864e5).toISOString().slice(0, 10)")
    fill(page, "从哪一天起", day)
    press(page, "保存新时限")
    sees(page, "已保存", "将要生效", "投诉办理：15 个工作日 → 10 个工作日")
    all_is_right(page)
    reader = open_page(own_server)
    reader.goto("/petitions/rules?county=411523")
    sees(reader, "将要生效的改动", "投诉办理：15 个工作日 → 10 个工作日")
    all_is_right(reader)
    press(page, "撤销这一版")
    sees(page, "已撤销")
    reader.reload()
    sees_not(reader, "将要生效的改动")
    press(page, "修改去处说明")
    fill(page, re.compile("法院"), "请到新县人民法院立案大厅")
    press(page, re.compile("^保存$"))
    reader.reload()
    sees(reader, "请到新县人民法院立案大厅")
