# Thin on purpose: everything is in start.py, which works where there is no make.
# The first suitable Python of the system; without one start.py says in plain words what is missing.
SUITABLE = 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(or $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	"$$python" -c $(SUITABLE) 2>/dev/null && { echo "$$python"; break; }; done),python3)
ARGS ?=

.PHONY: help run method test test-postgres test-spark check fix bench docs pictures env lock clean

help:
	@$(PYTHON) start.py help

run method test test-postgres test-spark check fix bench docs pictures env:
	@$(PYTHON) start.py $@ $(ARGS)

# For maintainers: needs uv. The lists carry hashes and no address, see docs/adr/0002.
lock:
	cd requirements && for list in run dev spark; do \
		uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--no-header --no-annotate $$list.in -o $$list.txt || exit 1; done
	cd requirements && uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-deps spark-server.in -o spark-server.txt

clean:
	rm -rf .venv .venv-spark out build dist htmlcov .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
