package random

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"
	"golang.org/x/crypto/bcrypt"
)

func TestPasswordHashFitsItsFirst72Bytes(t *testing.T) {
	for _, value := range []string{"short", strings.Repeat("x", 72) + "tail"} {
		m := passwordModel{textModel: imported(value)}
		if err := m.finish(); err != nil {
			t.Fatal(err)
		}
		if m.ID.ValueString() != "none" {
			t.Errorf("id is %s", m.ID)
		}
		begin := value[:min(72, len(value))]
		if err := bcrypt.CompareHashAndPassword([]byte(m.BcryptHash.ValueString()), []byte(begin)); err != nil {
			t.Errorf("%q: %s", value, err)
		}
	}
}

func TestSpecialCharactersCanBeReplaced(t *testing.T) {
	m := imported(strings.Repeat(" ", 40))
	m.Upper, m.Lower, m.Numeric = types.BoolValue(false), types.BoolValue(false), types.BoolValue(false)
	m.OverrideSpecial = types.StringValue("_.")
	value, err := m.generate()
	if err != nil || strings.Trim(value, "_.") != "" || len(value) != 40 {
		t.Errorf("got %q, %v", value, err)
	}
}

func TestIDFormsShowTheSameBytes(t *testing.T) {
	m := idModel{Prefix: types.StringValue("web-")}
	m.show([]byte{0xfb, 0xff, 0x01})
	for name, pair := range map[string][2]string{
		"id":      {m.ID.ValueString(), "-_8B"},
		"b64_url": {m.B64URL.ValueString(), "web--_8B"},
		"b64_std": {m.B64Std.ValueString(), "web-+/8B"},
		"hex":     {m.Hex.ValueString(), "web-fbff01"},
		"dec":     {m.Dec.ValueString(), "web-16514817"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s is %s, want %s", name, pair[0], pair[1])
		}
	}
}

func TestIntegersReachBothEnds(t *testing.T) {
	seen := map[int64]bool{}
	for range 300 {
		n, err := between(-1, 2, "")
		if err != nil {
			t.Fatal(err)
		}
		seen[n] = true
	}
	if len(seen) != 4 || !seen[-1] || !seen[2] {
		t.Errorf("saw %v", seen)
	}
}

func TestASeedGivesTheNumberThatTheRealProviderGives(t *testing.T) {
	if n, err := between(1, 3, "12345"); n != 3 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
}

func TestImpossibleRangesAreErrors(t *testing.T) {
	if _, err := between(2, 1, ""); err == nil {
		t.Error("min above max passes")
	}
	if _, err := between(-1<<63, 1<<63-1, ""); err == nil {
		t.Error("a range of 2^64 numbers passes")
	}
}

func TestPetNamesHaveAsManyWordsAsAsked(t *testing.T) {
	for length := int64(1); length < 5; length++ {
		words, err := petWords(length)
		if err != nil || int64(len(words)) != length {
			t.Errorf("%d words: %v, %v", length, words, err)
		}
	}
}
