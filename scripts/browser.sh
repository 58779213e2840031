#!/usr/bin/env bash
# Prints the path of a Chromium that can be driven, best the one without windows; fails when there is none. CHROMIUM overrides the search.
set -euo pipefail
for candidate in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium google-chrome google-chrome-stable chromium-browser; do
    found=$(command -v "$candidate") || continue
    # On Ubuntu both names lead to a snap, confined away from the temporary folders a test needs.
    case "$(readlink -f "$found")" in */snap | */snap/*) continue ;; esac
    if head -c 2000 "$found" | grep -qa '/snap/'; then continue; fi
    printf '%s\n' "$found"
    exit 0
done
exit 1
