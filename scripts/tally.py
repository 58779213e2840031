"""Prints `N passed, N failed` over JUnit files; a file that should be there and is not counts as one failure."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def tally(report: Path) -> tuple[int, int]:
    """Passed and failed test counts of one file, skipped tests in neither."""
    if not report.exists():
        return 0, 1
    total = failed = 0
    for case in ET.parse(report).getroot().iter("testcase"):
        if case.find("skipped") is not None:
            continue
        total += 1
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
    return total - failed, failed


def main() -> None:
    counts = [tally(Path(name)) for name in sys.argv[2:]]
    other_failures = int(sys.argv[1])
    passed = sum(count[0] for count in counts)
    print(f"{passed} passed, {sum(count[1] for count in counts) + other_failures} failed")


if __name__ == "__main__":
    main()
