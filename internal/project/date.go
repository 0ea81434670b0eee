package project

import (
	"os"
	"strconv"
	"time"

	"actieplan/internal/dutch"
	"actieplan/internal/form"
	"actieplan/internal/plan"
)

// EpochVariable is the environment variable that sets the date of what is made
// (reproducible-builds.org, SOURCE_DATE_EPOCH specification 1.1).
const EpochVariable = "SOURCE_DATE_EPOCH"

// dateFromEnvironment returns the date that the environment asks for; zero for none.
func dateFromEnvironment() (time.Time, error) {
	text := os.Getenv(EpochVariable)
	if text == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil || seconds < 0 || seconds > 253402300799 { // the last second that has a year of four digits
		return time.Time{}, wrongUsage("%s: %s is geen aantal seconden sinds 1 januari 1970", EpochVariable, dutch.Quoted(text))
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// today is the date that hand-in dates are compared with.
func today() time.Time {
	if date, err := dateFromEnvironment(); err == nil && !date.IsZero() {
		return date
	}
	return time.Now()
}

// dateOf returns the date that the documents of a plan bear: that of its newest file,
// unless the environment gives one.
func dateOf(plan *plan.Plan) (time.Time, error) {
	if date, err := dateFromEnvironment(); err != nil || !date.IsZero() {
		return date, err
	}
	var newest time.Time
	for _, file := range plan.Files {
		if file.ModTime.After(newest) {
			newest = file.ModTime
		}
	}
	return newest.UTC().Truncate(time.Second), nil
}

// dateOfForm returns the date that a blank form bears: the first day of its year, unless
// the environment gives one. The same form is the same bytes whenever and wherever it is
// made.
func dateOfForm(form *form.Template) (time.Time, error) {
	if date, err := dateFromEnvironment(); err != nil || !date.IsZero() {
		return date, err
	}
	return time.Date(form.Year, time.January, 1, 0, 0, 0, 0, time.UTC), nil
}
