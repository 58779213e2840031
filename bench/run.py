"""`make bench`: prints one line a figure: name, measured, required, `met` or `short`."""

from __future__ import annotations

import shutil
import sys
import tempfile
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from figures import FIGURES, Bench, Requirement
from make_xlsx import make
from served import Store, binary, load_demo
from static_nginx import Nginx

NAME_WIDTH = 50


def padded(text: str, width: int) -> str:
    """Pads by columns of a terminal: Chinese characters take two."""
    taken = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    return text + " " * max(0, width - taken)


def line(name: str, measured: str, required: str, verdict: str) -> None:
    print(f"{padded(name, NAME_WIDTH)} {measured:>10}  {padded(required, 10)} {verdict}", flush=True)


def told(step: str) -> None:
    print(f"   {step}", file=sys.stderr, flush=True)


def prepare(folder: Path, nginx: Nginx) -> Bench:
    program = binary("release")
    stores = {size: Store.sqlite(folder / size) for size in ("tiny", "small", "full")}
    for size, store in stores.items():
        told(f"demo county, {size}")
        told(load_demo(program, store, size))
    roster = folder / "roster.xlsx"
    told("a roster of 20,000 rows")
    make(roster, rows=20_000)
    return Bench(program, folder, **stores, roster=roster, nginx=nginx)


def measure_all(bench: Bench, only: list[str]) -> int:
    """Prints the lines; returns how many figures could not be measured."""
    verdicts = {"met": 0, "short": 0, "not measured": 0}
    line("name", "measured", "required", "")
    for name, function, requirement in FIGURES:
        if only and not any(word in (name, function.__name__) for word in only):
            continue
        verdict = measure(name, function, requirement, bench)
        verdicts[verdict] += 1
    print("\n" + ", ".join(f"{count} {verdict}" for verdict, count in verdicts.items() if count or verdict == "met"))
    return verdicts["not measured"]


def measure(name: str, function: object, requirement: Requirement, bench: Bench) -> str:
    assert callable(function)
    try:
        measured = float(function(bench))
    except Exception as problem:  # one figure that cannot be had must not cost the others
        line(name, "–", str(requirement), "not measured")
        print(f"   {problem}", file=sys.stderr, flush=True)
        return "not measured"
    verdict = "met" if requirement.met(measured) else "short"
    line(name, f"{measured:.3g}{requirement.unit}", str(requirement), verdict)
    return verdict


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="yangguang-bench."))
    try:
        with Nginx(folder / "nginx") as nginx:
            return 1 if measure_all(prepare(folder, nginx), sys.argv[1:]) else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
