# Hearsay, from a clean checkout of a Debian 12 machine. `make help` says what there is.
# Variables: BUILD (the build folder), PREFIX (where `make install` puts the program), JOBS, CMAKE_FLAGS,
# PART (of the pages of eval-pages: held, open or all), SECONDS (of fuzzing).
SHELL := /bin/bash
BUILD ?= build
PREFIX ?= dist
JOBS ?= $(shell nproc)
CMAKE_FLAGS ?=
SECONDS ?= 3600
EXAMPLE ?= examples/wikinews.html
PART ?= held
ifeq ($(origin CXX),default)
CXX := g++-12
endif

.DEFAULT_GOAL := help
.PHONY: help setup build run test fuzz eval eval-pages bench install clean distclean

help: ## this text
	@echo "Hearsay reads a news page and prints who said what. Targets:"
	@awk -F '## ' '/^[a-z-]+:.*## /{split($$1, target, ":"); printf "  make %-10s %s\n", target[1], $$2}' $(firstword $(MAKEFILE_LIST))

setup: ## packages, OpenVINO and lexbor; only what is missing (build does it too)
	@echo "setup"
	@tools/setup.sh

build: setup ## the program: build/hearsay
	@CXX="$(CXX)" tools/build.sh "$(BUILD)" "$(JOBS)" $(CMAKE_FLAGS)

run: build ## read the example page and print its statements
	@echo "$(BUILD)/hearsay read $(EXAMPLE)"
	@"$(BUILD)/hearsay" read "$(EXAMPLE)"

test: build ## every test
	@cd "$(BUILD)" && ctest --output-on-failure --parallel $(JOBS)

fuzz: setup ## hostile pages made up for SECONDS (3600) on one core; needs clang-16
	@tests/page/fuzz/fuzz.sh "$(BUILD)/fuzz" "$(SECONDS)"

eval: build ## quality, on PolNeAR dev and the held-out gold (needs ../shared)
	@tools/eval.sh "$(BUILD)"

eval-pages: build ## how well and fast articles are taken from pages, beside other extractors (needs ../shared)
	@tools/pages/eval.sh "$(BUILD)" --part "$(PART)"

bench: build ## speed, by stage (needs ../shared)
	@if [[ -x tools/bench.sh ]]; then tools/bench.sh "$(BUILD)"; else "$(BUILD)/hearsay_bench"; fi

install: build ## a folder that runs wherever it is moved: dist/, or PREFIX=DIR
	@rm -rf "$(BUILD)/install.log"
	@cmake --install "$(BUILD)" --prefix "$(abspath $(PREFIX))" --strip > "$(BUILD)/install.log" || \
	  { cat "$(BUILD)/install.log"; exit 1; }
	@echo "$(PREFIX)/bin/hearsay ($$(du -sh "$(PREFIX)" | cut -f1) in all)"

clean: ## forget what was built (not what was downloaded)
	rm -rf "$(BUILD)" dist

distclean: clean ## and what was downloaded
	rm -rf .deps
