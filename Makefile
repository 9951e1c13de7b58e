# Two commands do everything: `make report` and `make test`. Both set up .venv first.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
REPORTS ?= easter_2025 victory_2025
OUT ?= report

# where no bytecode may be kept, each of many processes would compile all its libraries anew
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup setup-spark report pictures test pytest test-spark quick lint types fuzz lab build docs coverage bench lock lock-spark clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# uv is quicker where it is there; the versions and hashes are the same either way
$(VENV)/.ready: constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11"; exit 1; }
	@rm -rf $(VENV)
	@echo "Setting up $(VENV) from constraints.txt (two minutes or so) ..."
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv -q --python $(PYTHON) $(VENV) && \
	  uv pip install -q --python $(BIN)/python --require-hashes -r constraints.txt && \
	  uv pip install -q --python $(BIN)/python --no-deps -e . ; \
	else \
	  $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r constraints.txt && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e . ; \
	fi
	@touch $@

setup: $(VENV)/.ready  ## set up .venv only

report: $(VENV)/.ready  ## the main job: figures, tables and a page for the bundled truces, in report/
	$(BIN)/ceasefire report $(REPORTS) --out $(OUT)

pictures: report  ## make the pictures of the README anew, in docs/figures, from those of the report
	cp $(OUT)/easter_2025/answer.png docs/figures/easter_2025_answer.png
	cp $(OUT)/easter_2025/forest.png docs/figures/easter_2025_forest.png

# pyright takes one processor for most of a minute: the tests begin beside it
test: $(VENV)/.ready lint  ## lint, check the types and run all tests, a file a processor
	@$(MAKE) --no-print-directory -j2 types pytest

pytest: $(VENV)/.ready
	$(BIN)/python -m pytest -n auto --dist loadfile

# what a change breaks most often, in about a minute of processor time
QUICK := house schema conflict words vocabulary numbers dates cells misreporting
quick: $(VENV)/.ready lint types  ## lint, types, and the tests of tables, names, words and numbers
	$(BIN)/python -m pytest $(QUICK:%=tests/test_%.py)

lint: $(VENV)/.ready  ## ruff: rules, and layout at 100 columns
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready  ## pyright on the package
	$(BIN)/pyright --pythonpath $(BIN)/python analysis

fuzz: $(VENV)/.ready  ## read 5,000 damaged files (CI reads 300)
	FUZZ_EXAMPLES=5000 $(BIN)/python -m pytest tests/test_fuzz.py

# Spark has an environment of its own, so that the two commands above stay light; it needs Java 17
.venv-spark/.ready: constraints-spark.txt pyproject.toml
	@rm -rf .venv-spark
	@echo "Setting up .venv-spark from constraints-spark.txt (pyspark is 450 MB) ..."
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv -q --python $(PYTHON) .venv-spark && \
	  uv pip install -q --python .venv-spark/bin/python --require-hashes -r constraints-spark.txt && \
	  uv pip install -q --python .venv-spark/bin/python --no-deps -e . ; \
	else \
	  $(PYTHON) -m venv .venv-spark && \
	  .venv-spark/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r constraints-spark.txt && \
	  .venv-spark/bin/python -m pip install -q --disable-pip-version-check --no-deps -e . ; \
	fi
	@touch $@

setup-spark: .venv-spark/.ready  ## set up .venv-spark only

test-spark: .venv-spark/.ready  ## run the tests of the events on Spark, on two cores of this machine
	@command -v java >/dev/null 2>&1 || { echo "Java is needed: apt-get install openjdk-17-jre-headless"; exit 1; }
	.venv-spark/bin/python -m pytest tests/spark

lab: $(VENV)/.ready  ## open the notebooks in JupyterLab, on this machine only
	$(BIN)/jupyter lab --ServerApp.ip=127.0.0.1 --ServerApp.allow_root=True --notebook-dir=notebooks

build: $(VENV)/.ready  ## rebuild data/processed and the descriptors from data/raw
	$(BIN)/ceasefire build

docs: $(VENV)/.ready  ## build the documentation site in docs/_build
	$(BIN)/python -m sphinx -q -W -b html docs docs/_build

coverage: $(VENV)/.ready  ## remake the simulation study of the ratio's interval
	$(BIN)/python -m benchmarks.coverage

bench: $(VENV)/.ready  ## run the benchmarks, as ratios against named peers
	@for one in $(filter-out coverage,$(basename $(notdir $(wildcard benchmarks/[a-z]*.py)))); do $(BIN)/python -m benchmarks.$$one || exit 1; done

lock:  ## resolve constraints.txt anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --extra lab --extra events --extra test --extra docs --no-emit-index-url --no-header pyproject.toml -o constraints.txt --upgrade

lock-spark:  ## resolve constraints-spark.txt anew, at the versions of constraints.txt (needs uv)
	echo 'pytest>=8.4' | uv pip compile -q --universal --python-version 3.11 --generate-hashes --extra events --extra spark -c constraints.txt --no-emit-index-url --no-header pyproject.toml - -o constraints-spark.txt

clean:  ## remove the environment and what was built
	rm -rf $(VENV) .venv-spark $(OUT) docs/_build artifacts
