package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A party is whose statements are taken together: an entity or, where nobody knows it, the words that name it.
type party struct {
	speaker entity.ID
	words   string // in lower case
}

func (r *reading) party(s claim.Statement) party {
	if s.Speaker != 0 {
		return party{speaker: s.Speaker}
	}
	return party{words: strings.ToLower(r.name(0, s.Source))}
}

// A row tells that somebody takes a stance, or said something, in which words and where.
type row struct {
	sign
	Speaker, Role string
	Via           string   // hearsay: who tells it
	Notes         []string // in which way: declined, did not respond
	Kind          string   // of the quote, in words
	Lines         []line
	More          []line // the lines after the first ones
}

// A line is words from the text, and where they stand.
type line struct {
	IDs    []claim.ID // of the statements that it shows
	Words  []words
	Places []link
	Left   int // places more
}

// A claimView is a claim and its record.
type claimView struct {
	Number int
	Text   string
	Rows   []row
	id     claim.ClaimID
}

// A glance tells who takes a stance, on what.
type glance struct {
	sign
	Parties []glanced
}

// A glanced is one of those who take a stance, and the numbers of the claims that they take it on.
type glanced struct {
	Name, Role string
	Claims     []int // 0 for matters that are no claim
	party      party
}

// record sets the record: claim by claim, those that most parties take a stance on first,
// and then what is on no claim. An assertion alone makes no record.
func (r *reading) record(p *page) {
	var views []claimView
	disputed := make(map[claim.ClaimID]int)
	for c := range r.statements.Claims() {
		parties := make(map[party]bool)
		for s := range r.statements.On(c.ID) {
			if s.Stance != claim.Assert {
				parties[r.party(s)] = true
			}
		}
		if len(parties) > 0 {
			disputed[c.ID] = len(parties)
			views = append(views, claimView{Text: clean(c.Text), id: c.ID})
		}
	}
	slices.SortStableFunc(views, func(a, b claimView) int { return cmp.Compare(disputed[b.id], disputed[a.id]) })
	views, p.Left.Claims = keep(views, maxRows)
	at := make(map[claim.Stance]map[party]int)
	rows := 0
	for i := range views {
		views[i].Number = i + 1
		list := slices.Collect(r.statements.On(views[i].id))
		r.glance(p, at, list, i+1)
		if rows += len(list); rows <= 4*maxRows {
			views[i].Rows = r.groups(list)
		}
	}
	var other []claim.Statement
	for s := range r.statements.All() {
		if s.Claim == 0 && s.Stance != claim.Assert {
			other = append(other, s)
		}
	}
	if len(other) > 0 {
		r.glance(p, at, other, 0)
		other, _ = keep(other, maxRows)
		views = append(views, claimView{Rows: r.groups(other)})
	}
	p.Claims = views
	slices.SortStableFunc(p.Glance, func(a, b glance) int { return cmp.Compare(rank(a.sign), rank(b.sign)) })
}

// rank returns the place of s in the order of stances.
func rank(s sign) int {
	return slices.IndexFunc(order[:], func(stance claim.Stance) bool { return chips[stance] == s })
}

// glance adds to what the page tells at a glance the stances of list, the record of the claim with the given number.
func (r *reading) glance(p *page, at map[claim.Stance]map[party]int, list []claim.Statement, number int) {
	for _, s := range list {
		if s.Stance == claim.Assert {
			continue
		}
		g := slices.IndexFunc(p.Glance, func(g glance) bool { return g.sign == chips[s.Stance] })
		if g < 0 {
			g = len(p.Glance)
			p.Glance = append(p.Glance, glance{sign: chips[s.Stance]})
			at[s.Stance] = make(map[party]int)
		}
		who := r.party(s)
		parties := &p.Glance[g].Parties
		i, known := at[s.Stance][who]
		if !known {
			if len(*parties) == maxRows {
				continue
			}
			i = len(*parties)
			at[s.Stance][who] = i
			*parties = append(*parties, glanced{Name: r.name(s.Speaker, s.Source), Role: r.role(s.Speaker), party: who})
		}
		one := &(*parties)[i]
		if n := len(one.Claims); (n == 0 || one.Claims[n-1] != number) && n < maxPlaces {
			one.Claims = append(one.Claims, number)
		}
	}
}

// groups returns a row for each party and stance in list, with the words of all its statements.
func (r *reading) groups(list []claim.Statement) []row {
	const shown = 2 // lines; the others fold
	type key struct {
		party
		stance claim.Stance
		via    string
	}
	at := make(map[key]int)
	var rows []row
	for _, s := range list {
		via := r.via(s)
		k := key{r.party(s), s.Stance, via}
		i, ok := at[k]
		if !ok {
			i = len(rows)
			at[k] = i
			rows = append(rows, row{sign: chips[s.Stance], Speaker: r.name(s.Speaker, s.Source), Role: r.role(s.Speaker), Via: via})
		}
		g := &rows[i]
		if note := reasons[s.Reason]; note != "" && !slices.Contains(g.Notes, note) {
			g.Notes = append(g.Notes, note)
		}
		if s.Hedged && !slices.Contains(g.Notes, "reportedly") {
			g.Notes = append(g.Notes, "reportedly")
		}
		r.rows[s.ID] = g.add(line{IDs: []claim.ID{s.ID}, Words: r.words(s), Places: []link{r.toStatement(s)}})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(rank(a.sign), rank(b.sign)) })
	for i := range rows {
		if g := &rows[i]; len(g.Lines) > shown+1 {
			g.Lines, g.More = g.Lines[:shown], g.Lines[shown:]
		}
	}
	return rows
}

