#!/usr/bin/env bash
# Installs what is missing, by group (build, test, bench): Debian packages, and a Python environment for tests and
# benchmarks. Everything is checked first, so a second run costs well under a second and never asks the network.
. "$(dirname "$0")/lib.sh"

swift_required=6.2
build_packages=(
    pkg-config tzdata
    libpq-dev libsqlite3-dev zlib1g-dev libarchive-dev libxlsxwriter-dev libvips-dev libpoppler-glib-dev
)
test_packages=(postgresql fonts-noto-cjk python3-venv)
bench_packages=(nginx-light wrk python3-venv)

check_swift() {
    command -v swift >/dev/null ||
        fail "Swift is not installed. Yangguang needs Swift $swift_required or newer: https://www.swift.org/install/"
    local found
    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    [ "$(printf '%s\n' "$swift_required" "${found:-0}" | sort -V | head -n 1)" = "$swift_required" ] ||
        fail "Swift ${found:-of unknown version} is too old: Yangguang needs $swift_required or newer."
}

# Prints those of its arguments that are not installed.
missing() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

on_debian() { grep -q '^ID=debian' /etc/os-release; }

# Chromium is a package on Debian and only a snap on Ubuntu, which the browser tests cannot drive reliably.
need_browser() {
    scripts/browser.sh >/dev/null 2>&1 && return
    if on_debian; then
        printf 'chromium-headless-shell\n'
    else
        note "No Chromium found, and here it is not a plain package: install google-chrome or chromium yourself." >&2
        exit 1
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# nginx and PostgreSQL are used privately, from temporary folders: their packages must not start public services.
without_starting_services() {
    local policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] || {
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        trap 'as_root rm -f /usr/sbin/policy-rc.d' EXIT
    }
    "$@"
}

install() {
    [ $# -gt 0 ] || return 0
    command -v apt-get >/dev/null ||
        fail "This is not Debian or Ubuntu. Install the equivalents of: $*"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        fail "Some packages are missing and there is no sudo. As root: apt-get install --no-install-recommends $*"
    note "installing $# Debian packages: $*"
    as_root apt-get update -qq
    without_starting_services as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@"
}

# The browser without windows takes a third less time than another that is there; without it the tests only take longer.
wish_browser() {
    [ -z "${CHROMIUM:-}" ] && on_debian && [ -n "$(missing chromium-headless-shell)" ] || return 0
    (install chromium-headless-shell) || note "It could not be had; going on with $(scripts/browser.sh)."
}

make_environment() {
    local wanted=Tests/Browser/requirements.txt installed=.venv/installed.txt python=/usr/bin/python3
    cmp -s "$wanted" "$installed" && [ -x .venv/bin/python ] && return
    [ -x "$python" ] || python=python3
    note "making the Python environment in .venv"
    rm -rf .venv
    "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$wanted"
    cp "$wanted" "$installed"
}

packages=()
python_wanted=no
browser_wanted=no
for group in "${@:-build}"; do
    case "$group" in
        build) packages+=("${build_packages[@]}") ;;
        test)
            packages+=("${test_packages[@]}")
            browser=$(need_browser)
            [ -z "$browser" ] || packages+=("$browser")
            browser_wanted=yes
            python_wanted=yes
            ;;
        bench)
            packages+=("${bench_packages[@]}")
            python_wanted=yes
            ;;
        *) fail "usage: scripts/deps.sh [build] [test] [bench]" ;;
    esac
done

check_swift
mapfile -t absent < <(missing "${packages[@]}" | sort -u)
install "${absent[@]}"
[ "$browser_wanted" = no ] || wish_browser
[ "$python_wanted" = no ] || make_environment
