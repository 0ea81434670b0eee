// Command handmade checks how well plans that people made by hand in Word are read.
//
// In go texts of documents that zones submitted, and the plans that were typed over from
// them. It cuts each text into the answers of the form, makes Word files of these as
// people make them, without anything that actieplan puts in its own, and imports them.
// Out comes a line for each file: how many words of the zone stand in the plan, how many
// of them in their own place, and how many in the findings. It fails where a word is lost
// or too few are in their place.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"actieplan/conformance"
	"actieplan/internal/project"
)

// The part of the words that have to come back in their own place. Without the form's
// prompts nothing says where in a row of the fiche one answer ends and the next begins.
const (
	leastPlaced         = 0.995
	leastWithoutPrompts = 0.85
)

func main() {
	folder := flag.String("o", "build/handmade", "`map` voor de Word-bestanden")
	texts := flag.String("texts", "../shared/*", "`map` met de teksten van ingediende plannen")
	plans := flag.String("plans", "../shared/plans", "`map` met de plannen die daarvan overgetypt zijn")
	flag.Parse()
	conformance.Command(func(ctx context.Context) (bool, error) { return run(ctx, *folder, *texts, *plans) })
}

// run makes, imports and compares all files, and reports whether all came back well.
// Where there are no texts, there is nothing to do.
func run(ctx context.Context, folder, textsFolder, plansFolder string) (good bool, err error) {
	texts, _ := filepath.Glob(filepath.Join(textsFolder, "*.txt"))
	plans, _ := filepath.Glob(filepath.Join(plansFolder, "*"))
	if len(texts) == 0 || len(plans) == 0 {
		fmt.Println("Overgeslagen: er zijn geen ingediende plannen om Word-bestanden van te maken.")
		return true, nil
	}
	if err := os.RemoveAll(folder); err != nil {
		return false, err
	}
	good = true
	fmt.Printf("%-50s %8s %8s %10s %12s %8s %11s\n", "", "woorden", "in plan", "op plaats", "bevindingen", "verloren", "overgetypt")
	for _, path := range plans {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		well, err := runPlan(folder, texts, path)
		if err != nil {
			return false, err
		}
		good = good && well
	}
	return good, nil
}

// runPlan does so for one plan.
func runPlan(folder string, texts []string, path string) (good bool, err error) {
	reading := new(project.Forms).ReadPlan(path)
	if reading.Err != nil || reading.Plan == nil || reading.Template == nil {
		return false, fmt.Errorf("%s kan niet gelezen worden", path)
	}
	text, err := textOf(texts, filepath.Base(path))
	if err != nil {
		return false, err
	}
	submitted := cut(text, reading.Plan.Root, reading.Template)
	fmt.Printf("%s: %d van %d antwoorden zoals ze ingediend zijn, de andere zoals ze overgetypt zijn\n", filepath.Base(path), submitted.found, len(submitted.answers))
	good = true
	for _, habit := range habits {
		name := filepath.Base(path) + ", " + habit.name
		file := filepath.Join(folder, strings.NewReplacer(" ", "-", ",", "").Replace(name)+".docx")
		if err := write(file, submitted, reading.Template, habit); err != nil {
			return false, err
		}
		c, err := compare(file, submitted, reading.Plan.Root, reading.Template)
		if err != nil {
			return false, fmt.Errorf("%s: %w", file, err)
		}
		fmt.Printf("%-50s %8d %8d %10d %12d %8d %10.1f%%\n", name, c.words, c.inPlan, c.placed, c.told, len(c.lost), 100*c.typedOver)
		if len(c.lost) > 0 {
			fmt.Printf("    verloren: %s\n", strings.Join(c.lost[:min(len(c.lost), 20)], " "))
		}
		least := leastPlaced
		if habit.noPrompts {
			least = leastWithoutPrompts
		}
		good = good && len(c.lost) == 0 && float64(c.placed) >= least*float64(c.words)
	}
	return good, nil
}

// textOf is the text that names a zone most often.
func textOf(files []string, zone string) (string, error) {
	most, found := 0, ""
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		if n := strings.Count(strings.ToLower(string(data)), zone); n > most {
			most, found = n, string(data)
		}
	}
	if most == 0 {
		return "", fmt.Errorf("geen tekst noemt %s", zone)
	}
	return found, nil
}
