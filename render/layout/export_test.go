package layout

// Inspect is for the tests that stand outside the package.
var Inspect = inspect
