"""Sealed reports, end to end in real Chromium: a person reports an official, the commission unlocks and answers, they talk
by code, and it is concluded. Nobody else's pages say a word of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from acting import enter_office, fill, press, sees, sees_not
from conftest import DESK, OpenPage
from looking import looks_right
from playwright.sync_api import Page, expect
from served import Server
from watching import Watch

ACCUSED = "闻人哨官"
WORDS = "修水渠账上记了二十个工，干活的只有十二个人。"
QUESTION = "多记的工钱是谁领的？"
ANSWER = "会计的小舅子签的字。"


def choose(page: Page, label: str) -> None:
    page.get_by_label(label).check()


def report(page: Page, photo: Path) -> str:
    """Through the form, one thing a page; the receipt code."""
    page.goto("/")
    press(page, "举报干部违纪违法")
    sees(page, "只有纪委能看到", "12388")
    looks_right(page)
    press(page, "下一步")
    sees(page, "有 2 处要改", "请选择要举报谁")
    looks_right(page)
    choose(page, "村（社区）干部、村民组长")
    fill(page, "在哪个县", "新县")
    press(page, "下一步")
    sees(page, "新县纪委监委打开")
    fill(page, "姓名或者职务", ACCUSED)
    looks_right(page)
    press(page, "下一步")
    fill(page, re.compile("请写清时间"), WORDS)
    looks_right(page)
    press(page, "下一步")
    choose(page, "不留姓名")
    looks_right(page)
    press(page, "下一步")
    sees(page, ACCUSED, WORDS, "钥匙指纹")
    page.locator("input[type=file]").set_input_files(photo)
    looks_right(page)
    press(page, "加密并提交")
    sees(page, "举报已经加密提交")
    sees_not(page, ACCUSED, WORDS)
    looks_right(page)
    return page.locator(".receipt-code").inner_text()


def follow(page: Page, code: str) -> None:
    page.goto("/reports/track")
    fill(page, "查询码", code.lower())
    press(page, "查看")


def unlock(page: Page, server: Server) -> None:
    enter_office(page, server.accounts["countyDiscipline"])
    press(page, "检举控告")
    sees_not(page, ACCUSED)
    looks_right(page)
    fill(page, "纪委口令", server.accounts["countyDiscipline"].passphrase)
    press(page, "打开")
    sees(page, "全部举报", ACCUSED)
    looks_right(page)


@pytest.mark.long
def test_a_report_is_read_and_answered_by_the_commission_alone(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    photo = Path(__file__).parents[1] / "AttachmentsTests" / "Fixtures" / "photo.jpg"
    person = open_page(own_server)
    code = report(person, photo)

    officer = open_page(own_server, size=DESK)
    unlock(officer, own_server)
    press(officer, re.compile(ACCUSED))
    sees(officer, WORDS, "附件")
    looks_right(officer)
    with officer.expect_download() as download:
        officer.get_by_role("link", name=re.compile("附件")).click()
    assert Path(download.value.path()).read_bytes()[:3] == b"\xff\xd8\xff"
    press(officer, "确认收到")
    sees(officer, "已办理：确认收到")
    officer.get_by_label("写给举报人").filter(visible=True).first.fill(QUESTION)
    press(officer, "写信")
    sees(officer, QUESTION)

    follow(person, code)
    looks_right(person)
    # Whoever is careful switches scripts off.
    person = open_page(own_server, javascript=False)
    follow(person, code)
    sees(person, "纪委已确认收到", QUESTION)
    sees_not(person, ACCUSED, WORDS)
    fill(person, "要对纪委说的话", ANSWER)
    press(person, "加密并提交")
    sees(person, "已经加密提交", "您补充了材料")

    press(officer, "检举控告")
    sees(officer, "有新补充")
    press(officer, re.compile(ACCUSED))
    sees(officer, ANSWER)
    officer.locator("summary", has_text="告知结果").click()
    choose(officer, "受理，由本纪委核查")
    fill(officer, "说明", "已成立核查组。")
    looks_right(officer)
    officer.get_by_role("button", name="告知结果").click()
    sees(officer, "已有处理结果", "已受理，由本纪委核查")

    follow(person, code)
    sees(person, "已有处理结果", "已成立核查组")
    nobody_else_knows(own_server, open_page)
    locked_again(officer)


def nobody_else_knows(server: Server, open_page: OpenPage) -> None:
    for role in ("townshipDiscipline", "informationCentre", "auditAdministrator"):
        page = open_page(server)
        enter_office(page, server.accounts[role])
        sees_not(page, "检举控告", ACCUSED)
        for path in ("/office/reports", "/office/reports/log"):
            answer = page.request.get(path)
            assert answer.status == 404, f"{role} gets {path}"


def locked_again(officer: Page) -> None:
    """The sealed log, the keys, the sheet, and locking."""
    press(officer, "检举控告")
    press(officer, "办理记录")
    sees(officer, "告知结果", "给举报人写信", "查看附件")
    looks_right(officer)
    press(officer, "返回检举控告")
    press(officer, "钥匙和口令")
    sees(officer, "口令丢了，谁也打不开")
    looks_right(officer)
    press(officer, re.compile("第 1 把"))
    sees(officer, "YANGGUANG REPORT KEY 1")
    looks_right(officer)
    press(officer, "检举控告")
    press(officer, "锁上")
    sees(officer, "打开检举控告")
    sees_not(officer, ACCUSED)
    expect(officer.get_by_label("纪委口令")).to_be_visible()
