package ldjson_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/ldjson"
)

// first returns the first outermost value of src.
func first(src string) ldjson.Value {
	for v := range ldjson.Read([]byte(src)).Values() {
		return v
	}
	return ldjson.Value{}
}

func TestLenient(t *testing.T) {
	for _, tt := range []struct{ name, src string }{
		{"plain", `{"a":{"b":["x","y"]},"n":-1.5e3,"t":true}`},
		{"trailing commas", `{"a":{"b":["x","y",],},}`},
		{"missing comma", `{"a":{"b":["x" "y"]} "n":1}`},
		{"cut off", `{"a":{"b":["x","y`},
		{"in an HTML comment", "<!--\n" + `{"a":{"b":["x","y"]}}` + "\n-->"},
		{"in CDATA", "//<![CDATA[\n" + `{"a":{"b":["x","y"]}}` + "\n//]]>"},
		{"with a comment", `{/* "a": 1 */"a":{"b":["x","y"]}}`},
		{"escaped for HTML", `{&quot;a&quot;:{&quot;b&quot;:[&quot;x&quot;,&quot;y&quot;]}}`},
		{"space everywhere", "\n{ \"a\" :\t{ \"b\" : [ \"x\" , \"y\" ] } }\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := first(tt.src)
			var got []string
			for w := range v.Key("a").Key("b").Items() {
				got = append(got, w.Text())
			}
			assert.Equal(t, []string{"x", "y"}, got)
		})
	}
}

func TestText(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{`["a\"b\\c\/d\n\u00e9\ud83d\ude00"]`, "a\"b\\c/d\né😀"},
		{`["\ud83d alone"]`, "\uFFFD alone"},
		{`["\u12"]`, "12"},
		{"[\"two\nlines\"]", "two\nlines"},
		{`["he said "no" twice"]`, `he said "no" twice`},
		{`["end\`, "end\\"},
		{`[1]`, ""},
	} {
		var got string
		for v := range first(tt.src).Items() {
			got = v.Text()
		}
		assert.Equal(t, tt.want, got, tt.src)
	}
}

func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for _, s := range []string{"[", "{", `{"a":`, `"`, `"a" `, `\`, `[{"a":1},`, "/*", `{"a":"b"},`} {
		src := []byte(strings.Repeat(s, 500_000))
		start := time.Now()
		ldjson.Read(src)
		assert.Less(t, time.Since(start), 5*time.Second, "%q", s)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"a":{"b":["x","y",1,true]}}`)
	f.Add(`[{"a":"\ud83d\u"},`)
	f.Fuzz(func(t *testing.T, src string) {
		var walk func(v ldjson.Value)
		walk = func(v ldjson.Value) {
			v.Text()
			if v.IsText() {
				return
			}
			for w := range v.All() {
				if w != v {
					walk(w)
				}
			}
		}
		for v := range ldjson.Read([]byte(src)).Values() {
			walk(v)
		}
	})
}
