package random

import (
	"strings"
	"testing"
	"unicode/utf8"
)

const (
	upper  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
)

func TestResultHasTheLengthAndTheMinimums(t *testing.T) {
	for range 200 {
		value, err := generate(12, []class{{upper, true, 3}, {digits, true, 4}, {"äö", true, 2}})
		if err != nil {
			t.Fatal(err)
		}
		if n := utf8.RuneCountInString(value); n != 12 {
			t.Errorf("%q has %d characters", value, n)
		}
		for set, least := range map[string]int{upper: 3, digits: 4, "äö": 2} {
			if n := countOf(value, set); n < least {
				t.Errorf("%q has %d of %s, want at least %d", value, n, set, least)
			}
		}
	}
}

func TestAClassThatIsOffGivesItsMinimumOnly(t *testing.T) {
	for range 200 {
		value, err := generate(10, []class{{upper, true, 0}, {digits, false, 2}})
		if err != nil {
			t.Fatal(err)
		}
		if n := countOf(value, digits); n != 2 {
			t.Errorf("%q has %d digits, want 2", value, n)
		}
	}
}

func TestEveryCharacterComesInEveryPlace(t *testing.T) {
	first := map[rune]bool{}
	for range 400 {
		value, err := generate(4, []class{{"ab", true, 1}, {"12", true, 1}})
		if err != nil {
			t.Fatal(err)
		}
		first[[]rune(value)[0]] = true
	}
	if len(first) != 4 {
		t.Errorf("only %v come first: the minimums are not mixed in", first)
	}
}

func TestImpossibleArgumentsAreErrors(t *testing.T) {
	for name, classes := range map[string][]class{
		"no class is on":          {{upper, false, 0}},
		"minimums exceed length":  {{upper, true, 5}, {digits, true, 6}},
		"an empty class is asked": {{"", true, 1}},
	} {
		if value, err := generate(10, classes); err == nil {
			t.Errorf("%s: got %q", name, value)
		}
	}
}

func countOf(value, set string) (n int) {
	for _, c := range value {
		if strings.ContainsRune(set, c) {
			n++
		}
	}
	return n
}
