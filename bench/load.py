"""wrk on the loopback, always bounded, and its figures."""

from __future__ import annotations

import re
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

REPEATS = 3
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """Requests per second and the median latency in milliseconds."""

    per_second: float
    median_ms: float


def wrk(url: str, *headers: str, threads: int = 2, connections: int = 64, seconds: int = 5) -> Load:
    """One run; answers other than 2xx or broken connections are an error, for they make a figure meaningless."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for header in headers:
        command += ["-H", header]
    output = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
    if trouble := re.search(r"Non-2xx.*|Socket errors.*", output):
        raise RuntimeError(f"{url}: {trouble.group().strip()}")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    median = re.search(r"50%\s+([\d.]+)(us|ms|s)", output)
    if rate is None or median is None:
        raise RuntimeError(f"wrk said something else:\n{output}")
    return Load(float(rate[1]), float(median[1]) * UNITS[median[2]])


def median_ratio(measured: Callable[[], float], yardstick: Callable[[], float]) -> float:
    """The median of three ratios, each from two runs right after one another, so that a slow minute hits both."""
    measured(), yardstick()  # warm caches and connections
    return statistics.median(measured() / yardstick() for _ in range(REPEATS))
