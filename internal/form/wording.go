package form

import (
	"fmt"
	"reflect"
	"strings"

	"actieplan/internal/character"
)

// checkWording refuses a text with a character that no document can hold: TOML has escapes for those. The value is that of
// a whole file.
func checkWording(v reflect.Value, place string) error {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return checkWording(v.Elem(), place)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if err := checkWording(v.Index(i), fmt.Sprintf("%s[%d]", place, i)); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if err := checkWording(v.MapIndex(key), fmt.Sprintf("%s.%v", place, key)); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Tag.Get("toml")
			if name == "" || name == "-" {
				continue
			}
			if err := checkWording(v.Field(i), place+"."+name); err != nil {
				return err
			}
		}
	case reflect.String:
		text := v.String()
		if at := strings.IndexFunc(text, character.Forbidden); at >= 0 {
			return fmt.Errorf("%s: no document can hold the character %q of %q",
				strings.TrimPrefix(place, "."), []rune(text[at:])[0], text)
		}
	}
	return nil
}
