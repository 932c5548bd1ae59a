# make site builds the site; make test tests it. Nothing else is needed first.
SHELL := /bin/bash
export NO_MKDOCS_2_WARNING := 1
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := PYTHONPATH=hooks $(BIN)/python -m llwybr

.PHONY: help site serve check status dictionaries links new test test-quick stress bench lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

site: $(VENV)/.site ## check the content and build site/
	@$(RUN) build

serve: $(VENV)/.site ## show the site at http://127.0.0.1:8000, and again after each saved file
	@$(BIN)/mkdocs serve

check: $(VENV)/.site ## list every fault in the content; builds nothing
	@$(RUN) check

status: $(VENV)/.site ## how the content stands, and what is between the draft and the public
	@$(RUN) status

dictionaries: ## fetch the Welsh and English spelling dictionaries into .dictionaries/
	@$(PYTHON) tools/dictionaries .dictionaries

links: $(VENV)/.links ## check the outside addresses of the built site; never part of the build
	@$(BIN)/linkchecker --check-extern --no-warnings --ignore-url '^(tel|sms|mailto):' site/index.html

new: $(VENV)/.site ## start a topic: make new id=my-topic section=plan
	@[ -n "$(id)" ] && [ -n "$(section)" ] || { echo "Say which: make new id=my-topic section=plan"; exit 1; }
	@$(RUN) new "$(id)" "$(section)"

test: $(VENV)/.test ## all tests, with real Chromium
	@tools/find-chromium >/dev/null
	@CHROMIUM="$$(tools/find-chromium)" $(BIN)/python -m pytest -n 2 --dist loadfile
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .

test-quick: $(VENV)/.test ## the tests that need no browser
	@$(BIN)/python -m pytest -m "not browser"

stress: $(VENV)/.test ## slow trials: fuzzing, kills, large sites
	@$(BIN)/python -m pytest tests/stress -m stress

bench: $(VENV)/.bench ## measure builds and bytes; prints the tables of BENCHMARKS.md
	@PYTHONPATH=hooks:bench $(BIN)/python -m bench
	@PYTHONPATH=hooks:bench $(BIN)/python -m bench.gates

lock: ## write the pinned versions anew, after a change in pyproject.toml
	@tools/lock

clean: ## remove what was built and the environment
	@rm -rf site $(VENV) .site.*

# ---- environments: made once, and again when the pinned versions change -----------------------------------------------

$(VENV)/.site: requirements/site.txt
	@tools/make-venv $(PYTHON) $(VENV)
	@echo "Installing what the site needs …"
	@$(BIN)/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site
	@echo "Installing what the tests need …"
	@$(BIN)/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(VENV)/.links: requirements/links.txt $(VENV)/.site
	@$(BIN)/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.test
	@echo "Installing what the measurements need …"
	@$(BIN)/pip install --quiet --disable-pip-version-check -r $<
	@touch $@
