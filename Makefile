# Altai: `make run` to try it, `make check` before every commit.

VENV := .venv
BIN := $(VENV)/bin
# The first Python on the path that Altai runs on
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$python && break; \
	done)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check format bench pictures pins clean help

help: ## list what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

run: $(VENV)/installed ## install all that is needed, then run the bot, or without a token the local Discord in a browser
	@if [ -n "$$ALTAI_TOKEN" ] || grep -qs '^ALTAI_TOKEN=.' .env; then exec $(BIN)/altai run; 	else exec $(BIN)/altai sandbox --open; fi

test: $(VENV)/installed ## run the tests, without the slow ones
	$(BIN)/python -m pytest -n auto -m "not slow"

check: $(VENV)/installed ## all that has to hold: format, lint, types, import layers, every test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

format: $(VENV)/installed ## put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/installed ## measure what docs/benchmarks.md records
	@set -e; for benchmark in exam calibration retrieval latency startup scale bot page; do \
		echo "== $$benchmark"; $(BIN)/python -m benchmarks.$$benchmark; \
	done

pictures: $(VENV)/installed ## take the pictures of the page that the README shows (needs Chromium)
	$(BIN)/python -m benchmarks.pictures

pins: ## renew constraints.txt from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras --generate-hashes --upgrade \
		--no-header --no-emit-index-url --no-emit-find-links --output-file constraints.txt

clean: ## remove all that was made
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# First every pinned package, each checked by its hash; then the checkout itself, so that nothing else is fetched
$(VENV)/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Altai needs Python 3.11, 3.12 or 3.13: install one, or say make PYTHON=path" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
	@touch $@
