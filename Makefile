.DEFAULT_GOAL := help
.PHONY: help venv demo test lint types scores samples data leash wheel

bin := .venv/bin

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-9s %s\n", $$1, $$2 }'

venv: ## .venv with the converter and all tools of development
	test -x $(bin)/python || python3 -m venv .venv
	$(bin)/pip install --quiet -e '.[dev]'

demo: ## converts a sample release into hasil/
	$(bin)/rilis convert samples/raker-apeksi.docx --outlet samples/tanjungpura.toml -o hasil --force

test: ## all tests
	$(bin)/pytest

lint: ## style of the code
	$(bin)/ruff check .
	$(bin)/ruff format --check .

types: ## types, strictly
	$(bin)/mypy

scores: ## the figures on the evaluation cases
	$(bin)/python -m tests.evaluation

samples: ## types the sample releases anew and renders their articles
	$(bin)/python tools/build_samples.py
	rm -rf samples/articles
	$(bin)/rilis convert samples/*.docx --outlet samples/tanjungpura.toml --format html -o samples/articles --quiet

data: ## derives the language data anew from a folder of lists: make data DATA=folder
	@test -n "$(DATA)" || { echo 'make data DATA=folder (see converter/data/README.md)' >&2; exit 2; }
	$(bin)/python tools/build_data.py $(DATA)

leash: ## Leash.class from Leash.java: needs a JDK, and LanguageTool, which it fetches
	cd converter/languagetool && javac --release 17 -g:none -d . Leash.java \
	    -cp "$$(cd ../.. && $(bin)/python -m tests.languagetool.install)/languagetool-server.jar"

wheel: ## dist/converter-*.whl
	$(bin)/pip wheel --quiet --no-deps --wheel-dir dist .
