# Hearsay, from a clean checkout of a Debian 12 machine. `make help` says what there is.
# Variables: BUILD (the build folder), PREFIX (where `make install` puts the program), JOBS, CMAKE_FLAGS,
# PART (of the pages of eval-pages: held, open or all), SECONDS (of fuzzing), PORT (of serve), KILLS (of crash).
SHELL := /bin/bash
BUILD ?= build
PREFIX ?= dist
JOBS ?= $(shell nproc)
CMAKE_FLAGS ?=
SECONDS ?= 3600
EXAMPLE ?= examples/wikinews.html
PART ?= held
PORT ?= 8017
KILLS ?= 200
# The tests need more than building does: a browser, an environment for Python.
SETUP_FLAGS := $(if $(filter test,$(MAKECMDGOALS)),--tests)
ifeq ($(origin CXX),default)
CXX := g++-12
endif

.DEFAULT_GOAL := help
.PHONY: help setup build run serve test crash load fuzz eval eval-pages bench bench-store install clean distclean

help: ## this text
	@echo "Hearsay reads a news page and prints who said what. Targets:"
	@awk -F '## ' '/^[a-z-]+:.*## /{split($$1, target, ":"); printf "  make %-11s %s\n", target[1], $$2}' $(firstword $(MAKEFILE_LIST))

setup: ## packages, OpenVINO, lexbor, the page's parts; only what is missing (build does it too)
	@echo "setup"
	@tools/setup.sh $(SETUP_FLAGS)

build: setup ## the program: build/hearsay
	@CXX="$(CXX)" tools/build.sh "$(BUILD)" "$(JOBS)" $(CMAKE_FLAGS)

run: build ## read the example page and print its statements
	@echo "$(BUILD)/hearsay read $(EXAMPLE)"
	@"$(BUILD)/hearsay" read "$(EXAMPLE)"

serve: build ## store the example articles in BUILD/example.db, then show them at 127.0.0.1:PORT (8017)
	@echo "$(BUILD)/hearsay add --db $(BUILD)/example.db examples/corpus"
	@"$(BUILD)/hearsay" add --db "$(BUILD)/example.db" examples/corpus
	@echo "$(BUILD)/hearsay serve --db $(BUILD)/example.db --port $(PORT)"
	@exec "$(BUILD)/hearsay" serve --db "$(BUILD)/example.db" --port "$(PORT)"

test: build ## every test (sets up what tests alone need: Chromium, a Python environment)
	@cd "$(BUILD)" && ctest --output-on-failure --parallel $(JOBS)

crash: build ## adding killed at KILLS (200) moments: is all that was reported stored there, and once?
	@/usr/bin/python3 tests/cli/crash_test.py --kills "$(KILLS)" "$(BUILD)/hearsay"

load: build ## 100 clients at once on the server, by wrk
	@bench/serve_load.sh "$(BUILD)"

fuzz: setup ## hostile pages made up for SECONDS (3600) on one core; needs clang-16
	@tests/page/fuzz/fuzz.sh "$(BUILD)/fuzz" "$(SECONDS)"

eval: build ## quality, on PolNeAR dev and the held-out gold (needs ../shared)
	@tools/eval.sh "$(BUILD)"

eval-pages: build ## how well and fast articles are taken from pages, beside other extractors (needs ../shared)
	@tools/pages/eval.sh "$(BUILD)" --part "$(PART)"

bench: build ## speed, by stage (needs ../shared)
	@if [[ -x tools/bench.sh ]]; then tools/bench.sh "$(BUILD)"; else "$(BUILD)/hearsay_bench"; fi

bench-store: build ## searches in a database of STATEMENTS (a million), grown from the examples'
	@bench/store.sh "$(BUILD)"

install: build ## a folder that runs wherever it is moved: dist/, or PREFIX=DIR
	@rm -rf "$(BUILD)/install.log"
	@cmake --install "$(BUILD)" --prefix "$(abspath $(PREFIX))" --strip > "$(BUILD)/install.log" || \
	  { cat "$(BUILD)/install.log"; exit 1; }
	@echo "$(PREFIX)/bin/hearsay ($$(du -sh "$(PREFIX)" | cut -f1) in all)"

clean: ## forget what was built (not what was downloaded)
	rm -rf "$(BUILD)" dist

distclean: clean ## and what was downloaded
	rm -rf .deps web/node_modules
