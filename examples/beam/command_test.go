package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// TestCommand checks that on 1,000 articles both runners write the same files, and that these are what follows from
// the output of the command: its JSON, grouped here with maps and without Beam.
func TestCommand(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 100
	}
	files := corpus(t, n)
	o := options{Files: []string{filepath.Join(filepath.Dir(files[0]), "part-*.ndjson")}, Top: 50, Words: 5, Shards: 1}
	o.Out = t.TempDir()
	direct := results(t, "direct", o)
	o.Out = t.TempDir()
	prism := results(t, "prism", o)
	want := fromCommand(t, files, o)
	for name, data := range want {
		require.Greater(t, strings.Count(data, "\n"), 3, "rows of %s", name)
		assert.Equal(t, lines(data), lines(direct[name]), "%s: direct and the command", name)
		assert.Equal(t, lines(data), lines(prism[name]), "%s: prism and the command", name)
	}
	assert.Len(t, direct, len(want))
	assert.Len(t, prism, len(want))
}

func lines(data string) []string { return strings.Split(data, "\n") }

// TestRecord checks that a record is to the pipeline what it is to the command.
func TestRecord(t *testing.T) {
	theirs, err := os.ReadFile("../onrecord/record.go")
	require.NoError(t, err)
	ours, err := os.ReadFile("record.go")
	require.NoError(t, err)
	assert.Equal(t, string(theirs), string(ours), "copy ../onrecord/record.go here")
}

// A document is a line that the command prints.
type document struct {
	ID      string
	Article struct {
		Text string
		article.Meta
	}
	Entities   []entity.Entity
	Quotes     []quote.Quote
	Statements []claim.Statement
	Claims     []claim.Claim
	about      Article // its place is that of its line among those printed
}

// fromCommand runs the command on the files and returns the results that its output makes.
func fromCommand(t *testing.T, files []string, o options) map[string]string {
	t.Helper()
	command := filepath.Join(t.TempDir(), "onrecord.exe")
	build := exec.Command("go", "build", "-o", command, "./examples/onrecord")
	build.Dir = "../.."
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)

	results := make(map[string]string)
	var statements []Statement
	var quotes []Quote
	for _, file := range files {
		var stdout, stderr bytes.Buffer
		onrecord := exec.Command(command, "-in", "ndjson", "-format", "ndjson", file)
		onrecord.Stdout, onrecord.Stderr = &stdout, &stderr
		if err := onrecord.Run(); err != nil {
			require.IsType(t, &exec.ExitError{}, err)
		}
		results["bad.ndjson"] += causes(t, file, stderr.String())
		places := goodLines(t, file, stderr.String())
		for d := json.NewDecoder(&stdout); d.More(); places = places[1:] {
			var doc document
			require.NoError(t, d.Decode(&doc))
			doc.about = aboutDocument(&doc, places[0])
			statements = append(statements, doc.statements()...)
			quotes = append(quotes, doc.quotes()...)
		}
		require.Empty(t, places, file)
	}
	results["said.ndjson"] = sayings(t, slices.Clone(statements))
	results["contested.ndjson"] = contests(t, slices.Clone(statements), o)
	results["shared.ndjson"] = sharings(t, quotes, o)
	return results
}

// causes returns what the command told of records that it could not read as rows of bad.ndjson.
func causes(t *testing.T, file, stderr string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	at := offsets(data)
	var rows strings.Builder
	for message := range strings.Lines(stderr) {
		rest, ok := strings.CutPrefix(strings.TrimSuffix(message, "\n"), "onrecord: "+file+":")
		require.True(t, ok, message)
		number, cause, ok := strings.Cut(rest, ": ")
		require.True(t, ok, message)
		var row bad
		require.NoError(t, json.Unmarshal([]byte(number), &row.Line))
		row.File, row.Offset, row.Cause = file, at[row.Line-1], cause
		rows.WriteString(encoded(t, row))
	}
	return rows.String()
}

