package export_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// plain returns v as encoding/json writes it.
func plain(tb testing.TB, v any, indent string) string {
	tb.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	require.NoError(tb, e.Encode(v))
	return b.String()
}

// record is a Doc as it stands in JSON.
type record struct {
	Schema     string            `json:"schema"`
	ID         string            `json:"id"`
	Article    *article.Article  `json:"article"`
	Entities   []entity.Entity   `json:"entities,omitempty"`
	Mentions   []entity.Mention  `json:"mentions,omitempty"`
	Quotes     []quote.Quote     `json:"quotes,omitempty"`
	Statements []claim.Statement `json:"statements,omitempty"`
	Claims     []claim.Claim     `json:"claims,omitempty"`
}

// checkPlain checks that JSON and NDJSON are what encoding/json writes.
func checkPlain(tb testing.TB, doc export.Doc) {
	tb.Helper()
	quotes := doc.Statements.Quotes()
	ents := quotes.Entities()
	r := &record{"newstext/1", doc.ID, ents.Article(), slices.Collect(ents.All()), slices.Collect(ents.Mentions()),
		slices.Collect(quotes.All()), slices.Collect(doc.Statements.All()), slices.Collect(doc.Statements.Claims())}
	assert.Equal(tb, plain(tb, r, ""), write(tb, export.NDJSON, doc))
	assert.Equal(tb, plain(tb, r, "  "), write(tb, export.JSON, doc))
}

func TestPlain(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		checkPlain(t, doc)
	}
	checkPlain(t, find(t, "a\xff\u2028\"\x00", ""))
}

// TestLong checks the record of a text that is long enough to be written in two halves, behind another record.
func TestLong(t *testing.T) {
	long := find(t, "long", strings.Repeat("“The \"Aurora\" sank,” said Ana Ruiz, the mayor. She denied that it was old.\n\n", 4_000))
	checkPlain(t, long)
	short := find(t, "short", "“It sank,” said Ana Ruiz.")
	b, err := export.NDJSON.Append(nil, short)
	require.NoError(t, err)
	b, err = export.NDJSON.Append(b, long)
	require.NoError(t, err)
	assert.Equal(t, write(t, export.NDJSON, short, long), string(b))
}

// fill sets everything in v to something.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			fill(field, n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.String:
		v.SetString("“words” & <" + strings.Repeat("x", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8:
		v.SetUint(1)
	default:
		v.SetInt(int64(*n))
	}
}

// TestEveryField checks that no field of any item is forgotten, whether all are set or none.
func TestEveryField(t *testing.T) {
	check := func(v any, encode func() []byte) {
		t.Helper()
		assert.Equal(t, strings.TrimSpace(plain(t, v, "")), string(encode()))
		n := 0
		fill(reflect.ValueOf(v).Elem(), &n)
		assert.Equal(t, strings.TrimSpace(plain(t, v, "")), string(encode()))
	}
	var e entity.Entity
	check(&e, func() []byte { return export.AppendEntity(nil, e) })
	var m entity.Mention
	check(&m, func() []byte { return export.AppendMention(nil, m) })
	q := quote.Quote{Content: []article.Span{}}
	check(&q, func() []byte { return export.AppendQuote(nil, q) })
	var s claim.Statement
	check(&s, func() []byte { return export.AppendStatement(nil, s) })
	c := claim.Claim{Statements: []claim.ID{}}
	check(&c, func() []byte { return export.AppendClaim(nil, c) })
	assert.Equal(t, 4, reflect.TypeFor[article.Block]().NumField(), "fields of a block")
	assert.Equal(t, 2, reflect.TypeFor[article.Span]().NumField(), "fields of a span")
}

func FuzzString(f *testing.F) {
	for _, s := range []string{"", "a\"b\\c\b\f\n\r\t\x00\x1f\x7f<>&", "“é😀\u2028\u2029\ufffd", "\xff\xe2\x80", "\xed\xa0\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		assert.Equal(t, strings.TrimSuffix(plain(t, s, ""), "\n"), string(export.AppendString(nil, s)))
	})
}
