package linebreak

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestMeasuredBreaks compares with what LibreOffice was seen to do: testdata/breaks.txt,
// which says how.
func TestMeasuredBreaks(t *testing.T) {
	file, err := os.Open("testdata/breaks.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	characters := map[string]string{}
	var order []string
	compared, wrong := 0, 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		switch fields[0] {
		case "#":
			continue
		case "=":
			for _, field := range fields[1:] {
				class, hex, _ := strings.Cut(field, "=")
				code, err := strconv.ParseUint(hex, 16, 32)
				if err != nil {
					t.Fatal(err)
				}
				order = append(order, class)
				characters[class] = string(rune(code))
			}
			continue
		}
		first, second := characters[fields[0]], characters[fields[1]]
		for i, want := range []byte(fields[2]) {
			text := first + second + characters[order[i]]
			if want == '?' {
				continue
			}
			compared++
			got := byte('0')
			found := Find(nil, text)
			if found[len(first)] {
				got++
			}
			if found[len(first)+len(second)] {
				got += 2
			}
			if wrong < 20 && got != want {
				wrong++
				t.Errorf("%s %s %s: %+q: %c, want %c", fields[0], fields[1], order[i], text, got, want)
			}
		}
	}
	if compared < 50_000 {
		t.Errorf("only %d texts compared", compared)
	}
}
