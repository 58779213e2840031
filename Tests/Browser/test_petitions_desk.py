"""The officer's desk for petitions in real Chromium: a call is entered, accepted, handed over, handled, answered, called back
and closed, each as the officer whose turn it is; who the person is opens with a reason; a stale form loses nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from acting import enter_office, fill, press, sees, sees_not
from conftest import DESK, OpenPage, on_one_engine
from looking import all_is_right, looks_right
from playwright.sync_api import Page, expect
from served import Server
from watching import Watch

NAME = "欧阳娜娜"
PLACE = "董寨村"
WORDS = "我叫欧阳娜娜，电话 13803971234。\n村里的水停了三天，老人孩子没水吃，请尽快修好水管。"
PHOTO = Path(__file__).parents[1] / "AttachmentsTests" / "Fixtures" / "photo.jpg"


def choose(page: Page, label: str) -> None:
    page.get_by_label(label, exact=True).filter(visible=True).first.check()


def form(page: Page, resource: str) -> Page:
    return page.locator(f"form[action$='/{resource}']")


def fold(page: Page, title: str) -> None:
    page.locator("summary", has_text=title).first.click()


def send(page: Page, resource: str) -> None:
    form(page, resource).get_by_role("button").last.click()
    page.wait_for_load_state()


def enter(page: Page, place: str, subject: str = "停水三天没有人管", words: str = WORDS) -> str:
    """The centre writes a call down; the code."""
    page.goto("/office/petitions/new")
    all_is_right(page)
    press(page, "登记")
    sees(page, "处要改", "请选择是电话、来信还是来访")
    all_is_right(page)
    choose(page, "电话")
    fill(page, "在哪里", place)
    choose(page, "投诉")
    fill(page, re.compile("^标题"), subject)
    fill(page, "反映的内容", words)
    page.locator("input[type=file]").set_input_files(PHOTO)
    page.locator("input[name=named][value=yes]").check()
    fill(page, re.compile("^姓名"), NAME)
    page.get_by_label("办完后本人同意公开").check()
    press(page, "登记")
    sees(page, "已登记", "查询码")
    all_is_right(page)
    code = page.locator(".receipt-code").inner_text()
    press(page, "打开这件诉求")
    return code


@pytest.mark.long
def test_a_call_goes_through_the_desk_to_its_end(own_server: Server, open_page: OpenPage, watch: Watch) -> None:
    watch.expect("status of 422")
    watch.expect("status of 409")
    centre = open_page(own_server)
    enter_office(centre, own_server.accounts["informationCentre"])
    unit = own_server.accounts["stationReviewer"]
    station = open_page(own_server, size=DESK)
    enter_office(station, unit)
    enter(centre, PLACE)
    address = centre.url.split("?")[0]
    sees(centre, "停水三天没有人管", "待受理", "老人孩子没水吃")
    sees_not(centre, "查看诉求人信息：")
    all_is_right(centre)
    accept_and_dispatch(centre, unit.unit)
    identity(station, address)
    resolve(station, address)
    answer_and_close(centre, address)
    sees(centre, "这份答复是您写的", "信息中心可以办理的同志")
    all_is_right(centre)
    colleague = open_page(own_server)
    enter_office(colleague, own_server.accounts["huifang"])
    colleague.goto(address)
    clear(colleague)


def accept_and_dispatch(centre: Page, unit: str) -> None:
    other = centre.context.new_page()
    other.goto(centre.url)
    send(centre, "acceptance")
    sees(centre, "已办理：受理", "已受理，待转办", "还剩")
    all_is_right(centre)
    # The other window still shows the form of before.
    fold(other, "不予受理")
    form(other, "decline").get_by_label("说明").fill("写了很久的说明")
    form(other, "decline").get_by_label("不予受理的理由").select_option("other")
    send(other, "decline")
    sees(other, "先办理了这件诉求", "写了很久的说明")
    all_is_right(other)
    other.close()
    lead = form(centre, "dispatch").get_by_label("主办单位")
    lead.select_option(label=unit)
    send(centre, "dispatch")
    sees(centre, "已办理：转办", "办理中", unit)
    all_is_right(centre)


def identity(station: Page, address: str) -> None:
    station.goto(address)
    sees(station, "老人孩子没水吃", "报送办理结果")
    all_is_right(station)
    fold(station, "查看诉求人信息")
    form(station, "petitioner").get_by_label("为什么要查看").fill("要约时间上门修水管")
    send(station, "petitioner")
    sees(station, "诉求人信息", NAME)
    all_is_right(station)
    station.goto(address)
    sees(station, "要约时间上门修水管")
    expect(station.locator("#identity")).to_have_count(0)


def resolve(station: Page, address: str) -> None:
    send(station, "resolution")
    sees(station, "处要改")
    all_is_right(station)
    choose(station, "已解决")
    form(station, "resolution").get_by_label("办理情况").fill("换了 20 米水管，试水正常。")
    send(station, "resolution")
    sees(station, "已办理：报送办理结果", "已办理，待答复")


def answer_and_close(centre: Page, address: str) -> None:
    centre.goto("/office/petitions/templates")
    all_is_right(centre)
    fill(centre, "名称", "停水维修")
    centre.get_by_role("textbox", name="范文").fill("您好，您反映的停水问题已经修好。")
    press(centre, "添加范文")
    sees(centre, "已保存")
    all_is_right(centre)
    centre.goto(address)
    form(centre, "answer").get_by_label("答复内容").fill("")
    centre.get_by_label("套用范文").select_option(label="停水维修")
    expect(centre.locator("#f-answer-words")).to_have_value("您好，您反映的停水问题已经修好。")
    all_is_right(centre)
    send(centre, "answer")
    sees(centre, "已办理：答复", "已答复，待回访")
    choose(centre, "满意")
    form(centre, "follow-up").get_by_label("回访记录").fill("下午三点电话接通，水已经来了。")
    send(centre, "follow-up")
    sees(centre, "已办理：登记回访")
    send(centre, "closing")
    sees(centre, "已办理：办结", "已办结")


def clear(centre: Page) -> None:
    """By somebody else than the one who wrote the answer."""
    words = form(centre, "clearance").get_by_label("公开的诉求内容")
    expect(words).to_have_value(re.compile("我叫欧阳\\*娜，电话 ▇▇▇"))
    sees(centre, "手机号已遮盖")
    all_is_right(centre)
    words.fill("村里的水停了三天。")
    send(centre, "clearance")
    sees(centre, "已办理：同意公开", "已公开")
    all_is_right(centre)


def test_without_scripts_the_template_comes_by_the_button(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    centre = open_page(own_server, javascript=False)
    enter_office(centre, own_server.accounts["informationCentre"])
    centre.goto("/office/petitions/templates")
    fill(centre, "名称", "政策咨询")
    centre.get_by_role("textbox", name="范文").fill("您好，低保每月二十五日发放。")
    press(centre, "添加范文")
    enter(centre, PLACE)
    send(centre, "acceptance")
    fold(centre, "答复")
    centre.get_by_label("套用范文").select_option(label="政策咨询")
    press(centre, "套用")
    expect(centre.locator("#f-answer-words")).to_have_value("您好，低保每月二十五日发放。")
    looks_right(centre)


@on_one_engine
def test_the_page_holds_in_large_letters(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    centre = open_page(own_server)
    enter_office(centre, own_server.accounts["informationCentre"])
    subject = "双柳树镇新店村村民委员会门前的公共厕所、自来水管、路灯和垃圾池已经坏了半年一直没有人来修理也没有人答复我们怎么办"
    enter(centre, PLACE, subject, "https://example.cn/" + "a" * 300 + "\n" + WORDS * 20)
    send(centre, "acceptance")
    all_is_right(centre)
    centre.context.add_cookies([{"name": "yg_elder", "value": "30", "url": own_server.url}])
    centre.reload()
    looks_right(centre)
