"""Faults that a page shows only to developers: console errors, broken policies, scripts that throw, answers ≥ 500."""

from __future__ import annotations

import re

from playwright.sync_api import ConsoleMessage, Page, Response


class Watch:
    def __init__(self) -> None:
        self._faults: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def over(self, page: Page) -> None:
        page.on("console", lambda message: self._console(page, message))
        page.on("pageerror", lambda error: self._faults.append(f"{page.url}: script failed: {error}"))
        page.on("response", self._answered)

    def expect(self, pattern: str) -> None:
        """Complaints that match belong to this test (a 404 that it asks for)."""
        self._expected.append(re.compile(pattern))

    def verify(self) -> None:
        unexpected = [fault for fault in self._faults if not any(known.search(fault) for known in self._expected)]
        assert not unexpected, "the browser complained:\n" + "\n".join(dict.fromkeys(unexpected))

    def _console(self, page: Page, message: ConsoleMessage) -> None:
        # Chromium reports a violated content security policy as a console error too.
        if message.type == "error":
            self._faults.append(f"{page.url}: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self._faults.append(f"{response.url}: answered {response.status}")
