"""What every page owes every reader: no axe findings, no sideways scrolling, one heading, a language, a title,
and Chinese that is set as Chinese."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from setting import setting_findings

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROWEST = 320

# What holds is not listed: writing that down takes axe longer than finding what does not.
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "reporter": "no-passes"}

_axe = Axe()


def axe_findings(page: Page) -> list[str]:
    """One line per violated rule, with the first element that violates it."""
    if page.evaluate("typeof window.axe") == "undefined":
        page.evaluate(_axe.axe_script)
    violations = page.evaluate("async (options) => (await axe.run(document, options)).violations", OPTIONS)
    return [
        f"axe {found['id']} ({found['impact']}, {len(found['nodes'])}×): {found['help']}: "
        + found["nodes"][0]["html"][:160].replace("\n", " ")
        for found in violations
    ]


def overflow_findings(page: Page, width: int = NARROWEST) -> list[str]:
    """Says which element sticks out when the page is wider than a window of `width` CSS pixels."""
    size = page.viewport_size or {"width": 360, "height": 740}
    page.set_viewport_size({"width": width, "height": size["height"]})
    found = page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const wide = document.documentElement.scrollWidth;
            if (wide <= window.innerWidth) return null;
            const inner = (e) => e.closest('svg svg, details:not([open]) > :not(summary)');
            const scrolls = (e) => e && e !== document.documentElement
                && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
            const right = (e) => {
                const box = e.getBoundingClientRect();
                return scrolls(e) ? box.right : Math.max(box.right, box.left + e.scrollWidth);
            };
            const culprit = [...document.body.querySelectorAll('*')]
                .filter((e) => !inner(e) && right(e) > width + 1 && !scrolls(e.parentElement))
                .at(-1);
            return `${wide} px wide: ${culprit ? culprit.outerHTML.slice(0, 160) : 'unknown element'}`;
        }"""
    )
    page.set_viewport_size(size)
    return [f"overflows at {width} px, {found}"] if found else []


def outline_findings(page: Page) -> list[str]:
    """One h1, a title, a language, a main part."""
    return page.evaluate(
        """() => {
            const findings = [];
            const count = (name) => document.getElementsByTagName(name).length;
            if (count('h1') !== 1) findings.push(`${count('h1')} h1 headings instead of one`);
            if (!document.title.trim()) findings.push('no title');
            if (!document.documentElement.lang.trim()) findings.push('no lang on <html>');
            if (count('main') !== 1) findings.push('no single <main>');
            return findings;
        }"""
    )


def axe(page: Page) -> None:
    found = axe_findings(page)
    assert not found, f"{page.url}\n" + "\n".join(found)


def no_overflow(page: Page, width: int = NARROWEST) -> None:
    found = overflow_findings(page, width)
    assert not found, f"{page.url}\n" + "\n".join(found)


def everything_wrong_with(page: Page, desk: bool = True) -> list[str]:
    """All of the above, each finding with the page's address; as on a phone and, if asked for, as at a desk."""
    findings = outline_findings(page) + setting_findings(page) + axe_findings(page)
    findings += overflow_findings(page) + overflow_findings(page, 360)
    if desk:
        phone = page.viewport_size
        page.set_viewport_size({"width": 1280, "height": 800})
        findings += [f"at 1280 px: {finding}" for finding in axe_findings(page) + overflow_findings(page, 1280)]
        if phone:
            page.set_viewport_size(phone)
    return [f"{page.url}: {finding}" for finding in dict.fromkeys(findings)]
