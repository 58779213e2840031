"""How Chinese is set on a page: full-width punctuation, Chinese quotation marks, a space before and after figures."""

from __future__ import annotations

import re

from playwright.sync_api import Page

HAN = "[\u3400-\u9fff]"
UNITS = "条行版天个件份户页处次张段"
FAULTS = re.compile(rf"{HAN}[,;:?!()\"']|[,;:?!()\"']{HAN}|{HAN}\.(?=\s|$)|[「」]|第\d|\d[{UNITS}]")
# The names of columns are villages' own (面积(亩)); the catalogue's notation and stored codes are read by programs.
AS_WRITTEN = re.compile(r"\((亩|%|月|工作日)\)|名称:类型\[遮盖\]|\w+:(text|money|date|number|phone|file|choice\([^)]*\))|choice\([^)]*\)")

SAID = """() => {
    if (!document.documentElement.lang.startsWith('zh')) return [];
    const typed = 'td, textarea, script, style';
    const said = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest(typed)) said.push(walker.currentNode.data);
    }
    for (const name of ['placeholder', 'title', 'aria-label', 'alt']) {
        for (const element of document.querySelectorAll(`[${name}]`)) said.push(element.getAttribute(name));
    }
    return said.map((text) => text.trim()).filter(Boolean);
}"""


def setting_findings(page: Page) -> list[str]:
    """Each badly set phrase of a Chinese page with the first thing wrong; cells of tables hold what villages wrote."""
    found = []
    for text in dict.fromkeys(page.evaluate(SAID)):
        if fault := FAULTS.search(AS_WRITTEN.sub("", text)):
            found.append(f"badly set at {fault.group()!r}: {text[:120]}")
    return found
