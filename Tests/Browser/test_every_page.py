"""Every page, as a visitor or as an officer of each role meets it: readable, accessible, narrow enough, no faults."""

from __future__ import annotations

import re

import pytest
from acting import press, sign_in
from looking import everything_wrong_with
from playwright.sync_api import Page
from served import Account, Server
from surveying import Survey, survey
from watching import Watch

ENGLISH = re.compile(r"^(English|EN)$", re.IGNORECASE)
ELDER = re.compile("大字|关怀|长辈|适老|Large text|Larger text|Elder", re.IGNORECASE)

VIEWS: dict[str, list[re.Pattern[str]]] = {
    "in Chinese": [],
    "in English": [ENGLISH],
    "in elder mode": [ELDER],
    "in English and elder mode": [ENGLISH, ELDER],
}

ROLES = [
    "uploader", "villageReviewer", "stationReviewer", "townshipDiscipline", "townshipLead", "informationCentre",
    "bureau", "countyDiscipline", "leadingGroup", "cityDiscipline",
    "systemAdministrator", "securityAdministrator", "auditAdministrator",
]  # fmt: skip


def look_at_all(page: Page, found: Survey, server: Server, turn: int, desk: bool = True) -> None:
    """Reports all that is wrong with the surveyed pages together.

    Every page is asked for on both engines, which the survey does. The engine changes what a page says, never how it is
    built: how it looks is looked at on one of them, by turns, so that both workers have as much to do.
    """
    findings = list(found.faults)
    if ("--database" in server.store.arguments) == (turn % 2 == 1):
        for url in found.pages:
            page.goto(url)
            findings += everything_wrong_with(page, desk)
    print(f"{len(found.pages)} pages of {len(found.kinds)} kinds: {' '.join(found.kinds)}")
    assert not findings, f"{len(findings)} findings on {len(found.pages)} pages:\n" + "\n".join(findings)


@pytest.mark.parametrize("view", VIEWS)
def test_a_visitor_can_read_every_public_page(page: Page, server: Server, view: str) -> None:
    page.goto("/")
    for switch in VIEWS[view]:
        press(page, switch)
    found = survey(page.request, page.url)
    assert len(found.kinds) >= 12, f"only these kinds of page were found: {list(found.kinds)}"
    look_at_all(page, found, server, list(VIEWS).index(view), desk=view == "in Chinese")


@pytest.mark.parametrize("role", ROLES)
def test_an_officer_can_work_on_every_page_of_the_role(
    page: Page, server: Server, accounts: dict[str, Account], role: str, public_kinds: frozenset[str]
) -> None:
    sign_in(page, accounts[role])
    found = survey(page.request, page.url, limit=30, known=public_kinds)
    assert found.pages, f"the page after signing in is a public one: {page.url}"
    look_at_all(page, found, server, ROLES.index(role))


@pytest.mark.parametrize("role", ["uploader", "townshipDiscipline"])
def test_an_officer_can_work_in_english(
    page: Page, server: Server, accounts: dict[str, Account], role: str, public_kinds: frozenset[str]
) -> None:
    sign_in(page, accounts[role])
    press(page, ENGLISH)
    found = survey(page.request, page.url, limit=30, known=public_kinds)
    look_at_all(page, found, server, ROLES.index(role), desk=False)


def test_every_public_page_works_without_javascript(no_js: Page) -> None:
    no_js.goto("/")
    empty = []
    for url in survey(no_js.request, no_js.url).pages:
        no_js.goto(url)
        if len(no_js.get_by_role("main").inner_text().strip()) < 10:
            empty.append(url)
    assert not empty, f"without scripts there is nothing to read on {empty}"


def test_elder_mode_has_large_text_and_large_targets(page: Page) -> None:
    """Design: body 22 px or more, buttons and fields 60 px or more (small marks inside text excepted)."""
    page.goto("/")
    press(page, ELDER)
    findings = []
    for url in survey(page.request, page.url).pages:
        page.goto(url)
        findings += [f"{url}: {finding}" for finding in page.evaluate(TOO_SMALL)]
    assert not findings, "\n".join(findings)


TOO_SMALL = """() => {
    const found = [];
    const text = parseFloat(getComputedStyle(document.body).fontSize);
    if (text < 22) found.push(`body text is ${text} px`);
    for (const element of document.querySelectorAll('button, select, input:not([type=hidden]), .button')) {
        if (!element.checkVisibility() || ['checkbox', 'radio'].includes(element.type)) continue;
        const height = element.getBoundingClientRect().height;
        if (height > 1 && height < 59.5) found.push(`${Math.round(height)} px high: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
}"""


def test_an_unknown_address_gets_a_helpful_page(page: Page, watch: Watch) -> None:
    watch.expect("status of 404")
    answer = page.goto("/no/such/page")
    assert answer is not None and answer.status == 404
    found = everything_wrong_with(page)
    assert not found, "\n".join(found)
