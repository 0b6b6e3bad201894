BINARY := .build/release/taizhang
SWIFT_FILES := Package.swift Sources Tests Benchmarks
# JUnit reports; .ci/run counts the tests in them.
REPORTS := .build/reports
BROWSER_SUITE := $(wildcard Tests/Browser/run.sh)

# Expectations are never rewritten where nobody reads the difference.
ifeq ($(CI),true)
export TAIZHANG_RECORD := never
endif

# SwiftPM locks .build: two targets at once would only wait for each other.
.NOTPARALLEL:
.PHONY: help site example build release test test-browser test-servers fuzz lint format docs docs-check bench \
  check clean setup

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: release ## Write the site of Content/ into Output/
	$(BINARY) build --source . --output Output

# The example's content with the templates of the real site.
example: release ## Write the invented example of six months into .build/example/Output
	@rm -rf .build/example && mkdir -p .build/example
	@cp -r Tests/GoldenTests/Sites/months/Content Templates .build/example/
	$(BINARY) build --source .build/example --output .build/example/Output

build: setup ## Build everything for debugging, tests included
	swift build --build-tests

# With Swift's own libraries inside, the program also runs where there is no toolchain.
release: setup ## Build the program as it is given out
	swift build -c release --product taizhang --static-swift-stdlib -debug-info-format none

test: build ## Run the tests (make test FILTER=Name for some of them)
	@.ci/setup Tests/SiteTests/needs.sh
	@mkdir -p $(REPORTS)
	swift test --skip-build --disable-xctest --xunit-output $(REPORTS)/swift.xml $(if $(FILTER),--filter "$(FILTER)")

# The suite writes a JUnit report to the path it is given.
test-browser: $(if $(BROWSER_SUITE),site) ## Run the browser suite, where there is one
	@mkdir -p $(REPORTS)
	$(if $(BROWSER_SUITE),$(BROWSER_SUITE) $(REPORTS)/browser.xml,@echo "There is no browser suite in Tests/Browser.")

lint: setup ## Check the format of the Swift files
	swift format lint --strict --parallel -r $(SWIFT_FILES)

format: setup ## Format the Swift files
	swift format --in-place --parallel -r $(SWIFT_FILES)

# Generated documents are compared by tests; the same tests write them when asked to.
docs docs-check: FILTER := DocumentationTests
docs: export TAIZHANG_RECORD := docs
docs: test ## Write the generated documents
docs-check: test ## Check that the generated documents are current (make test does, too)

fuzz: setup ## Make up texts for every parser (make fuzz SECONDS=300 SURFACES="yaml quotes")
	Tests/Fuzzing/run.sh $(or $(SECONDS),60) $(SURFACES)

test-servers: release ## Publish under load to nginx and Apache, where they are installed
	Tests/Servers/run.sh $(or $(ROUNDS),200) $(RECORDS)

bench: release ## Measure the builds of large ledgers (make bench RECORDS=1000 for one of them)
	BENCH_README=$(BENCH_README) Benchmarks/run.sh $(if $(RECORDS),"$(RECORDS)")

check: lint test release test-browser ## All that must hold before a change goes in

clean: ## Remove what was built and the written site
	rm -rf .build
	find Output -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

setup: # Install what is missing; every target that builds asks for it
	@.ci/setup