// offsets returns where each line starts.
func offsets(data []byte) []int64 {
	list := []int64{0}
	for i, c := range data {
		if c == '\n' {
			list = append(list, int64(i+1))
		}
	}
	return list
}

// goodLines returns the places of the lines that are neither blank nor named in stderr.
func goodLines(t *testing.T, file, stderr string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var places []string
	number := 0
	for line := range bytes.Lines(data) {
		number++
		l := Line{File: file, Number: number}
		if len(bytes.TrimSpace(line)) > 0 && !strings.Contains(stderr, "onrecord: "+l.place()+": ") {
			places = append(places, l.place())
		}
	}
	return places
}

func aboutDocument(doc *document, place string) Article {
	about := Article{ID: doc.ID, Publisher: doc.Article.Publisher, URL: doc.Article.URL, Place: place}
	if about.Publisher == "" {
		u, _ := url.Parse(about.URL)
		about.Publisher = strings.TrimPrefix(u.Host, "www.")
	}
	if !doc.Article.Published.IsZero() {
		about.Published = doc.Article.Published.UTC().Format(time.RFC3339)
	}
	return about
}

func (doc *document) statements() []Statement {
	var list []Statement
	for _, s := range doc.Statements {
		row := Statement{Article: doc.about, ID: int(s.ID), Stance: s.Stance.String(), Hedged: s.Hedged, Cue: doc.words(s.Cue),
			Target: doc.words(s.Target), Speaker: doc.words(s.Source)}
		if s.Reason > 0 {
			row.Reason = s.Reason.String()
		}
		if s.Speaker > 0 {
			e := doc.Entities[s.Speaker-1]
			row.Speaker, row.Kind, row.Role = e.Name, e.Kind.String(), e.Role
		}
		if s.Quote > 0 {
			row.Quote = doc.Quotes[s.Quote-1].Text
		}
		if s.Claim > 0 {
			row.Claim = doc.Claims[s.Claim-1].Text
		}
		list = append(list, row)
	}
	return list
}

func (doc *document) quotes() []Quote {
	var list []Quote
	for _, q := range doc.Quotes {
		if kind := q.Kind.String(); kind != "direct" && kind != "mixed" {
			continue
		}
		row := Quote{Article: doc.about, ID: int(q.ID), Speaker: doc.words(q.Source)}
		for i, span := range q.Quoted {
			if i > 0 {
				row.Text += " "
			}
			row.Text += doc.words(span)
		}
		if q.Speaker > 0 {
			row.Speaker = doc.Entities[q.Speaker-1].Name
		}
		list = append(list, row)
	}
	return list
}

func (doc *document) words(s article.Span) string { return doc.Article.Text[s.Start:s.End] }

func encoded(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	require.NoError(t, e.Encode(v))
	return b.String()
}

// grouped returns the keys of items, sorted, and for each the items with that key in the order of time.
func grouped[T any](items []T, key func(*T) string, compare func(a, b T) int) (keys []string, groups map[string][]T) {
	groups = make(map[string][]T)
	for i := range items {
		if k := key(&items[i]); k != "" {
			groups[k] = append(groups[k], items[i])
		}
	}
	for _, g := range groups {
		slices.SortFunc(g, compare)
	}
	return slices.Sorted(maps.Keys(groups)), groups
}

func byTime(a, b Statement) int {
	x, y := a.Article, b.Article
	return cmp.Or(cmp.Compare(x.Published, y.Published), cmp.Compare(x.Publisher, y.Publisher), cmp.Compare(x.ID, y.ID),
		cmp.Compare(x.Place, y.Place), cmp.Compare(a.ID, b.ID))
}

// most returns the value that most items have, of several the earliest.
func most[T any](items []T, value func(T) string) string {
	best, most := "", 0
	for _, item := range items {
		n := 0
		for _, other := range items {
			if value(other) == value(item) {
				n++
			}
		}
		if n > most {
			best, most = value(item), n
		}
	}
	return best
}

