package bind

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"actieplan/internal/dutch"
	"actieplan/internal/finding"
	"actieplan/internal/form"
	"actieplan/internal/toml"
)

// mostDecimals is how many decimals of a number mean something: capacities are given in
// hundredths.
const mostDecimals = 2

// number checks a number.
func (b *binder) number(field *form.Field, v *toml.Value) {
	if v.Kind != toml.Number {
		b.notNumber(field, v)
		return
	}
	switch {
	case math.IsInf(v.Number, 0) || math.IsNaN(v.Number):
		b.found.ErrorAt(v.Position, v.Source()+" is geen getal dat gedrukt kan worden", "schrijf bijvoorbeeld "+assignment(field))
		v.Damaged = true
	case v.Number < 0:
		b.found.ErrorAt(v.Position, fmt.Sprintf("%s kan niet negatief zijn", dutch.Quoted(field.Key)), write(field, strings.TrimPrefix(v.Source(), "-"))+", of 0")
		v.Damaged = true
	case decimals(v.Number) > mostDecimals:
		help := fmt.Sprintf("rond af als dat kan: %s = %s", field.Key, strconv.FormatFloat(v.Number, 'f', mostDecimals, 64))
		if math.Round(v.Number*100) == 0 {
			help = "is dit getal niet te klein? schrijf bijvoorbeeld " + assignment(field)
		}
		message := fmt.Sprintf("%s heeft meer dan %d cijfers na de komma; zo wordt het ook gedrukt: %s",
			dutch.Quoted(field.Key), mostDecimals, dutch.FormatNumber(v.Number))
		b.found.Add(finding.WarningAt(v.Position, message, help))
	}
}

// decimals is how many decimals a number is printed with.
func decimals(n float64) int {
	_, fraction, _ := strings.Cut(dutch.FormatNumber(n), ",")
	return len(fraction)
}

// notNumber reports a value that has to be a number and is none.
func (b *binder) notNumber(field *form.Field, v *toml.Value) {
	message := numberMessage(field)
	where := whereWritten(v)
	help := fmt.Sprintf("schrijf bijvoorbeeld %s, of wis %s", assignment(field), where)
	if v.Kind == toml.Array && len(v.Items) == 1 && v.Items[0].Kind == toml.Number {
		help = write(field, v.Items[0].Source()) + ", zonder rechte haken"
	}
	if v.Kind == toml.String {
		n, ok := dutch.NumberIn(v.Text)
		switch {
		case v.Empty():
			help = fmt.Sprintf("wis %s, of schrijf bijvoorbeeld %s", where, assignment(field))
		case ok && strings.Trim(v.Text, " 0123456789.") == "":
			help = fmt.Sprintf("laat de aanhalingstekens weg: %s = %s", field.Key, n)
		case ok && strings.Trim(v.Text, " 0123456789,") == "":
			help = fmt.Sprintf("laat de aanhalingstekens weg en gebruik een punt: %s = %s", field.Key, n)
		case ok:
			help = fmt.Sprintf("schrijf enkel het getal: %s = %s", field.Key, n)
		}
		message += ", geen tekst"
	}
	v.Damaged = true
	b.habit(v.Position, message, help)
}

// whereWritten is what to delete where a value says nothing: its line, or its key where
// that stands between braces.
func whereWritten(v *toml.Value) string {
	line := v.Key.File.Data[:v.Key.Offset]
	line = line[bytes.LastIndexByte(line, '\n')+1:]
	if written := string(bytes.TrimSpace(line)); written != "" {
		return string(v.Key.File.Data[v.Key.Offset : v.Position.Offset+len(v.Source())])
	}
	return "deze regel"
}
