"""The speed figures that are promised, one function each; every ratio is measured within the one run."""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from bare_sqlite import transactions_per_second
from fetch import Page, both_encodings, data_rows, disclosure_page, get
from load import REPEATS, median_ratio, wrk
from served import Server, Store, load_demo
from static_nginx import Nginx

UNCACHED = "--no-page-cache"
IDLE_SECONDS = 5
SEARCHED_ROWS = 300_000
HUNDREDFOLD = 100
FEW, MANY = 200, 200_000
DATABASE = "yangguang.sqlite"


@dataclass(frozen=True)
class Requirement:
    """What is required of a figure; `at_most` says on which side of it the measured value must lie."""

    value: float
    at_most: bool
    unit: str = ""

    def met(self, measured: float) -> bool:
        return measured <= self.value if self.at_most else measured >= self.value

    def __str__(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.value:g}{self.unit}"


@dataclass(frozen=True)
class Bench:
    """What the figures are measured on."""

    binary: Path
    folder: Path
    tiny: Store
    small: Store
    full: Store
    roster: Path
    nginx: Nginx

    def serve(self, store: Store, *options: str) -> Server:
        return Server(self.binary, store, self.folder / "serve.log", *options)

    def with_petitions(self, count: int) -> Store:
        """A tiny county with so many petitions more; filled once a run."""
        store = Store.sqlite(self.folder / f"petitions-{count}")
        if not store.accounts_file.exists():
            load_demo(self.binary, store, "tiny")
            self.run("fill", *store.arguments, "--count", str(count))
        return store

    def run(self, *arguments: str) -> str:
        """`yangguang bench …`: the work is timed inside the process, without its start."""
        command = [str(self.binary), "bench", *arguments]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def cached_page(bench: Bench) -> float:
    with bench.serve(bench.small) as server:
        page = disclosure_page(server.url)
        file = bench.nginx.put("cached.html", *both_encodings(server.url + page.path))
        browser = ("Accept-Encoding: gzip", "Connection: keep-alive")
        return median_ratio(
            lambda: wrk(server.url + page.path, *browser).per_second,
            lambda: wrk(file, *browser).per_second,
        )


def rendered_page(bench: Bench) -> float:
    with bench.serve(bench.small, UNCACHED) as server:
        page = disclosure_page(server.url)
        file = bench.nginx.put("rendered.html", page.identity)
        return median_ratio(lambda: wrk(server.url + page.path).per_second, lambda: wrk(file).per_second)


def hundredfold_data(bench: Bench) -> float:
    if (times := rows_held(bench, bench.full) / rows_held(bench, bench.tiny)) < HUNDREDFOLD:
        raise RuntimeError(f"the larger county holds only {times:.0f} × the rows")
    with bench.serve(bench.tiny, UNCACHED) as small, bench.serve(bench.full, UNCACHED) as full:
        first = disclosure_page(small.url)
        second = counterpart(full.url, first)

        def milliseconds(server: Server, page: Page) -> float:
            return wrk(server.url + page.path, threads=1, connections=1).median_ms

        return median_ratio(lambda: milliseconds(full, second), lambda: milliseconds(small, first))


def rows_held(bench: Bench, store: Store) -> int:
    return int(json.loads(bench.run("search", *store.arguments, "低保"))["rows"])


def counterpart(site: str, page: Page) -> Page:
    """The same page in the larger county, or the one most like it; unlike lengths would compare nothing."""
    try:
        html, _ = get(site + page.path)
        found = Page(page.path, html, data_rows(html))
    except OSError:
        found = Page("", b"", 0)
    if found.rows != page.rows:
        found = disclosure_page(site)
    if abs(found.rows - page.rows) > 2:
        raise RuntimeError(f"no page of {page.rows} rows in the larger county, only one of {found.rows}")
    return found


def reading_roster(bench: Bench) -> float:
    return median_ratio(lambda: our_seconds(bench), lambda: openpyxl_seconds(bench.roster))


def our_seconds(bench: Bench) -> float:
    # Several in one process, as openpyxl reads it: a server does not start anew for every file either.
    lines = bench.run("intake", str(bench.roster), "--times", str(REPEATS)).splitlines()
    return statistics.median(float(line.split()[0]) for line in lines) / 1000


def openpyxl_seconds(path: Path) -> float:
    began = time.perf_counter()
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for row in book.active.iter_rows(values_only=True))
    book.close()
    assert cells > 0
    return time.perf_counter() - began


def durable_writes(bench: Bench) -> float:
    runs = [json.loads(bench.run("writes", *bench.small.arguments)) for _ in range(REPEATS)]
    return statistics.median(run["parallel_per_s"] / run["single_per_s"] for run in runs)


