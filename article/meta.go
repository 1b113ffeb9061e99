package article

import (
	"strings"

	"example.com/newstext/internal/printed"
)

// meta returns what the blocks of the article say of it as a whole.
func (l *layout) meta(blocks []Block) Meta {
	var m Meta
	for _, b := range blocks {
		line := l.text[b.Span.Start:b.Span.End]
		switch b.Kind {
		case Headline:
			m.Title = strings.Join(strings.Fields(line), " ")
		case Byline:
			l.byline(&m, line)
		case Dateline:
			if m.Dateline == (Filing{}) {
				m.Dateline.Place, m.Dateline.Agency, _ = printed.Dateline(line + " The")
			}
		}
	}
	return m
}

// byline adds to m what a byline says: the authors and the date.
func (l *layout) byline(m *Meta, line string) {
	if m.Authors == nil {
		m.Authors = printed.Byline(line)
	}
	if m.Authors == nil {
		if names := printed.Names(line); names != nil && strings.HasPrefix(line, names[0]) {
			m.Authors = names
		}
	}
	date, _, end := printed.Date(line, printed.AnyOrder)
	if end == 0 {
		return
	}
	switch {
	case updated(line):
		if m.Modified.IsZero() {
			m.Modified = date
		}
	case m.Published.IsZero():
		m.Published = date
	}
}

// updated reports whether the date in line is that of a change.
func updated(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	switch strings.ToLower(strings.TrimRight(word, ":")) {
	case "updated", "update", "last", "modified", "aktualisiert", "actualizado", "actualizada", "mis", "modifié", "aggiornato", "atualizado", "oppdatert", "uppdaterad", "opdateret", "aktualizacja", "bijgewerkt", "päivitetty":
		return true
	default:
		return false
	}
}
