// Package templates holds the forms that are compiled into the program, as data: a folder
// for each year's form with its wording, styles, rules and icons. It has no code but
// this; package form reads and checks them.
package templates

import (
	"embed"
)

// Files has a folder for each form; its name is the form's ID.
//
//go:embed */*.toml */icons/*.svg */icons/*.png
var Files embed.FS