def petition_intake(bench: Bench) -> float:
    """Petitions a second ÷ bare SQLite transactions a second, the median of three pairs run right after one another.

    Ours: 32 parallel clients, each petition through the desk's own verb with everything that belongs to it (limits and
    places looked up, code, receipt, event, five rows in all), in a write that is on disk when it returns; in the
    process, without HTTP and proof of work. Bare: `transactions_per_second`, the petition's and the entry's row only.
    """
    store = bench.with_petitions(FEW)
    data = store.accounts_file.parent

    def ratio() -> float:
        ours = json.loads(bench.run("taking", *store.arguments))["petitions_per_s"]
        return ours / transactions_per_second(data / DATABASE, data / "bare.sqlite")

    return statistics.median(ratio() for _ in range(REPEATS))


def petition_tracking(bench: Bench) -> float:
    """Following one petition by its code among 200,000 ÷ among 200: the same petition, in the process, time ÷ time."""
    few, many = bench.with_petitions(FEW), bench.with_petitions(MANY)

    def microseconds(store: Store) -> float:
        return json.loads(bench.run("tracking", *store.arguments, told_code(store)))["tracking_us"]

    return median_ratio(lambda: microseconds(many), lambda: microseconds(few))


def told_code(store: Store) -> str:
    """The receipt code that `yangguang demo` told; the same seed, the same petition."""
    accounts = json.loads(store.accounts_file.read_text(encoding="utf-8"))
    return next(account["receiptCode"] for account in accounts if account.get("receiptCode"))


def search(bench: Bench) -> float:
    runs = [json.loads(bench.run("search", *bench.full.arguments, "低保")) for _ in range(REPEATS)]
    if (rows := min(run["rows"] for run in runs)) < SEARCHED_ROWS:
        raise RuntimeError(f"only {rows} rows to search")
    return statistics.median(run["p99_ms"] for run in runs)


def idle_memory(bench: Bench) -> float:
    def measure() -> float:
        with bench.serve(bench.small) as server:
            time.sleep(IDLE_SECONDS)
            return server.resident_megabytes()

    return statistics.median(measure() for _ in range(REPEATS))


def start_to_ready(bench: Bench) -> float:
    def measure() -> float:
        with bench.serve(bench.small) as server:
            return server.seconds_to_ready

    return statistics.median(measure() for _ in range(REPEATS))


PETITIONS = 200_000


def petitions(bench: Bench, name: str, *options: str) -> dict[str, Any]:
    """Fills a database of its own with invented petitions and measures on it."""
    store = Store.sqlite(bench.folder / name)
    return json.loads(bench.run("petitions", *store.arguments, "--count", str(PETITIONS), *options))


def ledger(bench: Bench) -> float:
    """The slowest page, among them the filters that have most to look through."""
    measured = petitions(bench, "petitions")
    if measured["petitions"] < PETITIONS:
        raise RuntimeError(f"only {measured['petitions']} petitions")
    return max(page["p50_ms"] for page in measured["pages"].values())


def clocks(bench: Bench) -> float:
    measured = petitions(bench, "open-petitions", "--all-open")
    if measured["open"] < PETITIONS:
        raise RuntimeError(f"only {measured['open']} open petitions")
    return measured["clocks_s"]


FIGURES: list[tuple[str, Callable[[Bench], float], Requirement]] = [
    ("cached page, gzip, ÷ nginx gzip_static", cached_page, Requirement(0.6, at_most=False)),
    ("page from the database each time ÷ nginx file", rendered_page, Requirement(0.12, at_most=False)),
    ("the same page with 100 × data, time ÷ time", hundredfold_data, Requirement(1.2, at_most=True)),
    ("20,000-row xlsx, time ÷ openpyxl read-only", reading_roster, Requirement(0.1, at_most=True)),
    ("durable writes, 32 parallel ÷ one by one", durable_writes, Requirement(3, at_most=False)),
    ("petitions taken, fsync, 32 parallel ÷ bare SQLite", petition_intake, Requirement(0.5, at_most=False)),
    ("following one of 200,000 petitions ÷ one of 200", petition_tracking, Requirement(1.2, at_most=True)),
    ("search 低保 in 300,000 rows, p99", search, Requirement(50, at_most=True, unit=" ms")),
    ("memory idle with the demo data", idle_memory, Requirement(80, at_most=True, unit=" MB")),
    ("start to ready", start_to_ready, Requirement(1, at_most=True, unit=" s")),
    ("ledger over 200,000 petitions, ms", ledger, Requirement(50, at_most=True, unit=" ms")),
    ("clocks of 200,000 open petitions", clocks, Requirement(2, at_most=True, unit=" s")),
]
