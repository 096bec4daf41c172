# Every command that a person needs. Each works from nothing: the first one makes .venv by itself.

PORT ?= 8000
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
SOURCES := manage.py site home programmes directory search tools tests benchmarks
TEMPLATES := site home programmes directory search

.DEFAULT_GOAL := help
.PHONY: help run test test-fast lint format lock catalogues bench bench-search services clean \
	environment environment-dev

help:  ## Show this list
	@echo "Ośrodek: make COMMAND"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: environment  ## Start three demonstration centres with worker and editor's login (PORT=8000)
	@$(PY) -m tools.catalogues compile
	@DJANGO_SETTINGS_MODULE=config.settings.demo $(PY) manage.py demo_server --port "$(PORT)"

test: environment-dev  ## Run the whole suite, on SQLite and (TEST_POSTGRES_URL) on PostgreSQL
	@$(PY) -m tools.catalogues compile
	@$(PY) -m tools.suite $(ARGS)

test-fast: environment-dev  ## Run what needs neither a browser nor patience, on SQLite (ARGS="-k phone")
	@$(PY) -m tools.catalogues compile
	@$(PY) -m pytest -n auto -q -m "not browser and not postgres and not slow" $(ARGS)

lint: environment-dev  ## Check style, types, layers, templates, migrations and catalogues
	@$(PY) -m tools.lint

format: environment-dev  ## Put the Python files into their one format
	@$(BIN)/ruff check --fix --quiet $(SOURCES) || true
	@$(BIN)/ruff format $(SOURCES)

lock: environment-dev  ## Compile pyproject.toml into the pinned requirements*.txt (LOCK_ARGS=--upgrade)
	@$(PY) -m tools.lock $(LOCK_ARGS)

catalogues: environment-dev  ## Bring the message catalogues in locale/ up to date and compile them
	@$(PY) -m tools.catalogues extract
	@$(PY) -m tools.catalogues compile

bench: environment-dev  ## Measure pages under load and with growing content, then hours and offices
	@$(PY) -m benchmarks.pages $(ARGS)
	@$(PY) -m benchmarks.hours
	@$(PY) -m benchmarks.offices
	@$(PY) -m benchmarks.finances

bench-search: environment-dev  ## Measure our search against bare SQL, bare HTTP and Wagtail's own
	@$(PY) -m tools.services $(PY) -m benchmarks.search_all $(ARGS)

services: environment-dev  ## Start PostgreSQL, Redis, Elasticsearch for tests, print their addresses, wait
	@$(PY) -m tools.services

clean:  ## Remove the environment, caches and compiled files; var/ (the database) stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find $(SOURCES) locale -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
	find locale -name '*.mo' -delete

environment:
	@python=$$(tools/find-python $(PYTHON)) && "$$python" tools/environment.py requirements.txt

environment-dev:
	@python=$$(tools/find-python $(PYTHON)) && "$$python" tools/environment.py requirements-dev.txt
