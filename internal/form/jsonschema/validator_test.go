package jsonschema_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// validate holds a value, as a JSON reader gives it, against a schema of the kind that
// this package writes. A keyword that it does not know is an error of its own, so that no
// part of a schema goes untested.
func validate(schema map[string]any, value any, path string) error {
	kind, _ := schema["type"].(string)
	for keyword, argument := range schema {
		if err := validateKeyword(keyword, argument, value, path); err != nil {
			return err
		}
	}
	table, isTable := value.(map[string]any)
	list, isList := value.([]any)
	_, isText := value.(string)
	_, isNumber := value.(float64)
	_, isBoolean := value.(bool)
	if !map[string]bool{"object": isTable, "array": isList, "string": isText, "number": isNumber, "boolean": isBoolean}[kind] {
		return fmt.Errorf("%s: no %s: %v", path, kind, value)
	}
	for i, item := range list {
		if err := validate(schema["items"].(map[string]any), item, fmt.Sprintf("%s[%d]", path, i)); err != nil {
			return err
		}
	}
	for key, item := range table {
		property, known := schema["properties"].(map[string]any)[key].(map[string]any)
		if !known {
			return fmt.Errorf("%s: unknown key %q", path, key)
		}
		if err := validate(property, item, strings.TrimPrefix(path+"."+key, ".")); err != nil {
			return err
		}
	}
	return nil
}

func validateKeyword(keyword string, argument any, value any, path string) error {
	text, isText := value.(string)
	switch keyword {
	case "$schema", "title", "description", "type", "items", "properties", "x-taplo":
	case "additionalProperties":
		if argument != false {
			return fmt.Errorf("%s: a table with any keys", path)
		}
	case "enum":
		if !slices.Contains(argument.([]any), value) {
			return fmt.Errorf("%s: %v is not one of %v", path, value, argument)
		}
	case "pattern":
		if isText && !regexp.MustCompile(argument.(string)).MatchString(text) {
			return fmt.Errorf("%s: %q does not match %v", path, text, argument)
		}
	case "required":
		for _, key := range argument.([]any) {
			if table, ok := value.(map[string]any); ok && table[key.(string)] == nil {
				return fmt.Errorf("%s: %v is missing", path, key)
			}
		}
	default:
		return fmt.Errorf("%s: keyword %q is not one that this reads", path, keyword)
	}
	return nil
}
