// Package serve shows plans in a local web page while they are being written.
//
// In go renders: the pages of a plan as the layout made them, its findings and the
// documents written. Out come a page with all of that, for a browser on the same
// computer, and word to that browser when there is more: server-sent events. The pages
// are drawn as SVG, from the same marks and with the same fonts as the PDF. The server
// talks to this computer alone, to pages of its own alone, and neither it nor its page
// asks anything of any other.
package serve
