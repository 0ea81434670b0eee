# Wat u met "make" kunt doen. "make" alleen is hetzelfde als "make plan".
#
#   make plan                 maakt het voorbeeldplan: content/voorbeeldstreek wordt build/*.pdf en build/*.docx
#   make plan ZONE=mijnzone   maakt het plan in content/mijnzone (of content/mijnzone.toml)
#   make blank                maakt het lege formulier
#   make build                maakt het programma: build/actieplan
#   make test                 controleert de code en doet de tests; vraagt niets dan Go
#   make bench                meet hoe snel en hoe zuinig het is
#   make conformance          vergelijkt PDF en DOCX, ook van willekeurige plannen (N=50, SEED=...); vraagt LibreOffice,
#                             en kijkt met Taplo het schema voor editors na waar npm er is
#   make fuzz                 voedt de lezers met onzin (FUZZTIME=10s per test)
#   make clean                wist de map build

ZONE     ?= voorbeeldstreek
BUILD    ?= build
GO       ?= go
N        ?= 50
SEED     ?=
PLANS    ?= $(wildcard content/*/ content/*.toml)
FUZZTIME ?= 10s

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
TAPLO       := @taplo/cli@0.7.0

.DEFAULT_GOAL := plan
.PHONY: plan blank build test bench conformance schema-conformance fuzz clean need-go

plan: build
	@plan='content/$(ZONE)'; [ -e "$$plan" ] || [ ! -e "$$plan.toml" ] || plan="$$plan.toml"; \
	'$(BUILD)/actieplan' render "$$plan" -o '$(BUILD)'

blank: build
	@'$(BUILD)/actieplan' blank -o '$(BUILD)'

build: need-go
	@$(GO) build -trimpath -o '$(BUILD)/' ./cmd/actieplan

test: need-go
	$(GO) vet ./...
	@wrong=$$("$$($(GO) env GOROOT)/bin/gofmt" -l .) && [ -z "$$wrong" ] || { echo "Deze bestanden zijn niet opgemaakt met gofmt:"; echo "$$wrong"; exit 1; } >&2
	$(GO) test ./...

bench: need-go
	$(GO) test -run '^$$' -bench . -benchmem ./...

conformance: build schema-conformance
	$(GO) run $(STATICCHECK) ./...
	$(GO) run ./conformance/run -actieplan '$(BUILD)/actieplan' -o '$(BUILD)/conformance' -n $(N) $(if $(SEED),-seed $(SEED)) $(PLANS)

# Of een editor de plannen goedkeurt met het schema, en een tikfout niet. Vraagt npm; zonder wordt dit overgeslagen.
schema-conformance: build
	@echo 'a = 1' | npx --yes $(TAPLO) fmt - >/dev/null 2>&1 || { \
		echo 'Overgeslagen: het schema nakijken met Taplo, want npx $(TAPLO) werkt hier niet.'; exit 0; }; \
	rm -rf '$(BUILD)/schema' && mkdir -p '$(BUILD)/schema' && \
	'$(BUILD)/actieplan' schema > '$(BUILD)/schema/plan.schema.json' && \
	'$(BUILD)/actieplan' new 'ELZ Proef' -o '$(BUILD)/schema' >/dev/null && \
	where="file://$$(cd '$(BUILD)/schema' && pwd)" && \
	npx --yes $(TAPLO) lint --schema "$$where/plan.schema.json" 'content/**/*.toml' && \
	npx --yes $(TAPLO) lint '$(BUILD)/schema/proef/**/*.toml' && \
	echo 'sjablon = "tikfout"' > '$(BUILD)/schema/fout.toml' && \
	if npx --yes $(TAPLO) lint --schema "$$where/plan.schema.json" '$(BUILD)/schema/fout.toml' >/dev/null 2>&1; \
	then echo 'Taplo keurt een tikfout goed.' >&2; exit 1; else echo 'Taplo keurt de plannen goed, en een tikfout niet.'; fi

fuzz: need-go
	@for package in $$($(GO) list ./...); do \
		for name in $$($(GO) test -list '^Fuzz' "$$package" | grep '^Fuzz'); do \
			echo "$$package $$name"; \
			$(GO) test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) "$$package" || exit 1; \
		done; \
	done

clean:
	rm -rf '$(BUILD)'

need-go:
	@command -v $(GO) >/dev/null 2>&1 || { \
		echo 'Go is niet geïnstalleerd (of staat niet in uw PATH). Haal versie 1.26 of nieuwer op https://go.dev/dl/'; \
		exit 1; } >&2
