#!/usr/bin/env bash
# Checks (or with --fix rewrites) the Swift sources against .swift-format.
. "$(dirname "$0")/lib.sh"

if [ "${1:-}" = --fix ]; then
    exec swift format format --in-place --parallel --recursive Sources Tests Package.swift
fi
exec swift format lint --strict --parallel --recursive Sources Tests Package.swift
