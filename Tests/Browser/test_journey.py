"""The main job, end to end, in real Chromium on a phone: a village's spreadsheet goes in, three people review it,
everyone can read it with nothing private in it, and a later change is visible."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from acting import control, enter_office, fill, press, sees, sees_not, sign_in, sign_out
from looking import looks_right
from playwright.sync_api import Page, expect
from rosters import ID_NUMBERS, NAMES, TITLE, choose_file, problems, starred, store_draft
from served import Server
from watching import Watch

# Who reviews, one after another, and the word on the button of each.
REVIEWS = [
    ("villageReviewer", re.compile("^(审核)?通过，交民政所$")),
    ("stationReviewer", re.compile("^(审核)?通过，交乡镇纪委$")),
    ("townshipDiscipline", re.compile("^(审核)?通过并公开$")),
]

Office = Callable[[str], Page]
OpenPage = Callable[..., Page]


def as_officer(open_page: OpenPage, server: Server) -> Office:
    """A page signed in as a role; each officer keeps one browser, as people do."""
    desks: dict[str, Page] = {}

    def office(role: str) -> Page:
        if role not in desks:
            desks[role] = open_page(server)
            sign_in(desks[role], server.accounts[role])
        return desks[role]

    return office


def hand_in(page: Page) -> None:
    press(page, "提交审核")
    sees(page, "待村居审核")


def review_until_public(office: Office) -> None:
    for role, verb in REVIEWS:
        page = office(role)
        press(page, "待办")
        press(page, TITLE)
        sees(page, "38")
        # Even those who review see no ID number unless they ask for it, which is recorded.
        sees_not(page, *ID_NUMBERS)
        looks_right(page)
        press(page, verb)
        # Back in the inbox, what was just decided waits here no longer.
        expect(page.get_by_role("main").get_by_role("link", name=TITLE)).to_have_count(0)


def own_copy(page: Page) -> None:
    """The uploader's page of the roster, found in the list of everything that the village disclosed."""
    press(page, "材料")
    press(page, TITLE)


def read_as_villager(page: Page, address: str) -> None:
    """The public page: starred names, no full name, no number of any person."""
    page.goto(address)
    sees(page, "38", "15,956.50", starred(NAMES[0]))
    sees_not(page, *NAMES, *ID_NUMBERS)
    looks_right(page)


def village_pass(reviewer: Page) -> str:
    """What the QR code on the village's board carries, from the page on which the reviewer prints it."""
    press(reviewer, "村组与单位")
    address = reviewer.locator("code", has_text="/pass/").first.inner_text()
    return "/pass/" + address.split("/pass/")[1]


def correct_first_amount(page: Page, amount: str) -> None:
    """A new edition with a reason: the first household's allowance, 720 → amount."""
    own_copy(page)
    press(page, "更正")
    fill(page, "更正原因", "金额录错")
    first = page.get_by_label(re.compile("第 1 行 月保障金"))
    expect(first).to_have_value(re.compile("720"))
    first.fill(amount)
    sees_not(page, *ID_NUMBERS)
    looks_right(page)
    press(page, "保存更正")
    hand_in(page)


@pytest.mark.long
def test_a_roster_goes_from_a_spreadsheet_to_every_phone(own_server: Server, open_page: OpenPage) -> None:
    office = as_officer(open_page, own_server)
    uploader = office("uploader")

    store_draft(uploader, look=looks_right)
    hand_in(uploader)
    review_until_public(office)

    own_copy(uploader)
    press(uploader, "查看公开页")
    public = uploader.url
    read_as_villager(open_page(own_server), public)

    # With the village's pass the same page gives full names, and still no ID number.
    neighbour = open_page(own_server)
    neighbour.goto(village_pass(office("villageReviewer")))
    neighbour.goto(public)
    sees(neighbour, *NAMES[:3])
    sees_not(neighbour, *ID_NUMBERS)
    looks_right(neighbour)
    # … and a stranger without the pass still reads stars: nothing was kept for everyone.
    read_as_villager(open_page(own_server), public)

    correct_first_amount(uploader, "750")
    review_until_public(office)

    visitor = open_page(own_server)
    visitor.goto(public)
    sees(visitor, "15,986.50", "第 2 版：更正", "金额录错")
    press(visitor, "逐行看改了什么")
    sees(visitor, "金额录错", "720.00", "750.00", starred(NAMES[0]))
    sees_not(visitor, *NAMES, *ID_NUMBERS)
    looks_right(visitor)


def test_a_villager_finds_the_own_village_by_typing_its_name(page: Page) -> None:
    """Without knowing any address: the front page, two words, the village, the newest roster."""
    page.goto("/")
    village = page.get_by_role("main").get_by_role("link", name=re.compile("低保")).first.get_attribute("href")
    assert village, "the front page shows no roster"
    page.goto(village)
    name = page.locator(".meta").first.inner_text()
    found = re.search(r"(\S+村)", name)
    assert found, f"no village in {name}"
    page.goto("/")
    fill(page, re.compile("找您的村"), f"{found.group(1)} 低保")
    page.get_by_role("main").get_by_role("button", name="查找").click()
    sees(page, found.group(1), "农村低保")


def test_a_faulty_roster_stores_nothing_and_names_every_fault(own_server: Server, open_page: OpenPage) -> None:
    page = open_page(own_server)
    enter_office(page, own_server.accounts["uploader"])
    choose_file(page, "低保花名册-有错.xlsx")
    sees(page, "9 处", "月保障金", "身份证", "公式")
    expect(problems(page)).to_have_count(9)
    expect(control(page, re.compile("存为草稿"))).to_have_count(0)
    sees_not(page, re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"))
    looks_right(page)
    press(page, "材料")
    expect(page.get_by_role("main").get_by_role("link", name=TITLE)).to_have_count(0)
    sign_out(page)


def test_a_reviewer_returns_a_roster_with_a_reason(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    office = as_officer(open_page, own_server)
    uploader, reviewer = office("uploader"), office("villageReviewer")
    store_draft(uploader)
    hand_in(uploader)

    press(reviewer, "待办")
    press(reviewer, TITLE)
    press(reviewer, re.compile("^退回$"))
    confirm(reviewer)
    # Without a reason it stays where it is, and the page says so beside the field.
    sees(reviewer, re.compile("原因"))
    fill(reviewer, "退回的原因", "第 3 行人数不对")
    press(reviewer, re.compile("^退回$"))
    confirm(reviewer)
    expect(reviewer.get_by_role("main").get_by_role("link", name=TITLE)).to_have_count(0)

    own_copy(uploader)
    sees(uploader, "被退回", "第 3 行人数不对")
    looks_right(uploader)


def confirm(page: Page) -> None:
    """Says yes in the dialog that asks again."""
    yes = page.locator("dialog[open]").get_by_role("button", name="确定")
    if yes.count():
        yes.click()
        page.wait_for_load_state()
