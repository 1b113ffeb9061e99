package export

import (
	"bytes"
	_ "embed" // for the labelling configuration
	"encoding/json"
	"strconv"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

//go:embed labelstudio.xml
var labelConfig string

// LabelConfig returns the labelling configuration that a project of Label Studio needs to show what [LabelStudio] writes.
func LabelConfig() string { return labelConfig }

// A task is an article as Label Studio reads it.
type task struct {
	Data        taskData     `json:"data"`
	Predictions []prediction `json:"predictions"`
}

// taskData is what a labelling configuration can show: text is the one that ours does.
type taskData struct {
	Text    string `json:"text"`
	Article string `json:"article"`
	Title   string `json:"title,omitempty"`
	URL     string `json:"url,omitempty"`
}

type prediction struct {
	Model  string   `json:"model_version"`
	Result []region `json:"result"`
}

// A region is a marked piece of the text, a choice for one, or a relation between two.
type region struct {
	ID        string       `json:"id,omitempty"`
	FromName  string       `json:"from_name,omitempty"`
	ToName    string       `json:"to_name,omitempty"`
	Type      string       `json:"type"`
	Value     *regionValue `json:"value,omitempty"`
	FromID    string       `json:"from_id,omitempty"`
	ToID      string       `json:"to_id,omitempty"`
	Direction string       `json:"direction,omitempty"`
	Labels    []string     `json:"labels,omitempty"`
}

type regionValue struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Text    string   `json:"text"`
	Labels  []string `json:"labels,omitempty"`
	Choices []string `json:"choices,omitempty"`
}

// A labelling is a task on its way.
type labelling struct {
	article *article.Article
	result  []region
}

// mark adds a region on s, if it marks anything, and reports whether it did.
func (l *labelling) mark(id, label string, s article.Span) bool {
	if s.IsZero() {
		return false
	}
	l.result = append(l.result, region{ID: id, FromName: "label", ToName: "text", Type: "labels", Value: l.value(s, label)})
	return true
}

// value returns s as Label Studio counts it.
func (l *labelling) value(s article.Span, label string) *regionValue {
	runes := l.article.Runes(s)
	v := &regionValue{Start: runes.Start, End: runes.End, Text: l.article.Slice(s)}
	if label != "" {
		v.Labels = []string{label}
	}
	return v
}

// relate adds a relation between two regions.
func (l *labelling) relate(from, to, label string) {
	l.result = append(l.result, region{Type: "relation", FromID: from, ToID: to, Direction: "right", Labels: []string{label}})
}

// appendTask appends doc as a task with a prediction.
func appendTask(b []byte, doc Doc) ([]byte, error) {
	l := &labelling{article: doc.article(), result: []region{}}
	l.mentions(doc.entities())
	l.quotes(doc)
	l.statements(doc)
	meta := doc.article().Meta()
	buf := bytes.NewBuffer(b)
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	err := e.Encode(task{
		Data:        taskData{Text: doc.article().Text(), Article: doc.ID, Title: meta.Title, URL: meta.URL},
		Predictions: []prediction{{Model: schema, Result: l.result}},
	})
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), err
}

// mentions adds the mentions, by the kind of their entity.
func (l *labelling) mentions(ents *entity.Set) {
	n := 0
	for m := range ents.Mentions() {
		n++
		kind := entity.Other
		if e, ok := ents.Lookup(m.Entity); ok {
			kind = e.Kind
		}
		l.mark(number("m", n), kind.String(), m.Span)
	}
}

// quotes adds the quotes. The first piece of a quote is the one that relations are between.
func (l *labelling) quotes(doc Doc) {
	for q := range doc.quotes().All() {
		if q.Kind == quote.Term {
			continue
		}
		id := number("q", int(q.ID))
		l.mark(id, q.Kind.String(), q.Content[0])
		for i, piece := range q.Content[1:] {
			next := number(id+".", i+2)
			l.mark(next, q.Kind.String(), piece)
			l.relate(id, next, "continued")
		}
		if l.mark(id+".source", "source", q.Source) {
			l.relate(id, id+".source", "source")
		}
		if l.mark(id+".cue", "cue", q.Cue) {
			l.relate(id, id+".cue", "cue")
		}
	}
	for q := range doc.quotes().All() {
		if outer, ok := doc.quotes().Lookup(q.Within); ok && q.Kind != quote.Term && outer.Kind != quote.Term {
			l.relate(number("q", int(q.ID)), number("q", int(outer.ID)), "within")
		}
	}
}

// statements adds the statements that have a cue.
func (l *labelling) statements(doc Doc) {
	for s := range doc.Statements.All() {
		id := number("s", int(s.ID))
		if !l.mark(id, s.Stance.String(), s.Cue) {
			continue
		}
		if s.Reason != claim.None {
			v := l.value(s.Cue, "")
			v.Choices = []string{s.Reason.String()}
			l.result = append(l.result, region{ID: id, FromName: "reason", ToName: "text", Type: "choices", Value: v})
		}
		q, _ := doc.quotes().Lookup(s.Quote)
		if q.ID != 0 && q.Kind != quote.Term {
			l.relate(id, number("q", int(q.ID)), "quote")
		}
		if q.ID != 0 && q.Kind != quote.Term && q.Source == s.Source && !q.Source.IsZero() {
			l.relate(id, number("q", int(q.ID))+".source", "source")
		} else if l.mark(id+".source", "source", s.Source) {
			l.relate(id, id+".source", "source")
		}
		if l.mark(id+".target", "target", s.Target) {
			l.relate(id, id+".target", "target")
		}
	}
	for s := range doc.Statements.All() {
		for _, via := range s.Via {
			if v, ok := doc.Statements.Lookup(via); ok && !v.Cue.IsZero() && !s.Cue.IsZero() {
				l.relate(number("s", int(s.ID)), number("s", int(via)), "via")
			}
		}
	}
}

// number returns the name of item n of a sort.
func number(sort string, n int) string { return sort + strconv.Itoa(n) }
