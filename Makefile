# Wat u met "make" kunt doen. "make" alleen is hetzelfde als "make plan".
#
#   make plan                 maakt het voorbeeldplan: content/voorbeeldstreek wordt build/*.pdf en build/*.docx
#   make plan ZONE=mijnzone   maakt het plan in content/mijnzone (of content/mijnzone.toml)
#   make blank                maakt het lege formulier
#   make build                maakt het programma: build/actieplan
#   make test                 controleert de code en doet de tests; vraagt niets dan Go
#   make golden               schrijft de bestanden opnieuw waarmee de tests hun uitkomst vergelijken; lees daarna de verschillen na
#   make staticcheck          zoekt fouten en dode code met staticcheck; haalt dat op met Go
#   make bench                meet hoe snel het programma is en hoeveel geheugen het vraagt
#   make bench-peers          vergelijkt dat met Typst; vraagt Python met venv en pip, en meet zonder die alleen het programma zelf
#   make conformance          vergelijkt PDF en DOCX, ook van 20 variaties en 20 willekeurige plannen die overeenkomen;
#                             meer: make conformance V=50 N=50 SEED=123 (met SEED= zijn het telkens andere); vraagt LibreOffice,
#                             kijkt, waar npm er is, met Taplo het schema voor editors na, en laat de DOCX van de plannen
#                             ook opmaken door LibreOffice 24.8 (niet met WITNESS=nee); kijkt ook de einden van
#                             bladzijden na (make page-ends) en de normen (make standards), leest plannen in zoals mensen die in
#                             Word maken (make handmade) en zoals ze uit hun eigen DOCX terugkomen (make round), en test de
#                             pagina van "actieplan serve" (make browser)
#   make round                telt hoeveel plannen gelijk terugkomen uit hun DOCX, ook als LibreOffice die opnieuw bewaarde
#   make page-ends            telt wat er slecht is aan het einde van bladzijden, zoals een vraag zonder haar antwoord
#   make standards            kijkt na of elke PDF toegankelijk is (PDF/UA-1) en te archiveren (PDF/A-2a), en of de tekst
#                             eruit komt zoals die erin ging; vraagt poppler-utils, voor veraPDF Java en Maven, en voor
#                             andere lezers Python met pip en Node.js met npm
#   make browser              test de pagina van "actieplan serve" in een echte browser; vraagt Chromium en Node.js
#   make pictures             maakt de afbeeldingen in docs opnieuw; vraagt daarbij nog poppler-utils en ImageMagick
#   make fuzz                 geeft wat leest willekeurige invoer (FUZZTIME=10s per test)
#   make clean                wist de map build

