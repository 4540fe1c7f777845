# The words of this project: run, test, check, format, bench, wording, lock.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check format bench lock wording
.DEFAULT_GOAL := run

run: .venv/installed
	@$(BIN)/raci run

test: .venv/installed
	@$(BIN)/pytest -q -n auto

check: .venv/installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n auto
	@$(BIN)/coverage combine -q
	$(BIN)/coverage report

format: .venv/installed
	$(BIN)/ruff check --fix-only -q .
	$(BIN)/ruff format .

bench: .venv/installed-bench
	@$(BIN)/python -m benchmarks

# Brings the catalogues of the bot's own words up to date with the code; what is new in
# them is then to be translated.
CATALOGUES := bot/language/catalogues
wording: .venv/installed
	@$(BIN)/pybabel -q extract --no-default-keywords -k wording -k plural:1,2 --no-location \
		--project=raci-bot -o .venv/messages.pot bot
	@for language in fr de es it pl pt nl; do \
		$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --no-wrap \
			-i .venv/messages.pot -o $(CATALOGUES)/$$language.po -l $$language; done

# Writes the lock files anew; needs uv (https://docs.astral.sh/uv/).
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header pyproject.toml
lock:
	$(LOCK) --group dev -o requirements.lock
	$(LOCK) --group dev --group bench -o requirements-bench.lock

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; this is %d.%d. Name another with: make PYTHON=python3.12 …" % sys.version_info[:2])'
	@echo "Setting up .venv (once) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-bench: .venv/installed requirements-bench.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@
