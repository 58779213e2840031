#!/usr/bin/env bash
# Everything that must hold before a change lands, in one command: lint, build, Swift tests, browser tests.
# scripts/test.sh swift|browser|lint runs only those parts.
. "$(dirname "$0")/lib.sh"

parts=" ${*:-lint swift browser} "
wanted() { [[ $parts == *" $1 "* ]]; }

work=$(mktemp -d "${TMPDIR:-/tmp}/yangguang-test.XXXXXX")
began=$SECONDS
summary=()
reports=()
failed_phases=0

finish() {
    local status=$?
    trap - EXIT
    [ ! -d "$work/postgres" ] || scripts/postgres.sh stop "$work/postgres" || true
    rm -rf "$work"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# phase NAME COMMAND…: runs it, keeps its duration, and remembers a failure instead of stopping.
phase() {
    local name=$1 start=$SECONDS verdict=ok
    shift
    say "$name"
    "$@" || verdict=FAILED
    summary+=("$(printf '%-34s %-6s %4d s' "$name" "$verdict" $((SECONDS - start)))")
    [ "$verdict" = ok ]
}

# Prints the summary; its last line is the count over all tests, with failed phases that are no tests themselves.
close() {
    say "Summary"
    printf '   %s\n' "${summary[@]}"
    printf '   %-34s        %4d s\n\n' total $((SECONDS - began))
    python3 scripts/tally.py "$failed_phases" "${reports[@]}"
}

# A phase that is no test suite itself counts as one failure in the last line.
check() { phase "$@" || failed_phases=$((failed_phases + 1)); }

# Without this phase nothing after it makes sense.
must() {
    check "$@"
    [ "$failed_phases" = 0 ] || {
        close
        exit 1
    }
}

# suite REPORT NAME COMMAND…: a phase whose tests are counted from its JUnit file. A suite that fails beside its
# tests (a crash, a server log with errors) must not read "0 failed".
suite() {
    local report=$1
    shift
    reports+=("$report")
    phase "$@" || [[ $(python3 scripts/tally.py 0 "$report") != *" 0 failed" ]] || failed_phases=$((failed_phases + 1))
}

# (`phase` tests these functions' results, so bash does not stop inside them by itself: hence `|| return`.)
start_postgres() {
    YANGGUANG_TEST_POSTGRES=$(scripts/postgres.sh start "$work/postgres") || return
    export YANGGUANG_TEST_POSTGRES
}

swift_tests() {
    swift test --skip-build --disable-xctest --xunit-output "$work/swift.xml"
}

browser_tests() {
    YANGGUANG=${YANGGUANG:-$(built debug)} || return
    CHROMIUM=$(scripts/browser.sh) || return
    export YANGGUANG CHROMIUM
    # Two workers, as the machine has at least two cores: one begins with either database engine, and who is done first
    # takes from the other.
    .venv/bin/python -m pytest Tests/Browser -n 2 --dist worksteal --basetemp="$work/pytest" \
        --junitxml="$work/browser.xml"
}

must "Missing packages" scripts/deps.sh build test
if wanted swift || wanted browser; then
    must "Build (debug)" swift build "${DEBUG_BUILD[@]}"
    must "Private PostgreSQL" start_postgres
fi
if wanted lint; then check "House format" scripts/lint.sh; fi
if wanted swift; then suite "$work/swift.xml" "Swift tests, both databases" swift_tests; fi
if wanted browser; then suite "$work/browser.xml" "Browser tests, both databases" browser_tests; fi

close | tee "$work/close"
[[ $(tail -n 1 "$work/close") == *" 0 failed" ]]
