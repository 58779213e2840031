"""Speaking up and being answered, in real Chromium, as four people: a resident without a name complains about water with
two photos; the centre takes it and hands it over; the township is late, is supervised and then done; the resident is
called back, is not satisfied, it is taken up again and closed. Days pass between the scenes, and on each of them every
page, letter and figure says the same."""

from __future__ import annotations

import functools
import itertools
import json
import re
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from acting import enter_office, fill, press, sees, sees_not
from conftest import DESK, OpenPage
from databases import Template
from looking import looks_right
from playwright.sync_api import Locator, Page, expect
from served import Server, binary
from watching import Watch

# The first Monday of March 2026: 15 working days later is Monday, 23 March.
COUNTY_DAY = "2026-03-02"
MONDAY, LATE, CALLED, CLOSED = "2026-03-02T09:05", "2026-03-25T09:05", "2026-03-27T09:05", "2026-03-31T09:05"
DUE, DUE_ISO, LATE_BY = "3月23日", "2026-03-23", "已超期 2 天"

WATER = "我们组的自来水停了四天，要到邻村去拉水，请尽快来修。"
SUBJECT = "张湾组停水四天"
ACCOUNT = "主管道在村口压裂，换管四十米，昨天晚上恢复供水。"
ANSWER = "您好，村口的主管道已经换好，昨天晚上恢复供水。"
COMPLAINT = "坡上三户还是没有水。"
SECOND = "您好，坡上三户加装了增压泵，今天早上都来水了。"
PLACE = "董寨村"

Days = Callable[[str], object]
Desks = Callable[[str], Page]


@pytest.fixture
def days(template: Template, workshop: Path, watch: Watch) -> Iterator[Days]:
    """`with days(moment) as server:` serves one county, its clock beginning at the moment."""
    name = f"journey{next(_numbers)}"
    store = template.fresh(name, "--today", COUNTY_DAY)
    scene = itertools.count(1)

    @contextmanager
    def day(moment: str) -> Iterator[Server]:
        log = workshop / f"{type(template).__name__}-{name}-{next(scene)}.log"
        with Server(binary("debug"), store, log, "--clock", moment) as server:
            yield server
            assert server.stop() == 0
        assert not re.search(r"\s(error|critical)\s[\w.-]+\s*:", log.read_text(encoding="utf-8", errors="replace"))

    yield day


_numbers = itertools.count(1)


def desks_of(open_page: OpenPage, server: Server) -> Desks:
    """`desks(role)`: an officer who signs in once on a day and keeps one browser, as people do."""

    @functools.cache
    def desk(role: str) -> Page:
        page = open_page(server, size=DESK)
        enter_office(page, server.accounts[role])
        return page

    return desk


