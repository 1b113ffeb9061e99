package entity_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/testtext"
)

// describe prints the entities of s, one a line, with their mentions.
func describe(s *entity.Set) string {
	var b strings.Builder
	for e := range s.All() {
		fmt.Fprintf(&b, "%s %s", e.Kind, e.Name)
		if e.Role != "" {
			fmt.Fprintf(&b, " role=%q", e.Role)
		}
		if of, ok := s.Lookup(e.Of); ok {
			fmt.Fprintf(&b, " of=%q", of.Name)
		}
		if e.Gender != entity.Unknown {
			fmt.Fprintf(&b, " %s", e.Gender)
		}
		if e.Anonymous {
			b.WriteString(" anonymous")
		}
		sep := ":"
		for m := range s.By(e.ID) {
			fmt.Fprintf(&b, "%s %s", sep, strings.Join(strings.Fields(m.Text), " "))
			sep = ","
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestCases(t *testing.T) {
	testtext.Run(t, "testdata/*/*.txt", func(t *testing.T, text string) string {
		s := entity.Find(testtext.Parse(t, text))
		testtext.CheckEntities(t, s)
		return describe(s)
	})
}

func TestNew(t *testing.T) {
	a, err := article.New("Ana Ruiz met Tom Vega.", article.Block{Kind: article.Paragraph, Span: article.Span{Start: 0, End: 22}})
	require.NoError(t, err)
	ruiz := entity.Entity{ID: 1, Kind: entity.Person, Name: "Ana Ruiz", Of: 2}
	vega := entity.Entity{ID: 2, Kind: entity.Person, Name: "Tom Vega"}
	first := entity.Mention{Span: article.Span{Start: 0, End: 8}, Text: "Ana Ruiz", Entity: 1}
	tests := []struct {
		name     string
		entities []entity.Entity
		mentions []entity.Mention
		ok       bool
	}{
		{"nothing", nil, nil, true},
		{"two entities", []entity.Entity{ruiz, vega}, []entity.Mention{first}, true},
		{"a mention of nobody", nil, []entity.Mention{{Span: first.Span, Text: "Ana Ruiz"}}, true},
		{"numbered from 2", []entity.Entity{vega}, nil, false},
		{"of an entity that is not there", []entity.Entity{ruiz}, nil, false},
		{"a mention of an entity that is not there", []entity.Entity{ruiz, vega}, []entity.Mention{{Span: first.Span, Text: "Ana Ruiz", Entity: 3}}, false},
		{"other text", []entity.Entity{ruiz, vega}, []entity.Mention{{Span: first.Span, Text: "Ana", Entity: 1}}, false},
		{"out of range", nil, []entity.Mention{{Span: article.Span{Start: 20, End: 30}, Text: "a."}}, false},
		{"empty", nil, []entity.Mention{{}}, false},
		{"of no known kind", []entity.Entity{{ID: 1, Kind: 99, Name: "Ana Ruiz"}}, nil, false},
		{"of no known gender", []entity.Entity{{ID: 1, Gender: 99, Name: "Ana Ruiz"}}, nil, false},
		{"a mention of no known kind", nil, []entity.Mention{{Span: first.Span, Text: "Ana Ruiz", Kind: 99}}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := entity.New(a, tt.entities, tt.mentions)
			if !tt.ok {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			assert.Same(t, a, s.Article())
		})
	}
}

// The encoding is fixed: keys may be added, but not renamed.
func TestJSON(t *testing.T) {
	a, err := article.Parse("Two sources familiar with the matter said so.\n\nAna Ruiz, the mayor of Porto Alto, denied it. She smiled.")
	require.NoError(t, err)
	got, err := json.MarshalIndent(entity.Find(a), "", "  ")
	require.NoError(t, err)
	const file = "testdata/golden.json"
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.WriteFile(file, append(got, '\n'), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got))
}

// Ten times as many people take no more than about ten times as long.
func TestManyPeople(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	first := strings.Fields("Ana Tom Lena Pavel Amina Kofi Hana Luis Rosa Idris Maria Omar Olga Erik Joy Carl Mina Peter Grace Jonas")
	last := strings.Fields("Ruiz Vega Duarte Oren Bello Mensah Ito Prado Klein Bah Novak Sy Rudneva Lindqvist Adeyemi Whitlock Sato Otieno Abara Friis Smith Okafor Petrov Dunn Wu")
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%s %c. %s%s met the mayor. He thanked her. Mr. %s left.\n\n", first[i%len(first)], 'A'+i%26, last[i/20%len(last)],
				strings.Repeat("son", i/500), last[i%len(last)])
		}
		return b.String()
	}
	took := func(n int) time.Duration {
		a, err := article.Parse(text(n))
		require.NoError(t, err)
		start := time.Now()
		entity.Find(a)
		return time.Since(start)
	}
	took(500)
	few, many := took(500), took(5000)
	assert.Less(t, many, 15*few+100*time.Millisecond, "500 people took %v, 5,000 took %v", few, many)
}
