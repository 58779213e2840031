# One command each; the work is in scripts/. `make` alone says what there is.
.DEFAULT_GOAL := help
.PHONY: help run test bench deps format lint screenshots

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## Install what is missing, build, load the demo county, serve http://127.0.0.1:8080
	@exec scripts/run.sh

test: ## Install what is missing and run everything: lint, Swift and browser tests on both databases
	@exec scripts/test.sh

bench: ## Measure the speed figures against nginx and openpyxl on this machine
	@exec scripts/bench.sh

deps: ## Install the Debian and PyPI packages that are missing (run, test and bench)
	@exec scripts/deps.sh build test bench

format: ## Rewrite the Swift sources in the house format
	@exec scripts/lint.sh --fix

lint: ## Check the Swift sources against the house format
	@exec scripts/lint.sh

screenshots: ## Take the pictures of the READMEs from a demo county
	@exec scripts/screenshots.sh
