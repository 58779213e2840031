"""Signing in and out as shared computers, old tabs and hurried fingers see it."""

from __future__ import annotations

import re
from collections.abc import Callable

from acting import control, enter_office, fill, press, sees, sign_in, sign_out, submit_password
from looking import looks_right
from playwright.sync_api import Page, expect
from rosters import store_draft
from served import Server
from watching import Watch

OpenPage = Callable[..., Page]


def test_a_wrong_password_says_the_same_as_a_wrong_account(page: Page, server: Server, watch: Watch) -> None:
    watch.expect("status of 422")
    said = []
    for login in [server.accounts["uploader"].login, "nobody-here"]:
        page.goto("/sign-in")
        fill(page, "账号", login)
        page.locator("input[type=password]").fill("wrong-wrong-wrong")
        submit_password(page)
        said.append(page.get_by_role("main").inner_text())
    assert said[0] == said[1], "the answer tells which accounts exist"
    looks_right(page)


def test_after_signing_out_the_back_button_shows_nothing(page: Page, server: Server) -> None:
    sign_in(page, server.accounts["uploader"])
    press(page, "材料")
    inside = page.url
    sign_out(page)
    page.go_back()
    page.go_back()
    page.wait_for_load_state()
    # Nothing of an officer's page was kept: the browser asks again and is sent to sign in.
    expect(page.locator("input[type=password]")).to_have_count(1)
    page.goto(inside)
    expect(page.locator("input[type=password]")).to_have_count(1)


def test_signing_in_leads_to_the_page_that_was_asked_for(page: Page, server: Server) -> None:
    account = server.accounts["uploader"]
    page.goto("/office/editions")
    fill(page, "账号", account.login)
    page.locator("input[type=password]").fill(account.password)
    submit_password(page)
    assert page.url.endswith("/office/editions"), page.url


def test_a_form_of_an_earlier_session_changes_nothing(own_server: Server, open_page: OpenPage, watch: Watch) -> None:
    """Two tabs: in one the officer signed out and in again; the other still shows a form of before."""
    watch.expect("status of 4")
    account = own_server.accounts["uploader"]
    old = open_page(own_server)
    sign_in(old, account)
    store_draft(old)
    draft = old.url
    second = old.context.new_page()
    second.goto("/office")
    sign_out(second)
    sign_in(second, account)
    press(old, "提交审核")
    expect(old.get_by_role("main")).to_contain_text(re.compile("重新|再"))
    looks_right(old)
    second.goto(draft)
    sees(second, "草稿")
    expect(control(second, "提交审核")).to_have_count(1)


def test_a_form_sent_after_the_session_ended_changes_nothing(
    own_server: Server, open_page: OpenPage, watch: Watch
) -> None:
    watch.expect("status of 4")
    page = open_page(own_server)
    sign_in(page, own_server.accounts["uploader"])
    store_draft(page)
    draft = page.url
    page.context.clear_cookies()
    press(page, "提交审核")
    sign_in(page, own_server.accounts["uploader"])
    page.goto(draft)
    sees(page, "草稿")


def test_a_form_of_a_foreign_site_is_refused(page: Page, server: Server) -> None:
    enter_office(page, server.accounts["uploader"])
    token = page.locator("input[name=form_token]").first.get_attribute("value")
    answer = page.request.post("/sign-out", form={"form_token": token or ""}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status in {400, 403}, answer.status
    page.goto("/office")
    expect(control(page, re.compile("退出"))).to_have_count(1)
