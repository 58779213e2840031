"""What every page owes every reader: no axe findings, no sideways scrolling, one heading, a language, a title,
and Chinese that is set as Chinese."""

from __future__ import annotations

from enum import IntEnum
from weakref import WeakKeyDictionary

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page
from setting import setting_findings

NARROWEST, PHONE_WIDTH, DESK_WIDTH = 320, 360, 1280


class Depth(IntEnum):
    """How closely the pages of one person's browser are looked at by `looks_right` and `all_is_right`."""

    NOT = 0  # another test looks at the same pages
    WIDTH = 1  # axe is a script itself and waits for ever where none run
    WHOLE = 2


_depths: WeakKeyDictionary[BrowserContext, Depth] = WeakKeyDictionary()


def look(context: BrowserContext, depth: Depth) -> None:
    """Says how closely the pages of a browser are looked at; nothing said, wholly."""
    _depths[context] = depth


# Which of axe's rules are asked, in the words of its options.
Rules = dict[str, dict[str, object]]

ALL: Rules = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
# What depends on the width of the window, the size of letters and their colours …
SIGHT: Rules = {
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
    }
}
# … and what depends on the words, which have their colours in any language.
WORDS: Rules = ALL | {"rules": {"color-contrast": {"enabled": False}, "link-in-text-block": {"enabled": False}}}

_axe = Axe()

# Of rows and entries that are made alike three stay, since what is wrong with them is wrong with all; a long list takes axe
# seconds. What holds is not listed: writing that down takes it longer than finding what does not.
RUN = """async (rules) => {
    const made = (row) => [row, ...row.querySelectorAll('*')]
        .map((part) => `${part.tagName}.${part.getAttribute('class') ?? ''}`).join(' ');
    const surplus = [];
    for (const list of document.querySelectorAll('tbody, ul, ol')) {
        const alike = {};
        for (const row of list.children) {
            const shape = made(row);
            alike[shape] = (alike[shape] ?? 0) + 1;
            if (alike[shape] > 3 && !row.hidden) surplus.push(row);
        }
    }
    for (const row of surplus) row.hidden = true;
    try {
        return (await axe.run(document, { ...rules, reporter: 'no-passes' })).violations;
    } finally {
        for (const row of surplus) row.hidden = false;
    }
}"""


def axe_findings(page: Page, rules: Rules = ALL) -> list[str]:
    """One line per violated rule, with the first element that violates it."""
    if page.evaluate("typeof window.axe") == "undefined":
        page.evaluate(_axe.axe_script)
    return [
        f"axe {found['id']} ({found['impact']}, {len(found['nodes'])}×): {found['help']}: "
        + found["nodes"][0]["html"][:160].replace("\n", " ")
        for found in page.evaluate(RUN, rules)
    ]


OVERFLOW = """() => {
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


def overflow_findings(page: Page, width: int) -> list[str]:
    """Says which element sticks out when the page is wider than a window of `width` CSS pixels, which it is afterwards."""
    size = page.viewport_size
    assert size, "a window without a size"
    if size["width"] != width:
        page.set_viewport_size({"width": width, "height": size["height"]})
    found = page.evaluate(OVERFLOW)
    return [f"overflows at {width} px, {found}"] if found else []


# One h1, a title, a language, a main part.
OUTLINE = """() => {
    const findings = [];
    const count = (name) => document.getElementsByTagName(name).length;
    if (count('h1') !== 1) findings.push(`${count('h1')} h1 headings instead of one`);
    if (!document.title.trim()) findings.push('no title');
    if (!document.documentElement.lang.trim()) findings.push('no lang on <html>');
    if (count('main') !== 1) findings.push('no single <main>');
    return findings;
}"""


def everything_wrong_with(page: Page, rules: Rules | None = ALL, at_desk: Rules | None = None) -> list[str]:
    """All of the above, each finding with the page's address: axe as the page is shown and, where a phone's page is to be looked
    at with other rules at a desk, there too; the width in each window. The page is loaded once and resized."""
    size = page.viewport_size
    assert size, "a window without a size"
    findings = page.evaluate(OUTLINE) + setting_findings(page)
    if rules:
        findings += axe_findings(page, rules)
    for width in dict.fromkeys([size["width"], NARROWEST, PHONE_WIDTH, DESK_WIDTH]):
        findings += overflow_findings(page, width)
    if at_desk:
        findings += [f"at {DESK_WIDTH} px: {finding}" for finding in axe_findings(page, at_desk)]
    page.set_viewport_size(size)
    return [f"{page.url}: {finding}" for finding in dict.fromkeys(findings)]


def looks_right(page: Page) -> None:
    """What a journey comes by: axe finds nothing, and nothing sticks out of the narrowest window."""
    size, depth = page.viewport_size, _depths.get(page.context, Depth.WHOLE)
    if depth == Depth.NOT or not size:
        return
    findings = axe_findings(page) if depth == Depth.WHOLE else []
    findings += overflow_findings(page, NARROWEST)
    page.set_viewport_size(size)
    assert not findings, f"{page.url}\n" + "\n".join(findings)


def all_is_right(page: Page) -> None:
    """As `looks_right`, with everything else that pages owe, in every window."""
    if _depths.get(page.context, Depth.WHOLE) < Depth.WHOLE:
        return looks_right(page)
    findings = everything_wrong_with(page)
    assert not findings, "\n".join(findings)
