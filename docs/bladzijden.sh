#!/bin/sh
# Makes the picture of pages in the README: docs/bladzijden.sh PLAN.pdf PICTURE.png
# Two overview pages stand above each other, an action's fiche beside them. A page is found by words that stand on it
# alone, because its number changes with the plan and with the layout. Asks for poppler-utils and imagemagick.
set -eu

pdf=$1 picture=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# page WORDS NAME WIDTH draws the first page that has the words on one line.
page() {
	number=$(pdftotext -layout "$pdf" - | awk -v words="$1" 'BEGIN { RS = "\f" } index($0, words) { print NR; exit }')
	[ -n "$number" ] || { echo "$pdf has no page with: $1" >&2; exit 1; }
	pdftoppm -f "$number" -l "$number" -singlefile -png -scale-to-x "$3" -scale-to-y -1 "$pdf" "$work/$2"
	convert "$work/$2.png" -bordercolor '#c9d2d8' -border 1 "$work/$2.png"
}

page 'Coördinatorentafel' overview 900
page 'Digitaal aan boord' running 900
page 'valpreventiepad' fiche 912

# Sixteen colours are enough for the form's own, and keep the file small.
convert -background '#e7ebee' \( "$work/overview.png" "$work/running.png" -smush 16 \) "$work/fiche.png" \
	-bordercolor '#e7ebee' -gravity north \
	+smush 16 -border 16 +dither -colors 16 -strip -define png:exclude-chunks=date,time "$picture"
