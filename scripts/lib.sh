# Sourced by every script here: strict mode, the repository as working folder, one way to speak.
# shellcheck shell=bash
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONUTF8=1

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Parallel build jobs and the address and folder of `make run` may be set from outside.
JOBS="${JOBS:-$(nproc)}"

# How tests are built: the C libraries optimised, because hashing a password in unoptimised C takes seconds.
# shellcheck disable=SC2034
DEBUG_BUILD=(--build-tests -j "$JOBS" -Xcc -O2)

# How it is built to be used: with Swift's own libraries inside, so that it runs where there is no Swift, and calls into
# them take no detour (a page rendered from the database a tenth faster).
# shellcheck disable=SC2034
RELEASE_BUILD=(-c release --product yangguang -j "$JOBS" --static-swift-stdlib)

say() { printf '\n\033[1m── %s\033[0m\n' "$*"; }
note() { printf '   %s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The binary that `swift build` made for a configuration (debug or release).
built() { printf '%s/yangguang' "$(swift build -c "$1" --show-bin-path)"; }