@pytest.mark.long
def test_a_resident_is_heard_twice_and_everything_says_the_same(
    days: Days, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 422")
    with days(MONDAY) as server:
        desks = desks_of(open_page, server)
        code = speaks_up(open_page(server))
        path, number = taken_and_handed_over(desks, server)
        in_time(server, open_page, desks, code, number)
    with days(LATE) as server:
        desks = desks_of(open_page, server)
        late(server, open_page, desks, code, path, number)
        before = overdue(server)
        resolved(desks, path, ACCOUNT)
        answered(desks, path, ANSWER)
        reads_answer(open_page(server, javascript=False), code, ANSWER)
        assert overdue(server) == before - 1
    with days(CALLED) as server:
        desks = desks_of(open_page, server)
        not_satisfied(desks, path)
        resolved(desks, path, "坡上三户加装增压泵。")
        answered(desks, path, SECOND)
    with days(CLOSED) as server:
        desks = desks_of(open_page, server)
        closed(desks, path)
        cleared(desks, path)
        at_the_end(server, open_page, desks, code, path, number)


# MARK: The resident


def speaks_up(page: Page) -> str:
    """Through the form, one thing a page, without a name, with two photos; the receipt code."""
    photos = [
        {"name": name, "mimeType": "image/jpeg", "buffer": PHOTO.read_bytes()} for name in ("水龙头.jpg", "水管.jpg")
    ]
    page.goto("/")
    press(page, "我要反映")
    looks_right(page)
    fill(page, re.compile("村名或者乡镇名"), "董寨")
    page.get_by_role("main").get_by_role("button", name="查找").click()
    page.get_by_role("main").get_by_role("button", name=re.compile(PLACE)).first.click()
    page.locator("input[name=kind][value=complaint]").check()
    looks_right(page)
    press(page, "下一步")
    page.get_by_label(re.compile("水利站|不清楚")).first.check()
    press(page, "下一步")
    press(page, "下一步")
    sees(page, "请写下您要反映的事情")  # nothing typed: told so, and still here
    fill(page, re.compile("一句话标题"), SUBJECT)
    fill(page, re.compile("时间、地点、经过"), WATER)
    looks_right(page)
    press(page, "下一步")
    page.locator("input[name=named][value=no]").check()
    press(page, "下一步")
    page.locator("input[name=public][value=yes]").check()
    press(page, "下一步")
    sees(page, SUBJECT, WATER, PLACE, "不留姓名")
    page.locator("input[type=file]").set_input_files(photos)
    looks_right(page)
    press(page, "提交")
    sees(page, "已经收到", "15 个工作日")
    looks_right(page)
    return page.locator(".receipt-code").inner_text()


def follow(page: Page, code: str) -> None:
    page.goto("/petitions/track")
    fill(page, "查询码", code.lower().replace("-", " "))
    press(page, "查看")
    assert code not in page.url


def reads_answer(page: Page, code: str, answer: str) -> None:
    follow(page, code)
    sees(page, answer, "请您评价")
    sees_not(page, ACCOUNT)  # the account is for offices
    looks_right(page)


# MARK: The offices


def finds(page: Page) -> None:
    """From the officer's own page to the ledger or what came in, and to the petition."""
    press(page, re.compile(r"^诉求"))
    looks_right(page)
    fill(page, re.compile("事由里的字"), SUBJECT)
    page.get_by_role("main").get_by_role("button", name="查找").click()
    page.get_by_role("main").get_by_role("link", name=SUBJECT).first.click()
    page.wait_for_load_state()
    sees(page, WATER)


def opens(page: Page, path: str) -> Page:
    page.goto(path)
    sees(page, WATER)
    return page


def form(page: Page, resource: str) -> Locator:
    return page.locator(f"form[action$='/{resource}']")


def fold(page: Page, title: str) -> None:
    page.locator("summary", has_text=title).first.click()


def choose(page: Page, label: str) -> None:
    page.get_by_label(label, exact=True).filter(visible=True).first.check()


def acts(page: Page, resource: str, verb: str) -> None:
    """Sends the form of a verb, after what was filled in."""
    form(page, resource).get_by_role("button").last.click()
    page.wait_for_load_state()
    sees(page, f"已办理：{verb}")
    looks_right(page)


def hands_over(page: Page) -> None:
    form(page, "dispatch").get_by_label("主办单位").select_option(label="吴陈河镇人民政府")
    acts(page, "dispatch", "转办")


def taken_and_handed_over(desks: Desks, server: Server) -> tuple[str, str]:
    """The petition's address in the office, and its number."""
    page = desks("informationCentre")
    finds(page)
    path = page.url.removeprefix(server.url)
    assert page.get_by_role("main").locator("img").count() == 2
    sees(page, "匿名", "待受理")
    acts(page, "acceptance", "受理")
    number = re.search(r"新县〔2026〕\d{4,6}号", page.get_by_role("main").inner_text())
    assert number, "accepted, and no number on the page"
    expect(form(page, "dispatch").get_by_label("办结期限")).to_have_value(DUE_ISO)
    hands_over(page)
    sees(page, "办理中", "吴陈河镇人民政府", "还剩 15 个工作日", DUE)
    return path, number.group()


def in_time(server: Server, open_page: OpenPage, desks: Desks, code: str, number: str) -> None:
    person = open_page(server)
    follow(person, code)
    sees(person, "已转交吴陈河镇人民政府办理", f"{DUE}前办结", number)
    looks_right(person)
    township = desks("townshipLead")
    finds(township)
    sees(township, number, "还剩 15 个工作日", "报送办理结果")
    nobody = desks("villageReviewer")
    assert nobody.request.get(township.url).status == 404, "a village reads a petition"


def late(
    server: Server, open_page: OpenPage, desks: Desks, code: str, path: str, number: str
) -> None:
    """On every page the same two days, and one supervision order."""
    discipline = desks("countyDiscipline")
    for _ in range(180):  # the ladder is walked once a minute
        discipline.goto("/office/petitions/orders")
        if number in discipline.get_by_role("main").inner_text():
            break
        discipline.wait_for_timeout(500)
    sees(discipline, number, "吴陈河镇人民政府", LATE_BY)
    looks_right(discipline)
    row = discipline.locator("tr", has_text=number)
    row.get_by_role("link", name=re.compile("督〔|督办单")).first.click()
    sees(discipline, "吴陈河镇人民政府", number, "自动发出")
    sees(discipline, re.compile(f"{DUE}|{DUE_ISO}"))
    looks_right(discipline)
    for role in ("informationCentre", "townshipLead"):
        page = opens(desks(role), path)
        sees(page, LATE_BY, "督办单", number)
    person = open_page(server)
    follow(person, code)
    sees(person, f"应在{DUE}前", LATE_BY)
    looks_right(person)
    ledger = desks("informationCentre")
    ledger.goto("/office")
    press(ledger, re.compile(r"^诉求"))
    sees(ledger, f"超期 {overdue(server)}")


def resolved(desks: Desks, path: str, account: str) -> None:
    page = opens(desks("townshipLead"), path)
    choose(page, "已解决")
    form(page, "resolution").get_by_label("办理情况").fill(account)
    acts(page, "resolution", "报送办理结果")
    sees(page, "待答复", account)


def answered(desks: Desks, path: str, answer: str) -> None:
    page = opens(desks("informationCentre"), path)
    form(page, "answer").get_by_label("答复内容").fill(answer)
    acts(page, "answer", "答复")
    sees(page, "已答复，待回访")


def not_satisfied(desks: Desks, path: str) -> None:
    """The call, and the second round."""
    page = opens(desks("informationCentre"), path)
    choose(page, "不满意")
    form(page, "follow-up").get_by_label("回访记录").fill(f"在村口遇到反映人，说{COMPLAINT}")
    acts(page, "follow-up", "登记回访")
    sees(page, "不满意")
    fold(page, "重新办理")
    form(page, "reopening").locator("textarea").fill(COMPLAINT)
    acts(page, "reopening", "重新办理")
    sees(page, "第 2 次办理", "已受理，待转办")
    hands_over(page)


def closed(desks: Desks, path: str) -> None:
    page = opens(desks("informationCentre"), path)
    choose(page, "满意")
    form(page, "follow-up").get_by_label("回访记录").fill("再次见面，说都有水了。")
    acts(page, "follow-up", "登记回访")
    acts(page, "closing", "办结")
    sees(page, "已办结")


def cleared(desks: Desks, path: str) -> None:
    """By a colleague: whoever wrote the answer does not clear it."""
    page = opens(desks("huifang"), path)
    acts(page, "clearance", "同意公开")


# MARK: What everybody can read


def overdue(server: Server) -> int:
    """How many of the county are overdue, as the public reads it."""
    address = f"{server.url}/api/v1/petitions/figures?place=411523&span=all"
    with urllib.request.urlopen(address, timeout=10) as answer:
        figures = json.loads(answer.read())["figures"]
    return next(figure["numerator"] for figure in figures if figure["measure"] == "overdue")


def at_the_end(
    server: Server, open_page: OpenPage, desks: Desks, code: str, path: str, number: str
) -> None:
    person = open_page(server)
    follow(person, code)
    sees(person, "已办结", ANSWER, SECOND)
    looks_right(person)
    public = open_page(server)
    public.goto("/petitions")
    fill(public, re.compile("搜一搜"), SUBJECT)
    public.get_by_role("main").get_by_role("button", name="查找").click()
    press(public, re.compile(SUBJECT))
    sees(public, WATER, SECOND, "超期", "重新办理过 1 次")
    sees_not(public, code, ACCOUNT, COMPLAINT)
    looks_right(public)
    for role in ("townshipLead", "countyDiscipline"):
        page = opens(desks(role), path)
        sees(page, "已办结", f"应在{DUE}前完成", number)


PHOTO = Path(__file__).parents[1] / "AttachmentsTests" / "Fixtures" / "photo.jpg"
