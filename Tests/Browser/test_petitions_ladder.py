"""Supervision orders and digests in real Chromium: what is slow is read as a letter, printed on one sheet, and the problems
of one field go to its bureau, which answers; on a phone and at a desk."""

from __future__ import annotations

import re
import time

from acting import enter_office, fill, press, sees, sees_not
from conftest import DESK, OpenPage
from looking import looks_right
from playwright.sync_api import Page
from served import Server
from watching import Watch

ORDER = re.compile(r"督〔\d{4}〕\d{4,}号")
PHONE_NUMBER = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
SUMMARY = "低保复核和发放的问题集中，请逐村核查，按户答复。"
FINDINGS = "三个村漏报，两户停发后没有告知。"
MEASURES = "月底前补发，今后停发先上门告知。"


def has_orders(page: Page, patience: int = 60) -> bool:
    """The clock issues the orders of a demo county soon after the server starts."""
    for _ in range(patience):
        page.goto("/office/petitions/orders")
        if ORDER.search(page.get_by_role("main").inner_text()):
            return True
        time.sleep(1)
    return False


def sheets(page: Page) -> int:
    """How many A4 sheets the page prints on."""
    paper = page.pdf(format="A4", prefer_css_page_size=False)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))


def test_what_is_slow_is_supervised_by_a_letter_of_one_sheet(own_server: Server, open_page: OpenPage) -> None:
    officer = open_page(own_server, size=DESK)
    enter_office(officer, own_server.accounts["countyDiscipline"])
    press(officer, "诉求")
    press(officer, "督办")
    assert has_orders(officer), "the demo county has no supervision order"
    looks_right(officer)
    officer.get_by_role("main").get_by_role("link", name=re.compile("督〔")).first.click()
    officer.wait_for_load_state()
    sees(officer, ORDER, "诉求编号", re.compile(r"请于\d{4}年\d+月\d+日前"), "提级督办")
    sees_not(officer, PHONE_NUMBER)
    looks_right(officer)
    assert sheets(officer) == 1, "a letter is one sheet"

    phone = open_page(own_server)
    enter_office(phone, own_server.accounts["leadingGroup"])
    press(phone, "督办")
    sees(phone, "提级督办")
    sees_not(phone, PHONE_NUMBER, ORDER)
    looks_right(phone)


def test_the_problems_of_a_field_go_to_its_bureau_and_are_answered(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    centre = open_page(own_server, size=DESK)
    enter_office(centre, own_server.accounts["informationCentre"])
    press(centre, "诉求")
    press(centre, "汇总转交")
    looks_right(centre)
    press(centre, "新建汇总")
    fill(centre, "转交部门", re.compile("民政局"))
    fill(centre, "收到日期从", "2018-01-01")
    press(centre, "查看这段时间的诉求")
    sees(centre, "数字", "按村", "问题清单")
    looks_right(centre)
    fill(centre, "答复期限（工作日）", "")
    centre.locator("form", has=centre.get_by_label("汇总意见")).get_by_role("button").click()
    sees(centre, "请写明汇总意见", "请写工作日的天数")
    fill(centre, "汇总意见", SUMMARY)
    fill(centre, "答复期限（工作日）", "5")
    centre.locator("form", has=centre.get_by_label("汇总意见")).get_by_role("button").click()
    sees(centre, "已转交。", SUMMARY, "还剩 5 个工作日")
    address = centre.url.split("?")[0]

    bureau = open_page(own_server)
    enter_office(bureau, own_server.accounts["bureau"])
    press(bureau, "汇总转交")
    looks_right(bureau)
    press(bureau, re.compile("民政局"))
    sees(bureau, SUMMARY, "问题清单")
    sees_not(bureau, PHONE_NUMBER)
    looks_right(bureau)
    fill(bureau, "核查情况", FINDINGS)
    press(bureau, "答复汇总")
    sees(bureau, "请写明整改措施", FINDINGS)
    fill(bureau, "整改措施", MEASURES)
    press(bureau, "答复汇总")
    sees(bureau, "已答复", FINDINGS, MEASURES)

    centre.goto(address)
    sees(centre, MEASURES)
    looks_right(centre)
    centre.locator("summary", has_text="退回重新答复").click()
    fill(centre, "退回原因", "请写明哪三个村。")
    press(centre, "退回重新答复")
    sees(centre, "已退回", "请写明哪三个村。")
    bureau.goto(address)
    sees(bureau, "请写明哪三个村。")
    fill(bureau, "核查情况", "董寨、张湾、李畈三个村。")
    fill(bureau, "整改措施", MEASURES)
    press(bureau, "答复汇总")
    centre.goto(address)
    press(centre, "汇总办结")
    sees(centre, "已办结")
    with centre.expect_download() as download:
        centre.get_by_role("link", name="下载清单").click()
    assert download.value.suggested_filename.endswith(".xlsx")
