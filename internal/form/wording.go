package form

import (
	"fmt"
	"reflect"
	"strings"

	"actieplan/internal/character"
)

// checkWording refuses a text with a character that no document can hold: TOML has
// escapes for those. The value is that of a whole file.
func checkWording(v reflect.Value) error {
	if place, text, char := forbiddenIn(v); text != "" {
		return fmt.Errorf("%s: no document can hold the character %q of %q", strings.TrimPrefix(place, "."), char, text)
	}
	return nil
}

// forbiddenIn finds the first text in a value with a character that no document can hold,
// and where in the value it is; the text is empty where there is none.
func forbiddenIn(v reflect.Value) (place, text string, char rune) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return forbiddenIn(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if place, text, char = forbiddenIn(v.Index(i)); text != "" {
				return fmt.Sprintf("[%d]%s", i, place), text, char
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if place, text, char = forbiddenIn(v.MapIndex(key)); text != "" {
				return fmt.Sprintf(".%v%s", key, place), text, char
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Tag.Get("toml")
			if name == "" || name == "-" {
				continue
			}
			if place, text, char = forbiddenIn(v.Field(i)); text != "" {
				return "." + name + place, text, char
			}
		}
	case reflect.String:
		if at := strings.IndexFunc(v.String(), character.Forbidden); at >= 0 {
			return "", v.String(), []rune(v.String()[at:])[0]
		}
	}
	return "", "", 0
}