// sayings returns said.ndjson.
func sayings(t *testing.T, statements []Statement) string {
	t.Helper()
	keys, groups := grouped(statements, func(s *Statement) string { return fold(s.Speaker) + "\x00" + s.Stance }, byTime)
	var rows strings.Builder
	for _, key := range keys {
		row := said{Statements: groups[key], Stance: groups[key][0].Stance,
			Speaker: most(groups[key], func(s Statement) string { return s.Speaker }),
			Kind:    most(groups[key], func(s Statement) string { return s.Kind })}
		for i := range row.Statements {
			s := &row.Statements[i]
			s.Stance = ""
			if s.Speaker == row.Speaker {
				s.Speaker = ""
			}
			if s.Kind == row.Kind {
				s.Kind = ""
			}
		}
		rows.WriteString(encoded(t, row))
	}
	return rows.String()
}

// contests returns contested.ndjson.
func contests(t *testing.T, statements []Statement, o options) string {
	t.Helper()
	keys, groups := grouped(statements, func(s *Statement) string {
		if s.Claim == "" {
			return ""
		}
		if words := fold(s.Claim); strings.Count(words, " ")+1 >= o.Words {
			return words
		}
		return fold(s.Claim) + "\x00" + s.Article.Place
	}, byTime)
	var list []Contested
	for _, key := range keys {
		sides := make(map[string]map[string]bool)
		all := make(map[string]bool)
		for _, s := range groups[key] {
			side := map[string]string{"assert": "for", "confirm": "for", "deny": "against"}[s.Stance]
			if side == "" {
				continue
			}
			if sides[side] == nil {
				sides[side] = make(map[string]bool)
			}
			sides[side][s.Speaker], all[fold(s.Speaker)] = true, true
		}
		if len(sides) == 2 {
			list = append(list, Contested{Claim: most(groups[key], func(s Statement) string { return s.Claim }), Parties: len(all), Statements: groups[key]})
		}
	}
	slices.SortStableFunc(list, func(a, b Contested) int {
		return cmp.Or(cmp.Compare(b.Parties, a.Parties), cmp.Compare(len(b.Statements), len(a.Statements)))
	})
	var rows strings.Builder
	for _, row := range list[:min(len(list), o.Top)] {
		for i := range row.Statements {
			if s := &row.Statements[i]; s.Claim == row.Claim {
				s.Claim = ""
			}
		}
		rows.WriteString(encoded(t, row))
	}
	return rows.String()
}

// sharings returns shared.ndjson.
func sharings(t *testing.T, quotes []Quote, o options) string {
	t.Helper()
	keys, groups := grouped(quotes, func(q *Quote) string {
		if words := fold(q.Text); strings.Count(words, " ")+1 >= o.Words {
			return words
		}
		return ""
	}, func(a, b Quote) int {
		return byTime(Statement{Article: a.Article, ID: a.ID}, Statement{Article: b.Article, ID: b.ID})
	})
	// distinct returns the different names among values, each as most of its articles have it.
	distinct := func(list []Quote, value func(Quote) string) []string {
		names := make(map[string]string)
		for _, q := range list {
			if key := fold(value(q)); key != "" {
				same := slices.DeleteFunc(slices.Clone(list), func(r Quote) bool { return fold(value(r)) != key })
				names[key] = most(same, value)
			}
		}
		return slices.Sorted(maps.Values(names))
	}
	var rows strings.Builder
	for _, key := range keys {
		row := shared{Quotes: groups[key], Quote: most(groups[key], func(q Quote) string { return q.Text }),
			Publishers: distinct(groups[key], func(q Quote) string { return q.Article.Publisher }),
			Speakers:   distinct(groups[key], func(q Quote) string { return q.Speaker })}
		if len(row.Publishers) > 1 {
			rows.WriteString(encoded(t, row))
		}
	}
	return rows.String()
}
