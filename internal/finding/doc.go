// Package finding holds what is to be said about a plan: findings with a place, a message and advice, all in Dutch. In go
// findings; out come reports for people, as JSON, and for GitHub.
package finding
