// Package finding holds what is to be said about a plan: findings with a place, a message
// and advice, all in Dutch. In go findings; out come reports for people, as JSON, and for
// GitHub. For their advice it finds the word that was most likely meant.
package finding
