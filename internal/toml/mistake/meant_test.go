package mistake

import "testing"

func TestMeant(t *testing.T) {
	for _, c := range []struct{ written, text, quoted string }{
		{`"ECD""`, "ECD", ""},
		{`""ECD"`, "ECD", ""},
		{`"ECD".`, "ECD.", ""},
		{`"ECD',`, "ECD", ""},
		{`ECD”`, "ECD", ""},
		{`´ECD´`, "ECD", ""},
		{`“ECD”.`, "ECD.", ""},
		{`"" Actieplan`, "Actieplan", ""},
		{`Actieplan""`, "Actieplan", ""},
		{`"ECD" (Jan)`, "ECD (Jan)", `"ECD" (Jan)`},
		{`"ECD" en "CAW"`, "ECD en CAW", `"ECD" en "CAW"`},
		{`'ECD' en 'CAW'`, "ECD en CAW", `'ECD' en 'CAW'`},
		{`"Foto's" en "CAW"`, "Foto's en CAW", `"Foto's" en "CAW"`},
		{`"Huis "De Brug""`, `Huis "De Brug"`, ""},
		{`"Huis "De Brug"`, `Huis "De Brug"`, ""},
		{`Huis "De Brug"`, `Huis "De Brug"`, ""},
		{`"Werkgroep "Foto's" Dorp"`, `Werkgroep "Foto's" Dorp`, ""},
		{`""Samen sterk" Dorp"`, `"Samen sterk" Dorp`, ""},
		{`"""Samen sterk" Dorp"`, `"Samen sterk" Dorp`, ""},
		{`''s Avonds`, `'s Avonds`, ""},
		{`'s Avonds'`, `'s Avonds`, ""},
		{`‘s avonds`, `‘s avonds`, ""},
		{`'t Huis "De Brug"`, `'t Huis "De Brug"`, ""},
		{`'Zorg in 't Zand'`, "Zorg in 't Zand", ""},
		{`'Foto's van 's avonds'`, "Foto's van 's avonds", ""},
		{`"`, "", ""},
		{`5" band`, `5" band`, ""},
	} {
		if text, quoted := Meant(c.written); text != c.text || quoted != c.quoted {
			t.Errorf("Meant(%s) = %q, %q; want %q, %q", c.written, text, quoted, c.text, c.quoted)
		}
	}
}
