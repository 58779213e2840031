#!/usr/bin/env bash
# Takes the pictures in docs/images from a demo county of its own; arguments choose single pictures by name.
. "$(dirname "$0")/lib.sh"

scripts/deps.sh build test
swift build "${RELEASE_BUILD[@]}"
YANGGUANG=${YANGGUANG:-$(built release)}
CHROMIUM=$(scripts/browser.sh)
export YANGGUANG CHROMIUM
.venv/bin/python scripts/screenshots.py "$@"
