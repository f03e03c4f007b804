# `make demo` and `make test` do all set-up on a machine that has only Python (3.11 or later) and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint format picture bench kills bench-extraction bench-growth bench-identity bench-network bench-pool
.PHONY: wheel clean system chromium virtuoso libreoffice tesseract

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

# The README's pictures, from the demonstration as it is now. Needs Chromium.
picture: .venv/run chromium
	$(BIN)/forumgraf demo --out build/picture
	$(BIN)/python -m exports.picture build/picture/natverk.html docs/natverk.png
	$(BIN)/python -m exports.picture build/picture/person/tobias-nordkvist-uddevalla-kommun.html docs/person.png 1100x760
	$(BIN)/python -m exports.picture build/picture/document/2024-03-15-styrgrupp-lotsen.txt.html docs/protokoll.png 1100x760

# How long a build of so many documents takes, and how much memory: make bench COUNT=200
COUNT := 1000
bench: .venv/run
	$(BIN)/python -m tests.bench $(COUNT)

# What comes after the reading as an archive grows, beside Oxigraph alone and rdflib: make bench-growth SIZES="1000 10000"
SIZES := 250 1000
bench-growth: .venv/bench
	$(BIN)/python -m tests.bench.growth $(SIZES)

# How much faster two cores read than one, and how much memory it takes (Linux).
bench-pool: .venv/run
	$(BIN)/python -m tests.bench.pool

# How many minutes a second are read, beside spaCy on the same minutes.
bench-extraction: .venv/bench
	$(BIN)/python -m tests.bench.extraction

# How often who is who is right on a generated population; the figures stand in tests/bench/results.
bench-identity: .venv/run
	$(BIN)/python -m tests.bench.identity --write

# Whether anything is lost when commands are killed at random moments: make kills KILLS=200
KILLS := 1000
kills: .venv/dev
	$(BIN)/python -m tests.kills $(KILLS)

# How soon the network page can be used, beside pyvis' own; takes about ten minutes and needs Chromium.
bench-network: .venv/dev chromium
	$(BIN)/python -m tests.bench.network --write tests/bench/results-network.md

wheel: .venv/dev
	$(BIN)/python -m build --wheel --no-isolation

# A stamp is older than what it depends on when that changes: then all is installed again.
.venv/run: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Forumgraf needs Python 3.11 or later: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	touch $@

.venv/dev: .venv/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	touch $@

.venv/bench: .venv/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[bench]"
	touch $@

# Programs that tests need: installed where we may (Debian, as root), else the tests are skipped and this says how; where CI is set,
# a program that cannot be installed is an error. $(call program,COMMAND OTHER-NAME...,WHAT,DEBIAN PACKAGES)
define program
@for name in $(1); do command -v $$name >/dev/null 2>&1 && exit 0; done; \
  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(3) >/dev/null && exit 0; \
  echo "$(2) is not installed: its tests will be skipped (Debian: apt-get install $(3))"; [ -z "$$CI" ]
endef

system: chromium virtuoso libreoffice tesseract

chromium:
	$(call program,chromium chromium-browser google-chrome,Chromium,chromium chromium-driver fonts-dejavu-core fonts-liberation)

virtuoso:
	$(call program,virtuoso-t,Virtuoso,virtuoso-opensource-7-bin)

libreoffice:
	$(call program,soffice,LibreOffice,libreoffice-writer-nogui)

tesseract:
	$(call program,tesseract,Tesseract with Swedish,tesseract-ocr tesseract-ocr-swe)

clean:
	rm -rf .venv dist build demo-out .mypy_cache .ruff_cache .pytest_cache .hypothesis
