package article

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"example.com/newstext/internal/printed"
)

// meta returns what the blocks of the article say of it as a whole. Dates of three numbers are read in the given order.
func (l *layout) meta(blocks []Block, order printed.Order) Meta {
	var m Meta
	last := -2 // the last byline that named authors
	for i, b := range blocks {
		line := l.text[b.Span.Start:b.Span.End]
		switch b.Kind {
		case Headline:
			m.Title = strings.Join(strings.Fields(line), " ")
		case Byline:
			if names := l.signed(line); names != nil && (m.Authors == nil || last == i-1) {
				for _, name := range names {
					if !slices.Contains(m.Authors, name) {
						m.Authors = append(m.Authors, name)
					}
				}
				last = i
			}
			m.dates(line, order)
		case Dateline:
			if m.Dateline == (Filing{}) {
				m.Dateline.Place, m.Dateline.Agency, _ = printed.Dateline(line + " The")
			}
		}
	}
	return m
}

// signed returns the authors that a byline names.
func (l *layout) signed(line string) []string {
	if names := printed.Byline(line); names != nil {
		return names
	}
	if names := l.authors(line); names != nil && strings.HasPrefix(line, names[0]) {
		return names
	}
	return nil
}

// dates adds to m the date of a byline.
func (m *Meta) dates(line string, order printed.Order) {
	date, _, end := printed.Date(line, order)
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

// order returns how dates of three numbers are read in a language: with the month first in the United States,
// with the day first elsewhere. English of no country can be either.
func order(tag language.Tag) printed.Order {
	if tag == language.Und {
		return printed.AnyOrder
	}
	base, _ := tag.Base()
	region, sure := tag.Region()
	switch {
	case base.String() != "en":
		return printed.DayFirst
	case sure < language.High:
		return printed.AnyOrder
	case region.String() == "US":
		return printed.MonthFirst
	default:
		return printed.DayFirst
	}
}
