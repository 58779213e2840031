"""Fetching pages, and finding the disclosure page the figures are about."""

from __future__ import annotations

import gzip
import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import quote, urldefrag, urljoin, urlsplit

ROWS_WANTED = 50
PAGES_AT_MOST = 3000


@dataclass(frozen=True)
class Page:
    """A page's path and query, its bytes, and its table rows."""

    path: str
    identity: bytes
    rows: int


def get(url: str, encoding: str = "identity") -> tuple[bytes, str]:
    """The body as it came over the wire, and its content encoding."""
    request = urllib.request.Request(quote(url, safe=":/?&=%#+,;@~!$'()*"), headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read(), answer.headers.get("Content-Encoding", "identity")


def both_encodings(url: str) -> tuple[bytes, bytes]:
    """Identity and gzip bytes of a page as the server sends them."""
    identity, _ = get(url)
    zipped, encoding = get(url, "gzip")
    if encoding != "gzip" or gzip.decompress(zipped) != identity:
        raise RuntimeError(f"{url} is not sent as gzip of the same bytes")
    return identity, zipped


def data_rows(html: bytes) -> int:
    """Rows of the longest table body."""
    return max((body.count(b"<tr") for body in re.findall(rb"<tbody.*?</tbody>", html, re.S)), default=0)


def disclosure_page(site: str) -> Page:
    """The public page whose table comes nearest to 50 rows, found by following links from the front page."""
    best = Page("", b"", 0)
    waiting, seen = ["/"], {"/"}
    fetched = 0
    while waiting and fetched < PAGES_AT_MOST and abs(best.rows - ROWS_WANTED) > 1:
        path = waiting.pop()
        fetched += 1
        try:
            html, _ = get(urljoin(site, path))
        except urllib.error.HTTPError:
            continue
        page = Page(path, html, data_rows(html))
        if abs(page.rows - ROWS_WANTED) < abs(best.rows - ROWS_WANTED):
            best = page
        for link in re.findall(rb'<a\s[^>]*href="([^"]+)"', html):
            target = urldefrag(urljoin(site + path, link.decode().replace("&amp;", "&"))).url
            inside = target.removeprefix(site)
            if urlsplit(target).netloc == urlsplit(site).netloc and inside not in seen and readable(inside):
                seen.add(inside)
                waiting.append(inside)
    if not best.path:
        raise RuntimeError(f"{site} shows no page with a table")
    return best


def readable(path: str) -> bool:
    """A page, not a download or a form of the office."""
    return not re.search(r"\.(csv|xlsx|pdf|json|svg|png|xml)($|\?)|/api/|print|sign|lang=|elder", path)
