#!/bin/sh
# Makes the picture of one page: docs/blad.sh PLAN.pdf WORDS PICTURE.png draws the first page that has the words on one line.
# Asks for poppler-utils and imagemagick.
set -eu

pdf=$1 words=$2 picture=$3
number=$(pdftotext -layout "$pdf" - | awk -v words="$words" 'BEGIN { RS = "\f" } index($0, words) { print NR; exit }')
[ -n "$number" ] || { echo "$pdf has no page with: $words" >&2; exit 1; }
pdftoppm -f "$number" -l "$number" -singlefile -png -scale-to-x 760 -scale-to-y -1 "$pdf" "${picture%.png}"
convert "$picture" -bordercolor '#c9d2d8' -border 1 +dither -colors 16 -strip -define png:exclude-chunks=date,time "$picture"
