// Package inline reads what stands within the lines of a text in the dialect that package
// parse describes: emphasis, links and bare addresses, and HTML tags, which are refused.
// Lines go in; out come words with their looks, and problems with advice.
//
// The markup is read by goldmark. What CommonMark takes for markup and people mean as it
// stands is covered before that, or read by parsers that come before goldmark's own.
package inline
