# `make demo` and `make test` do all set-up on a machine that has only Python (3.11 or later) and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint format picture clean system

demo: .venv/run
	$(BIN)/forumgraf demo --out demo-out

test: .venv/dev system
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

lint: .venv/dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

format: .venv/dev
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

.venv/run: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

.venv/dev: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[dev]"
	touch $@ .venv/run

# Chromium for the browser tests: installed where we may (CI runs as root), skipped with a reason where we may not.
system:
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 \
	  || command -v google-chrome >/dev/null 2>&1 \
	  || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 \
	       && apt-get update -qq && apt-get install -y -qq chromium chromium-driver >/dev/null; } \
	  || echo "Chromium is not installed: the browser tests will be skipped (Debian: apt-get install chromium chromium-driver)"

clean:
	rm -rf .venv dist build demo-out .mypy_cache .ruff_cache .pytest_cache .hypothesis
