"""Every page, as a visitor or as an officer of each role meets it: readable, accessible, narrow enough, no faults."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from acting import enter_office, press
from conftest import on_one_engine
from looking import ALL, SIGHT, WORDS, Rules, everything_wrong_with
from playwright.sync_api import Page
from served import Server
from surveying import VISITOR, Survey, Surveys
from watching import Watch

ENGLISH = re.compile(r"^(English|EN)$", re.IGNORECASE)
ELDER = re.compile("大字|关怀|长辈|适老|Large text|Larger text|Elder", re.IGNORECASE)


@dataclass(frozen=True)
class View:
    """How somebody reads: what to press for it, and which of axe's rules depend on it, on a phone and at a desk. The width is
    measured in each window in every view."""

    switches: tuple[re.Pattern[str], ...] = ()
    on_phone: Rules | None = None
    at_desk: Rules | None = None


VIEWS = {
    "in Chinese": View(on_phone=ALL, at_desk=SIGHT),
    "in English": View((ENGLISH,), on_phone=WORDS),
    "in elder mode": View((ELDER,), on_phone=SIGHT),
    "in English and elder mode": View((ENGLISH, ELDER)),
}

ROLES = [
    "uploader", "villageReviewer", "stationReviewer", "townshipDiscipline", "townshipLead", "informationCentre",
    "bureau", "countyDiscipline", "leadingGroup", "cityDiscipline",
    "systemAdministrator", "securityAdministrator", "auditAdministrator",
]  # fmt: skip
ENGLISH_ROLES = ["uploader", "townshipDiscipline"]


def holds_together(found: Survey) -> None:
    print(f"{len(found.pages)} pages to look at, of {len(found.kinds)} kinds: {' '.join(found.kinds)}")
    assert not found.faults, "\n".join(found.faults)


def look_at_all(page: Page, paths: Iterable[str], view: View) -> None:
    """Reports all that is wrong with the pages together."""
    findings = []
    for path in paths:
        answer = page.goto(path)
        if answer is None or not answer.ok:
            findings.append(f"{path}: answers {answer.status if answer else 'nothing'}")
        findings += everything_wrong_with(page, view.on_phone, view.at_desk)
        if ELDER in view.switches:
            findings += [f"{path}: {finding}" for finding in page.evaluate(TOO_SMALL)]
    assert not findings, f"{len(findings)} findings:\n" + "\n".join(findings)


# Design: in elder mode body 22 px or more, buttons and fields 60 px or more (small marks inside text excepted).
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


def test_a_visitor_reaches_every_public_page(surveys: Surveys) -> None:
    found = surveys.of(VISITOR)
    assert len(found.kinds) >= 12, f"only these kinds of page were found: {found.kinds}"
    holds_together(found)


@pytest.mark.long
@on_one_engine
@pytest.mark.parametrize("view", VIEWS)
def test_a_visitor_can_read_every_public_page(page: Page, surveys: Surveys, view: str) -> None:
    page.goto("/")
    for switch in VIEWS[view].switches:
        press(page, switch)
    look_at_all(page, surveys.of(VISITOR).pages, VIEWS[view])


@pytest.mark.parametrize("role", ROLES)
def test_an_officer_reaches_every_page_of_the_role(surveys: Surveys, role: str) -> None:
    found = surveys.of(role)
    assert found.pages, "the page after signing in is a public one"
    holds_together(found)


@on_one_engine
@pytest.mark.parametrize("role", ROLES)
def test_an_officer_can_work_on_every_page_that_no_earlier_role_has(
    page: Page, server: Server, surveys: Surveys, role: str
) -> None:
    """What a page has for several roles is looked at once, as the first of them sees it."""
    if paths := surveys.first_met_by(role, after=ROLES[: ROLES.index(role)]):
        enter_office(page, server.accounts[role])
        look_at_all(page, paths, VIEWS["in Chinese"])


@on_one_engine
@pytest.mark.parametrize("role", ENGLISH_ROLES)
def test_an_officer_can_work_in_english(page: Page, server: Server, surveys: Surveys, role: str) -> None:
    paths = surveys.first_met_by(role, after=ENGLISH_ROLES[: ENGLISH_ROLES.index(role)])
    enter_office(page, server.accounts[role])
    press(page, ENGLISH)
    look_at_all(page, paths, VIEWS["in English"])


@on_one_engine
def test_every_public_page_works_without_javascript(no_js: Page, surveys: Surveys) -> None:
    empty = []
    for path in surveys.of(VISITOR).pages:
        no_js.goto(path)
        if len(no_js.get_by_role("main").inner_text().strip()) < 10:
            empty.append(path)
    assert not empty, f"without scripts there is nothing to read on {empty}"


@on_one_engine
def test_an_unknown_address_gets_a_helpful_page(page: Page, watch: Watch) -> None:
    watch.expect("status of 404")
    answer = page.goto("/no/such/page")
    assert answer is not None and answer.status == 404
    found = everything_wrong_with(page, at_desk=SIGHT)
    assert not found, "\n".join(found)
