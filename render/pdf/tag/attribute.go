package tag

import (
	"actieplan/internal/form/stylesheet"
	"actieplan/render/document"
	"actieplan/render/pdf/object"
)

// This file has the attributes of ISO 32000-1, 14.7.5 and 14.8.5.

// class is a name for attributes that many elements share.
type class uint8

// The classes of elements.
const (
	noClass class = iota
	columnHeader
	rowHeader
	centered
	rightAligned
	disc
	decimal
	lowerAlpha
	upperAlpha
	lowerRoman
	upperRoman
)

// classNames are the names of the classes. Those of lists are named for how their items are
// numbered, in the words of table 347.
var classNames = [...]object.Name{
	columnHeader: "kolomkop", rowHeader: "rijkop", centered: "midden", rightAligned: "rechts", disc: "Disc", decimal: "Decimal",
	lowerAlpha: "LowerAlpha", upperAlpha: "UpperAlpha", lowerRoman: "LowerRoman", upperRoman: "UpperRoman",
}

// formats are the classes of numbered lists, by the names that ECMA-376 part 1, 17.18.59
// gives the numbers.
var formats = map[string]class{
	"": decimal, "decimal": decimal, "lowerLetter": lowerAlpha, "upperLetter": upperAlpha, "lowerRoman": lowerRoman, "upperRoman": upperRoman,
}

// classes are the attributes of all classes but noClass.
func classes() object.Dict {
	owned := func(owner, key, value object.Name) object.Dict {
		return object.Dict{"O": owner, key: value}
	}
	all := object.Dict{
		classNames[columnHeader]: owned("Table", "Scope", "Column"),
		classNames[rowHeader]:    owned("Table", "Scope", "Row"),
		classNames[centered]:     owned("Layout", "TextAlign", "Center"),
		classNames[rightAligned]: owned("Layout", "TextAlign", "End"),
	}
	for _, name := range classNames[disc:] {
		all[name] = owned("List", "ListNumbering", name)
	}
	return all
}

// alignments are the classes of paragraphs that do not stand on the left.
var alignments = map[stylesheet.Alignment]class{stylesheet.AlignCenter: centered, stylesheet.AlignRight: rightAligned}

// numbering is the class of a list with such an item. A list without a format of its own
// has that of its level.
func (b *Builder) numbering(item *document.ListItem) class {
	if !item.List.Ordered {
		return disc // whatever the bullet looks like: table 347 has a name for three shapes only
	}
	format := item.List.Format
	if format == "" && b.styles != nil {
		format = b.styles.Lists.Level(item.Level).Format
	}
	return formats[format]
}
