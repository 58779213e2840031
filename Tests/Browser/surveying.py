"""Which pages there are: follows links from a start page, asks for some addresses of each kind of page, and keeps those that
are made of something new. It reads as a program does; browsers then look at what was kept."""

from __future__ import annotations

import html
import json
import re
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qsl, quote, urldefrag, urlencode, urljoin, urlsplit
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

from databases import once
from served import Account, Server

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


def template(url: str) -> str:
    """The path with everything that names a single thing replaced: /v/411526101201?page=2 → /v/:12."""
    return "/".join(named(part) for part in urlsplit(url).path.split("/"))


def kind(url: str) -> str:
    """The template, and what is asked of it: /v/411526101201?page=2 → /v/:12?page."""
    keys = sorted({key for key, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)})
    return template(url) + ("?" + "&".join(keys) if keys else "")


# Our pages escape `<` and `>` wherever they are no markup.
TAG = re.compile(r"<([a-z][a-z0-9]*)([^<>]*)>")
LINK = re.compile(r"<a((?: [^<>]*)?)>(.*?)</a>", re.DOTALL)
MARKUP = re.compile(r"<[^<>]*>")


def attribute(name: str, written: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', written)
    return html.unescape(found.group(1)) if found else ""


class Reading:
    """The links of a page that a reader may follow, and its shape: which elements with which classes it is made of."""

    def __init__(self, source: str) -> None:
        self.shape = frozenset(f"{tag}.{attribute('class', written)}" for tag, written in set(TAG.findall(source)))
        self.links = [
            attribute("href", written)
            for written, words in LINK.findall(source)
            if not re.search(r"\sdownload\b", written)
            and not SWITCHES.search(html.unescape(MARKUP.sub("", words)).strip())
        ]


@dataclass(frozen=True)
class Answer:
    url: str
    status: int
    text: str  # empty where it is no page


class Reader:
    """Somebody without a browser who keeps cookies and follows redirects; with an account, signed in."""

    def __init__(self, url: str, account: Account | None = None) -> None:
        self._url = url
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor())
        if account:
            form = urlencode({"login": account.login, "password": account.password, "to": "/office"}).encode()
            with self._opener.open(url + "/sign-in", form, timeout=60) as answer:
                assert answer.url.endswith("/office"), f"signed in, and on {answer.url}"

    def get(self, path: str) -> Answer:
        address = self._url + quote(path, safe="%/:?&=#+,;@~!$'()*[]")
        try:
            with self._opener.open(address, timeout=60) as answer:
                return self._read(answer)
        except HTTPError as refused:
            return Answer(address, refused.code, "")

    @staticmethod
    def _read(answer: HTTPResponse) -> Answer:
        is_page = answer.headers.get_content_type() == "text/html"
        return Answer(answer.url, answer.status, answer.read().decode("utf-8") if is_page else "")


@dataclass
class Survey:
    """Pages worth looking at with their shapes, by their addresses; the kinds of page there are; faulty links."""

    pages: dict[str, frozenset[str]] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def write(self, file: Path) -> None:
        file.write_text(json.dumps(vars(self), default=sorted, ensure_ascii=False), encoding="utf-8")

    @staticmethod
    def read(file: Path) -> Survey:
        written = json.loads(file.read_text(encoding="utf-8"))
        pages = {path: frozenset(shape) for path, shape in written.pop("pages").items()}
        return Survey(pages, **written)


KEPT_OF_A_KIND = 3


def survey(
    reader: Reader, start: str, of_a_kind: int, limit: int = 1_000, known: frozenset[str] = frozenset()
) -> Survey:
    """Breadth first from `start`, on its host only: asks for so many pages of a kind, at most for `limit` pages; kinds in
    `known` are passed over. Kept is a page with something in it that none of its template had before."""
    result = Survey()
    waiting, addresses = deque([(start, start)]), {start}
    asked: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    met: defaultdict[str, set[str]] = defaultdict(set)
    while waiting and asked.total() < limit:
        path, origin = waiting.popleft()
        if asked[kind(path)] >= of_a_kind:
            continue
        asked[kind(path)] += 1
        answer = reader.get(path)
        if answer.status >= 400:
            result.faults.append(f"{origin}: its link to {path} answers {answer.status}")
        if not answer.text:
            continue
        page = Reading(answer.text)
        if kind(path) not in result.kinds:
            result.kinds.append(kind(path))
        if page.shape - met[template(path)] and kept[kind(path)] < KEPT_OF_A_KIND:
            met[template(path)] |= page.shape
            kept[kind(path)] += 1
            result.pages[path] = page.shape
        for link in page.links:
            target = urlsplit(urldefrag(urljoin(answer.url, link)).url)
            address = target.path + (f"?{target.query}" if target.query else "")
            if target.netloc == urlsplit(answer.url).netloc and address not in addresses:
                addresses.add(address)
                if not LEAVES.search(target.path) and kind(address) not in known:
                    waiting.append((address, path))
    return result


VISITOR = "visitor"


class Surveys:
    """What each reader of a county reaches, surveyed once for all workers, whose counties are copies of each other.

    Officers' surveys leave out the kinds of page that a visitor reaches. Thorough ones ask for more pages of a kind, to find
    how they differ; else a few show that the kind answers."""

    def __init__(self, server: Server, folder: Path, thorough: bool) -> None:
        self._server = server
        self._folder = folder
        self._thorough = thorough

    def of(self, who: str) -> Survey:
        """`who` is the visitor or a role."""
        file = self._folder / f"survey-{who}.json"
        once(file, lambda: self._made(who).write(file))
        return Survey.read(file)

    def first_met_by(self, role: str, after: Sequence[str]) -> list[str]:
        """The role's pages with something in them that no page of their template has for roles looked at before."""
        met: defaultdict[str, set[str]] = defaultdict(set)
        for earlier in after:
            for path, shape in self.of(earlier).pages.items():
                met[template(path)] |= shape
        return [path for path, shape in self.of(role).pages.items() if shape - met[template(path)]]

    def _made(self, who: str) -> Survey:
        if who == VISITOR:
            return survey(Reader(self._server.url), "/", 12 if self._thorough else 3)
        known = frozenset(self.of(VISITOR).kinds)
        officer = Reader(self._server.url, self._server.accounts[who])
        return survey(officer, "/office", 8 if self._thorough else 3, limit=200, known=known)
