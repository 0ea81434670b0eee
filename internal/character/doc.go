// Package character knows the characters that no document can hold, and what to tell a writer who has one.
package character
