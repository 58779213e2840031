#!/usr/bin/env bash
# The speed figures on this machine. Arguments choose single figures by the names of their functions in bench/figures.py.
. "$(dirname "$0")/lib.sh"

scripts/deps.sh build bench
say "Building for release"
swift build "${RELEASE_BUILD[@]}"
YANGGUANG=${YANGGUANG:-$(built release)}
export YANGGUANG

say "Measuring (about five minutes; leave the machine alone)"
.venv/bin/python bench/run.py "$@"
