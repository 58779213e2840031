"""What people do on a page, in their words: they look for labels and buttons, never for addresses."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from served import Account

SAMPLES = Path(__file__).parent / "samples"


def control(page: Page, name: str | re.Pattern[str]) -> Locator:
    """A visible link or button by its words; the first in reading order."""
    named = page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name))
    return named.filter(visible=True).first


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Presses a link or button, opening the page's menus when it is folded away in one."""
    target = control(page, name)
    if target.count() == 0:
        for menu in page.locator("details:not([open]) > summary").filter(visible=True).all():
            menu.click()
    target.click()
    page.wait_for_load_state()


def field(page: Page, label: str | re.Pattern[str]) -> Locator:
    return page.get_by_label(label).filter(visible=True).first


def fill(page: Page, label: str | re.Pattern[str], value: str | re.Pattern[str]) -> None:
    """Types into a field, or chooses in a list (the first option whose words match), by its label."""
    target = field(page, label)
    if target.evaluate("element => element.tagName") == "SELECT":
        option = target.locator("option").filter(has_text=value).first
        target.select_option(value=option.get_attribute("value"))
    else:
        assert isinstance(value, str), "only lists can be matched"
        target.fill(value)


def upload(page: Page, sample: str) -> None:
    """Gives one of the sample files to the page's only file field."""
    page.locator("input[type=file]").first.set_input_files(SAMPLES / sample)


def sees(page: Page, *texts: str | re.Pattern[str]) -> None:
    for text in texts:
        expect(page.get_by_role("main")).to_contain_text(text)


def sees_not(page: Page, *texts: str | re.Pattern[str]) -> None:
    """Not in the text, not in attributes or scripts: nowhere in the page's source."""
    source = page.content()
    for text in texts:
        found = text in source if isinstance(text, str) else text.search(source) is not None
        assert not found, f"{page.url} contains {text}"


def sign_in(page: Page, account: Account) -> None:
    """From the front page to the officer's own; chooses a new password when asked for one."""
    page.goto("/")
    press(page, re.compile("登录"))
    fill(page, re.compile("账号|登录名|用户名"), account.login)
    page.locator("input[type=password]").first.fill(account.password)
    submit_password(page)
    if page.locator("input[type=password]").count() >= 2:
        choose_password(page, account)
    expect(control(page, re.compile("退出"))).to_have_count(1)
    assert "/office" in page.url, f"signed in, and on {page.url}"


def enter_office(page: Page, account: Account) -> None:
    """To the officer's own page by the form's request alone, where signing in is not what is looked at: `sign_in` does it as
    people do."""
    form = {"login": account.login, "password": account.password, "to": "/office"}
    answer = page.request.post("/sign-in", form=form, max_redirects=0)
    assert answer.status == 303, f"signing in answers {answer.status}"
    page.goto("/office")
    assert page.url.endswith("/office"), f"signed in, and on {page.url}"


def choose_password(page: Page, account: Account) -> None:
    """The page after a first sign-in: the old password where it is asked for, the new one twice."""
    new = f"{account.password}-新Aa9"
    for box in page.locator("input[type=password]").all():
        label = box.evaluate("element => element.labels[0]?.textContent ?? ''")
        box.fill(account.password if re.search("原|旧|当前", label) else new)
    submit_password(page)
    account.password = new


def submit_password(page: Page) -> None:
    # By its form: the header may have a link 登录 too.
    page.locator("form", has=page.locator("input[type=password]")).get_by_role("button").last.click()
    page.wait_for_load_state()


def sign_out(page: Page) -> None:
    """The link at the foot, then the button on the page that it leads to."""
    press(page, re.compile("退出"))
    page.get_by_role("main").get_by_role("button", name=re.compile("退出")).click()
    page.wait_for_load_state()
