"""Speaking up and following, in real Chromium on a phone: with scripts and without, what is typed is never lost, the code is
shown once, and by the code alone a person follows, adds and takes back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from acting import control, fill, press, sees, sees_not
from conftest import OpenPage, on_one_engine
from looking import all_is_right
from playwright.sync_api import Page, expect
from served import Server
from watching import Watch

WORDS = "村里停水三天了，没人管。\n请尽快修水管。"
MORE = "今天井也干了。"
PHOTOS = Path(__file__).parents[1] / "AttachmentsTests" / "Fixtures"
CODE = re.compile(r"^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]$")


def choose(page: Page, label: str) -> None:
    page.get_by_label(label).first.check()


def choose_place(page: Page) -> None:
    """County by county, or at once the townships where there is one county only; then township and village."""
    for _ in range(3):
        button = page.locator(".place-grid button").first
        kind = button.get_attribute("name")
        button.click()
        page.wait_for_load_state()
        if kind == "pick":
            return


def write_down(page: Page) -> None:
    """From the front page through the form to its last page, with a fault on the way."""
    page.goto("/")
    press(page, "我要反映")
    sees(page, "事情发生在哪里", "第 1 步，共 7 步")
    all_is_right(page)
    choose_place(page)
    sees(page, "这些事情不在这里办理", "12388")
    all_is_right(page)
    press(page, "下一步")
    sees(page, "有 1 处要改", "请选择您要说的是哪一类")
    choose(page, "投诉")
    press(page, "下一步")
    sees(page, "和哪方面有关")
    all_is_right(page)
    choose(page, "不清楚")
    press(page, "下一步")
    all_is_right(page)
    press(page, "下一步")
    sees(page, "请写下您要反映的事情。")
    fill(page, re.compile("时间、地点"), WORDS)
    press(page, "下一步")
    all_is_right(page)
    choose(page, "留下姓名和电话")
    fill(page, re.compile("^电话"), "13803971234")
    press(page, "下一步")
    sees(page, "请填写姓名")
    expect(page.get_by_label(re.compile("^电话"))).to_have_value("13803971234")
    choose(page, "不留姓名")
    press(page, "下一步")
    choose(page, "不要公开")
    all_is_right(page)
    press(page, "下一步")
    sees(page, "村里停水三天了", "不留姓名", "不要公开")
    all_is_right(page)


def send(page: Page) -> str:
    """Two pictures and the button; the code."""
    page.locator("input[type=file]").set_input_files([PHOTOS / "photo.jpg", PHOTOS / "photo.png"])
    page.get_by_role("button", name="提交").click()
    sees(page, "已经收到", "接下来")
    all_is_right(page)
    sees_not(page, "村里停水三天了")
    code = page.locator(".receipt-code").inner_text().strip()
    assert CODE.match(code), code
    return code


def sends_too_much(page: Page, folder: Path, shrinks: bool) -> None:
    """A picture larger than a form may be: made small where scripts run, else refused without the loss of a word."""
    # A file, because Chromium takes half a minute for so much out of memory.
    large = folder / "大照片.jpg"
    large.write_bytes((PHOTOS / "photo.jpg").read_bytes() + bytes(26 * 2**20))
    page.locator("input[type=file]").set_input_files(large)
    if shrinks:
        page.wait_for_function("() => document.querySelector('input[type=file]').files[0].size < 2 ** 20")
        return
    page.get_by_role("button", name="提交").click()
    sees(page, "一共超过了 20 MB", "村里停水三天了", "不留姓名")


def follow(page: Page, code: str) -> None:
    page.goto("/")
    press(page, "查进度")
    all_is_right(page)
    fill(page, "查询码", code.lower().replace("-", " "))
    press(page, "查看")
    assert code not in page.url


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_person_speaks_up_follows_adds_and_takes_it_back(
    own_server: Server, open_page: OpenPage, watch: Watch, tmp_path: Path, javascript: bool
) -> None:
    watch.expect("status of 422")
    page = open_page(own_server, javascript=javascript)
    write_down(page)
    sends_too_much(page, tmp_path, shrinks=javascript)
    code = send(page)
    follow(page, code)
    sees(page, "已收到，正在登记", "村里停水三天了", "您提交了诉求")
    assert page.locator("img.thumbnail").count() == 2
    for picture in page.locator("img.thumbnail").all():
        source = picture.get_attribute("src") or ""
        assert code not in source and page.request.get(source).status == 200
    all_is_right(page)
    page.locator("summary", has_text="补充内容").click()
    fill(page, "要补充的话", MORE)
    press(page, "补充")
    sees(page, "补充的内容已经收到", MORE)
    page.locator("summary", has_text="撤回").click()
    page.get_by_role("button", name="撤回").click()
    sees(page, "请先勾选")
    all_is_right(page)
    choose(page, "我确定要撤回")
    page.get_by_role("button", name="撤回").click()
    sees(page, "您已撤回")
    page.locator("summary", has_text="删除我的信息").click()
    choose(page, "我确定要删除")
    page.get_by_role("button", name="删除我的信息").click()
    sees(page, "已经删除")
    sees_not(page, MORE, "村里停水三天了")
    all_is_right(page)


@on_one_engine
def test_the_browser_works_while_the_person_reads_and_the_receipt_prints_whole(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    page = open_page(own_server, looked_at=False)  # the same pages as before
    write_down(page)
    work = page.locator("input[name=work]")
    expect(work).not_to_have_value("", timeout=60_000)
    assert len((work.get_attribute("value") or work.input_value()).split(".")) == 16
    send(page)
    expect(page.get_by_role("button", name="打印")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".receipt-code")).to_be_visible()
    expect(control(page, "现在就看进度")).to_have_count(0)


def test_a_village_is_found_by_typing_and_its_page_leads_to_the_form(page: Page) -> None:
    page.goto("/petitions/new")
    for _ in range(2):
        wider = page.locator(".place-grid button[name=browse]")
        if wider.count() == 0:
            break
        wider.first.click()
        page.wait_for_load_state()
    village = page.locator(".place-grid button[name=pick]").first
    name, place = village.inner_text().strip(), village.get_attribute("value")
    page.goto("/petitions/new")
    fill(page, "写村名或者乡镇名", name)
    option = page.locator(f"[role=option]:has-text('{name}')").first
    option.click()
    page.wait_for_load_state()
    sees(page, "您想说的是哪一类")
    page.goto(f"/places/{place}")
    press(page, "我要反映")
    sees(page, "您想说的是哪一类", "第 2 步")