// add adds a line to g. Words that were there before only get another place, if they have not too many.
// It reports whether the line or its place is shown.
func (g *row) add(l line) bool {
	n := len(g.Lines) - 1
	if n < 0 || !slices.Equal(g.Lines[n].Words, l.Words) {
		g.Lines = append(g.Lines, l)
		return true
	}
	known := &g.Lines[n]
	if len(known.Places) == maxPlaces {
		known.Left++
		return false
	}
	known.IDs = append(known.IDs, l.IDs...)
	known.Places = append(known.Places, l.Places...)
	return true
}

// toStatement returns a link to where s stands in the text.
func (r *reading) toStatement(s claim.Statement) link {
	l := r.at(place(s))
	l.Href = "#s" + itoa(int(s.ID))
	return l
}

// said sets who said what: all quotes, and the statements that were made without one, in text order.
func (r *reading) said(p *page) {
	type item struct {
		at  article.Span
		row row
	}
	var items []item
	stances := make(map[quote.ID]claim.Statement)
	for s := range r.statements.All() {
		if s.Quote == 0 {
			items = append(items, item{place(s), row{sign: chips[s.Stance], Speaker: r.name(s.Speaker, s.Source), Role: r.role(s.Speaker), Via: r.via(s),
				Lines: []line{{Words: r.words(s), Places: []link{r.toStatement(s)}}}}})
			continue
		}
		if known, ok := stances[s.Quote]; !ok || known.Stance == claim.Assert {
			stances[s.Quote] = s
		}
	}
	for q := range r.quotes.All() {
		if q.Kind == quote.Term {
			continue
		}
		l := r.at(q.Span)
		l.Href = "#q" + itoa(int(q.ID))
		s := stances[q.ID]
		items = append(items, item{q.Span, row{sign: chips[s.Stance], Kind: q.Kind.String() + " quote",
			Speaker: r.name(q.Speaker, q.Source), Role: r.role(q.Speaker), Via: r.via(s),
			Lines: []line{{Words: r.told(q.Cue, q.Content), Places: []link{l}}}}})
	}
	slices.SortStableFunc(items, func(a, b item) int { return a.at.Compare(b.at) })
	items, p.Left.Said = keep(items, maxRows)
	for _, it := range items {
		p.Said = append(p.Said, it.row)
	}
}

// A gridRow is what somebody says to each of the claims.
type gridRow struct {
	Speaker, Role string
	Cells         [][]sign // by column, each stance once
}

// grid sets the table of speakers and claims.
func (r *reading) grid(p *page) {
	at := make(map[party]int)
	var columns []claimView
	for _, c := range p.Claims {
		if c.Number > 0 {
			columns = append(columns, c)
		}
	}
	p.Columns, p.Left.Columns = keep(columns, maxColumns)
	p.Left.Columns += p.Left.Claims
	for column, c := range p.Columns {
		for s := range r.statements.On(c.id) {
			who := r.party(s)
			i, ok := at[who]
			if !ok {
				i = len(p.Grid)
				at[who] = i
				p.Grid = append(p.Grid, gridRow{Speaker: r.name(s.Speaker, s.Source), Role: r.role(s.Speaker), Cells: make([][]sign, len(p.Columns))})
			}
			cell := &p.Grid[i].Cells[column]
			if !slices.Contains(*cell, chips[s.Stance]) {
				*cell = append(*cell, chips[s.Stance])
			}
		}
	}
	p.Grid, p.Left.Grid = keep(p.Grid, maxRows)
}

// A person is an entity and where the text mentions it.
type person struct {
	Name, Kind, Role string
	Mentions         int
	Places           []link
	Left             int // places more
}

// people sets the entities, those that are mentioned most first.
func (r *reading) people(p *page) {
	list := make([]person, 0, 64)
	for e := range r.entities.All() {
		kind := e.Kind.String()
		if e.Anonymous {
			kind += ", unnamed"
		}
		list = append(list, person{Name: clean(e.Name), Kind: kind, Role: r.role(e.ID)})
	}
	i := 0
	for m := range r.entities.Mentions() {
		if m.Entity > 0 {
			one := &list[m.Entity-1]
			one.Mentions++
			if len(one.Places) < maxPlaces {
				l := r.at(m.Span)
				l.Href = "#m" + itoa(i)
				one.Places = append(one.Places, l)
			} else {
				one.Left++
			}
		}
		i++
	}
	slices.SortStableFunc(list, func(a, b person) int { return cmp.Compare(b.Mentions, a.Mentions) })
	list, p.Left.People = keep(list, maxRows)
	p.People, _ = keep(list, maxPeople)
	p.Others = list[len(p.People):]
}