ZONE     ?= voorbeeldstreek
BUILD    ?= build
GO       ?= go
V        ?= 20
N        ?= 20
SEED     ?= 170000
WITNESS  ?= ja
PLANS    ?= $(sort $(dir $(wildcard content/*/plan.toml))) $(wildcard content/*.toml ../shared/plans/*/)
FUZZTIME ?= 10s

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
TAPLO       := @taplo/cli@0.7.0

.DEFAULT_GOAL := plan
.PHONY: plan blank build test golden staticcheck bench bench-peers conformance schema-conformance handmade round page-ends standards browser pictures fuzz clean need-go need-browser

plan: export ZONE := $(ZONE)
plan: build
	@plan="content/$${ZONE#content/}"; [ -e "$$plan" ] || [ ! -e "$$plan.toml" ] || plan="$$plan.toml"; \
	'$(BUILD)/actieplan' render "$$plan" -o '$(BUILD)'

blank: build
	@'$(BUILD)/actieplan' blank -o '$(BUILD)'

build: need-go
	@CGO_ENABLED=0 $(GO) build -trimpath -o '$(BUILD)/' ./cmd/actieplan

test: need-go
	$(GO) vet ./...
	@wrong=$$("$$($(GO) env GOROOT)/bin/gofmt" -l .) && [ -z "$$wrong" ] || { echo "Deze bestanden zijn niet opgemaakt met gofmt:"; echo "$$wrong"; exit 1; } >&2
	$(GO) test ./...

golden: need-go
	$(GO) test $$($(GO) list -f '{{.ImportPath}} {{join .TestImports " "}} {{join .XTestImports " "}}' ./... | \
		grep ' actieplan/internal/golden' | cut -d ' ' -f 1) -update

bench: need-go
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-peers: build
	$(GO) run ./conformance/peers -actieplan '$(BUILD)/actieplan' -o '$(BUILD)/peers' content/voorbeeldstreek

staticcheck: need-go
	$(GO) run $(STATICCHECK) ./...

conformance: build schema-conformance handmade round page-ends standards browser
	@witness=; if [ '$(WITNESS)' = nee ]; then echo 'Overgeslagen: de tweede tekstverwerker, want WITNESS=nee.'; \
	elif (cd conformance/witness && npm ci --no-audit --no-fund --loglevel=error) >/dev/null 2>&1; then witness=conformance/witness; \
	else echo 'Overgeslagen: de tweede tekstverwerker, want die is niet op te halen met npm.'; fi; \
	$(GO) run ./conformance/run -actieplan '$(BUILD)/actieplan' -o '$(BUILD)/conformance' -v $(V) -n $(N) $(if $(SEED),-seed $(SEED)) \
		$${witness:+-witness "$$witness"} $(PLANS)

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

# Of geen bladzijde slecht eindigt: met een losse regel, een vraag zonder antwoord, een rij in twee.
page-ends: need-go
	$(GO) run ./conformance/pageends/count $(if $(SEED),-seed $(SEED)) $(PLANS)

# Of plannen die mensen zelf in Word maakten, ingelezen worden. Vraagt ingediende plannen; zonder wordt dit overgeslagen.
handmade: need-go
	$(GO) run ./conformance/handmade -o '$(BUILD)/handmade'

# Of plannen gelijk terugkomen uit het formulier waarin ze geschreven zijn. Zonder LibreOffice telt alleen de eigen DOCX.
round: need-go
	$(GO) run ./conformance/round -o '$(BUILD)/round' -n $(N) $(if $(SEED),-seed $(SEED)) $(PLANS)

# Of elke PDF aan PDF/UA-1 en PDF/A-2a voldoet, en leesbaar is voor andere programma's. Wat niet te krijgen is, wordt overgeslagen.
standards: need-go
	$(GO) run ./conformance/standards -o '$(BUILD)/standards' -n $(N) $(if $(SEED),-seed $(SEED)) $(PLANS)

browser: build need-browser
	@cd conformance/browser && npm ci --no-audit --no-fund --loglevel=error && ACTIEPLAN='$(abspath $(BUILD))/actieplan' npm test

# De afbeeldingen in docs, opnieuw: bladzijden van het voorbeeldplan en de pagina van "actieplan serve".
pictures: build need-browser
	@command -v pdftoppm >/dev/null 2>&1 && command -v convert >/dev/null 2>&1 || { \
		echo 'Voor de afbeeldingen zijn poppler-utils en ImageMagick nodig; op Debian: apt-get install poppler-utils imagemagick'; \
		exit 1; } >&2
	@'$(BUILD)/actieplan' render content/voorbeeldstreek -o '$(BUILD)' --format pdf && \
		docs/bladzijden.sh '$(BUILD)/actieplan-2026-voorbeeldstreek.pdf' docs/bladzijden.png && \
		docs/blad.sh '$(BUILD)/actieplan-2026-voorbeeldstreek.pdf' valpreventiepad docs/voorlezen.png
	@cd conformance/browser && npm ci --no-audit --no-fund --loglevel=error && ACTIEPLAN='$(abspath $(BUILD))/actieplan' npm run pictures

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

need-browser:
	@command -v npm >/dev/null 2>&1 && command -v "$${CHROMIUM:-chromium}" >/dev/null 2>&1 || { \
		echo 'Voor de browsertests zijn Node.js (20 of nieuwer), npm en Chromium nodig; op Debian: apt-get install nodejs npm chromium'; \
		exit 1; } >&2
