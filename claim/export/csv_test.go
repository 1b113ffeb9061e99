package export_test

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
)

// TestTable reads the table with encoding/csv and looks up each place that it tells in the runes of the text.
func TestTable(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		a := articleOf(doc)
		runes := []rune(a.Text())
		r := csv.NewReader(strings.NewReader(write(t, export.CSV, doc)))
		rows, err := r.ReadAll()
		require.NoError(t, err)
		head, rows := rows[0], rows[1:]
		column := map[string]int{}
		for i, name := range head {
			column[name] = i
		}
		i := 0
		for s := range doc.Statements.All() {
			row := rows[i]
			i++
			assert.Equal(t, doc.ID, unguard(row[column["article"]]))
			assert.Equal(t, s.Stance.String(), row[column["stance"]])
			for _, name := range []string{"source", "cue", "target"} {
				words := unguard(row[column[name]])
				start, end := row[column[name+"_start"]], row[column[name+"_end"]]
				if start == "" {
					assert.Empty(t, words+end)
					continue
				}
				from, err := strconv.Atoi(start)
				require.NoError(t, err)
				to, err := strconv.Atoi(end)
				require.NoError(t, err)
				assert.Equal(t, visible(string(runes[from:to])), visible(words), "%s of statement %d", name, s.ID)
			}
		}
		assert.Len(t, rows, i, "a row a statement")
	}
}

// visible returns text without white space, control characters and what changes its direction.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(text), ""))
}

// unguard takes away the apostrophe that keeps a cell from being a formula.
func unguard(cell string) string {
	rest, ok := strings.CutPrefix(cell, "'")
	if ok && strings.ContainsAny(rest[:1], "=+-@＝＋－＠−") {
		return rest
	}
	return cell
}

// TestNoFormula checks that no cell of any article starts in a way that a spreadsheet would run.
func TestNoFormula(t *testing.T) {
	_, docs := load(t)
	for _, sign := range []string{"=", "+", "-", "@", "\t=", "\r=", " =", "\u00a0=", "＝", "＋", "－", "＠", "\u200b=", "\ufeff+"} {
		docs = append(docs, find(t, sign+"1+1", "The "+sign+"1 Company said it would close. “"+sign+"A1,” "+sign+"Ana Ruiz said."))
	}
	for _, doc := range docs {
		rows, err := csv.NewReader(strings.NewReader(write(t, export.CSV, doc))).ReadAll()
		require.NoError(t, err)
		checkCells(t, rows)
	}
}

// checkCells checks that no cell starts in a way that a spreadsheet would run, and that each is on one line.
func checkCells(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		for _, cell := range row {
			assert.False(t, strings.HasPrefix(cell, " "), "%q", cell)
			assert.False(t, strings.ContainsFunc(cell, unicode.IsControl), "%q", cell)
			first := strings.TrimLeft(cell, "\u200b\ufeff\u00a0\t\r\n ")
			if first != "" {
				assert.NotContains(t, "=+-@＝＋－＠", string([]rune(first)[:1]), "%q", cell)
			}
		}
	}
}

// TestGuard checks that the apostrophe before a formula can be told from one that was there.
func TestGuard(t *testing.T) {
	for id, want := range map[string]string{
		"":               "",
		"a=1":            "a=1",
		"'tis":           "'tis",
		"'a'=1":          "'a'=1",
		"=1":             "'=1",
		"'=1":            "''=1",
		"''=1":           "'''=1",
		"' +1":           "'' +1",
		"-":              "'-",
		"@x":             "'@x",
		"\t=1":           "'=1",
		"\u200b=1":       "'\u200b=1",
		"\u202e=1":       "'=1",
		"＝1":             "'＝1",
		"−1":             "'−1",
		"–1":             "–1",
		"=1,\"x\"":       "'=1,\"x\"",
		"\x00\xff=1":     "\ufffd=1",
		"a \r\n\t\x00 b": "a b",
	} {
		doc := find(t, id, "The mayor denied it.")
		rows, err := csv.NewReader(strings.NewReader(write(t, export.CSV, doc))).ReadAll()
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(rows), 2)
		assert.Equal(t, want, rows[1][0], "%q", id)
	}
}
