"""Which pages there are: follows links from a start page and keeps a few addresses of each kind of page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from playwright.sync_api import APIRequestContext

# Segments that name one thing among many: numbers, division codes, periods, identifiers, words in Chinese.
ONE_OF_MANY = re.compile(r"^(\d[\d.-]*|(?=.*\d)[0-9A-Za-z_-]{12,}|.*[^\x00-\x7f].*|.*%[0-9A-F]{2}.*)$")
# Words of links that change the reader's settings or end the session instead of leading to a page.
SWITCHES = re.compile(r"^(English|EN|中文|简体中文|Sign out|Log out)$|大字|关怀|长辈|适老|标准字号|普通|Large|Standard text|退出")
LEAVES = re.compile(r"sign-?out|log-?out|/api/|\.(csv|xlsx|pdf|json|jsonl|svg|png|jpg|ics|xml|txt)$")


def named(part: str) -> str:
    """A segment without its name; a division's code keeps its length, for a county's page is none of a village's."""
    if re.fullmatch(r"\d{4,12}", part):
        return f":{len(part)}"
    return ":" if ONE_OF_MANY.match(part) else part


def kind(url: str) -> str:
    """The address with everything that names a single thing replaced: /v/411526101201?page=2 → /v/:?page."""
    parts = urlsplit(url)
    path = "/".join(named(part) for part in parts.path.split("/"))
    keys = sorted({key for key, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return path + ("?" + "&".join(keys) if keys else "")


class Reading(HTMLParser):
    """The links of a page that a reader may follow, and its shape: which elements with which classes it is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self._shape: set[str] = set()
        self._open: str | None = None
        self._words = ""
        self.feed(html)

    @property
    def shape(self) -> frozenset[str]:
        return frozenset(self._shape)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self._shape.add(f"{tag}.{attributes.get('class') or ''}")
        if tag == "a" and "download" not in attributes:
            self._open, self._words = attributes.get("href"), ""

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open and not SWITCHES.search(self._words.strip()):
            self.links.append(self._open)
        self._open = None if tag == "a" else self._open


@dataclass
class Survey:
    """Addresses worth looking at, how many of each kind, and what was wrong with links."""

    pages: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


# Of a kind with many pages so many are fetched, and those kept that are made of different things.
FETCHED_OF_A_KIND = 12
KEPT_OF_A_KIND = 3


def survey(request: APIRequestContext, start: str, limit: int = 80, known: frozenset[str] = frozenset()) -> Survey:
    """Breadth first from `start`, on its host only, at most `limit` pages; kinds in `known` are passed over."""
    result = Survey()
    host = urlsplit(start).netloc
    waiting, addresses = [(start, start)], {start}
    fetched: Counter[str] = Counter()
    shapes: set[tuple[str, frozenset[str]]] = set()
    while waiting and len(result.pages) < limit:
        url, origin = waiting.pop(0)
        if fetched[kind(url)] >= FETCHED_OF_A_KIND:
            continue
        fetched[kind(url)] += 1
        answer = request.get(url)
        if answer.status >= 400:
            result.faults.append(f"{origin}: its link to {url} answers {answer.status}")
        if answer.status >= 400 or "text/html" not in answer.headers.get("content-type", ""):
            continue
        page = Reading(answer.text())
        if (kind(url), page.shape) not in shapes and result.kinds[kind(url)] < KEPT_OF_A_KIND:
            shapes.add((kind(url), page.shape))
            result.kinds[kind(url)] += 1
            result.pages.append(url)
        for link in page.links:
            target = urldefrag(urljoin(answer.url, link)).url
            parts = urlsplit(target)
            if parts.netloc == host and target not in addresses and not LEAVES.search(parts.path):
                addresses.add(target)
                if kind(target) not in known:
                    waiting.append((target, url))
    return result
