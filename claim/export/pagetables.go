package export

import (
	"slices"
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// A stanceLook is how a stance is put for reading: in colour and in black and white.
type stanceLook struct{ sign, verb string }

func lookOf(s claim.Stance) stanceLook {
	switch s {
	case claim.Confirm:
		return stanceLook{"✓", "confirms"}
	case claim.Deny:
		return stanceLook{"✗", "denies"}
	case claim.NoComment:
		return stanceLook{"○", "no comment"}
	case claim.Unconfirmed:
		return stanceLook{"?", "unconfirmed"}
	default:
		return stanceLook{"", "says"}
	}
}

// how returns what a reason adds to its stance, for reading.
func how(r claim.Reason) string {
	switch r {
	case claim.Concede:
		return "concedes it"
	case claim.Reject:
		return "rejects it"
	case claim.Contradict:
		return "says the contrary"
	case claim.Neither:
		return "neither confirms nor denies"
	case claim.NoResponse:
		return "did not respond"
	case claim.Unreachable:
		return "could not be reached"
	case claim.Deferred:
		return "referred to others"
	case claim.NonDenial:
		return "did not deny"
	case claim.Declined:
		return "declined"
	default:
		return ""
	}
}

// stance appends the cell that tells the stance of statements, which all have the same one.
func (p *page) stance(statements ...claim.Statement) {
	stance := statements[0].Stance
	look := lookOf(stance)
	p.raw(`<td><span class="stance `, stance.String(), `">`)
	if look.sign != "" {
		p.raw(look.sign, "\u00a0")
	}
	p.raw(strings.ReplaceAll(look.verb, " ", "\u00a0"), "</span>")
	var told []string
	for _, s := range statements {
		h := how(s.Reason)
		if s.Hedged {
			h = strings.TrimPrefix(h+", hedged", ", ")
		}
		if h != "" && !slices.Contains(told, h) {
			told = append(told, h)
			p.raw(`<span class="how">`, h, "</span>")
		}
	}
	p.raw("</td>")
}

// who appends the cell that tells whose statement or quote it is.
func (p *page) who(speaker entity.ID, source article.Span, via []claim.ID) {
	p.raw(`<th scope="row">`)
	p.name(speaker, source)
	if e, ok := p.ents.Lookup(speaker); ok && e.Role != "" && !strings.Contains(strings.ToLower(short(e.Name, 80)), strings.ToLower(short(e.Role, 80))) {
		p.raw(`<span class="role">`)
		p.words(e.Role, 80)
		if of, ok := p.ents.Lookup(e.Of); ok {
			p.raw(", ")
			p.words(of.Name, 80)
		}
		p.raw("</span>")
	}
	if len(via) > 0 {
		teller := p.stmts[via[len(via)-1]-1]
		p.raw(`<span class="role">according to `)
		p.name(teller.Speaker, teller.Source)
		p.raw("</span>")
	}
	p.raw("</th>")
}

// name appends the name of the speaker or, if nobody knows it, the words of the source.
func (p *page) name(speaker entity.ID, source article.Span) {
	if e, ok := p.ents.Lookup(speaker); ok {
		p.words(e.Name, 80)
		return
	}
	if source.IsZero() {
		p.raw("(nobody named)")
		return
	}
	p.words(p.article.Slice(source), 80)
}

// told appends what s says, as a link to its place in the text.
func (p *page) told(s claim.Statement) {
	const limit = 400
	p.link(p.place('s', int(s.ID)))
	switch q := p.quote(s.Quote); {
	case q.ID != 0 && s.Cue.Contains(q.Span), s.Target.IsZero() && q.ID == 0 && !s.Cue.IsZero(), s.Cue.Contains(s.Target):
		p.words(p.article.Slice(s.Cue), limit)
	case q.ID != 0 && (s.Target.IsZero() || s.Stance == claim.Assert || q.Kind == quote.Direct || q.Kind == quote.Mixed):
		if q.Kind == quote.Indirect && !s.Cue.IsZero() {
			p.cue(s.Cue, q.Span)
		}
		p.words(pieces(p.article, q.Content), limit)
	case !s.Target.IsZero():
		p.cue(s.Cue, s.Target)
		p.words(p.article.Slice(s.Target), limit)
	default:
		p.name(s.Speaker, s.Source)
	}
	p.raw("</a>")
}

// cue appends the words of a cue, and those between it and what it is about, if they are few.
func (p *page) cue(cue, about article.Span) {
	if cue.IsZero() {
		return
	}
	p.raw("<em>")
	p.words(p.article.Slice(cue), 100)
	p.raw("</em> ")
	const near = 60 // bytes
	if cue.End < about.Start && about.Start-cue.End <= near {
		if between := p.article.Text()[cue.End:about.Start]; !strings.Contains(between, "\n\n") && strings.TrimSpace(between) != "" {
			p.words(between, near)
			p.raw(" ")
		}
	}
}

// quote returns the quote with the given ID, or the zero Quote.
func (p *page) quote(id quote.ID) quote.Quote {
	if id == 0 {
		return quote.Quote{}
	}
	return p.quotes[id-1]
}

// record appends who takes which stance on each claim.
func (p *page) record() {
	p.raw(`<section class="record">`, "\n<h2>On record</h2>\n")
	defer p.raw("</section>\n")
	byClaim := make([][]claim.Statement, len(p.claims)+1)
	disputed := make([]bool, len(p.claims)+1)
	any := false
	for _, s := range p.stmts {
		if s.Claim == 0 && s.Stance == claim.Assert {
			continue
		}
		byClaim[s.Claim] = append(byClaim[s.Claim], s)
		if s.Stance != claim.Assert {
			disputed[s.Claim], any = true, true
		}
	}
	if !any {
		p.raw("<p>Nobody confirms or denies anything, or gives no comment.</p>\n")
		return
	}
	p.raw("<table>\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Stance</th><th scope=\"col\">In these words</th></tr></thead>\n")
	for i := range byClaim {
		i = (i + 1) % len(byClaim) // what is on no claim comes last
		if !disputed[i] {
			continue
		}
		p.raw(`<tbody><tr><th colspan="3" scope="rowgroup">`)
		if i == 0 {
			p.raw("Other matters")
		} else {
			p.words(p.claims[i-1].Text, 300)
		}
		p.raw("</th></tr>\n")
		for _, g := range p.together(byClaim[i]) {
			p.raw("<tr>")
			p.who(g[0].Speaker, g[0].Source, g[0].Via)
			p.stance(g...)
			p.raw("<td>")
			var last quote.ID
			for _, s := range g {
				if s.Quote == 0 || s.Quote != last { // two cues in one quote: it is told once
					p.told(s)
				}
				last = s.Quote
			}
			p.raw("</td></tr>\n")
		}
		p.raw("</tbody>\n")
	}
	p.raw("</table>\n")
}

// together returns statements with those of one speaker, of one stance and known from one source put together,
// in order of the first of each, but mere assertions after the others.
func (p *page) together(statements []claim.Statement) [][]claim.Statement {
	type key struct {
		speaker entity.ID
		source  string // where there is no speaker
		stance  claim.Stance
		via     claim.ID
	}
	var groups [][]claim.Statement
	group := make(map[key]int)
	for _, s := range statements {
		k := key{speaker: s.Speaker, stance: s.Stance}
		if k.speaker == 0 {
			k.source = slice(p.article, s.Source)
		}
		if len(s.Via) > 0 {
			k.via = s.Via[len(s.Via)-1]
		}
		i, ok := group[k]
		if !ok {
			i = len(groups)
			group[k] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], s)
	}
	slices.SortStableFunc(groups, func(g, h []claim.Statement) int {
		switch first, second := g[0].Stance == claim.Assert, h[0].Stance == claim.Assert; {
		case first == second:
			return 0
		case second:
			return -1
		default:
			return 1
		}
	})
	return groups
}

// said appends who said what, in text order: a row for each statement, and for each quotation that nobody is named for.
func (p *page) said() {
	p.raw(`<section class="said">`, "\n<h2>Who said what</h2>\n")
	defer p.raw("</section>\n")
	type row struct{ at, stmt, quote int }
	var rows []row
	stated := make([]bool, len(p.quotes)+1)
	for i, s := range p.stmts {
		stated[s.Quote] = true
		at := max(s.Cue.Start, s.Source.Start)
		if q := p.quote(s.Quote); q.ID != 0 {
			at = q.Span.Start
		}
		rows = append(rows, row{at: at, stmt: i + 1})
	}
	for _, q := range p.quotes {
		if !stated[q.ID] && q.Kind != quote.Term {
			rows = append(rows, row{at: q.Span.Start, quote: int(q.ID)})
		}
	}
	if len(rows) == 0 {
		p.raw("<p>Nobody.</p>\n")
		return
	}
	slices.SortStableFunc(rows, func(r, s row) int { return r.at - s.at })
	p.raw("<table>\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Stance</th><th scope=\"col\">Words</th></tr></thead>\n<tbody>\n")
	for _, r := range rows {
		p.raw("<tr>")
		if r.stmt > 0 {
			s := p.stmts[r.stmt-1]
			p.who(s.Speaker, s.Source, s.Via)
			p.stance(s)
			p.raw("<td>")
			p.told(s)
		} else {
			q := p.quotes[r.quote-1]
			p.who(q.Speaker, q.Source, nil)
			p.raw(`<td><span class="stance">says</span></td><td>`)
			p.link(p.place('q', int(q.ID)))
			p.words(pieces(p.article, q.Content), 400)
			p.raw("</a>")
		}
		p.raw("</td></tr>\n")
	}
	p.raw("</tbody>\n</table>\n")
}

// entities appends who and what is mentioned, with links to each place.
func (p *page) entities() {
	all := collect(p.ents.All())
	if len(all) == 0 {
		return
	}
	mentions := make([][]int, len(all)+1)
	n := 0
	for m := range p.ents.Mentions() {
		n++
		mentions[m.Entity] = append(mentions[m.Entity], n)
	}
	texts := collect(p.ents.Mentions())
	p.raw(`<section class="entities">`, "\n<h2>Who and what is mentioned</h2>\n<table>\n",
		"<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">What</th><th scope=\"col\">Mentions</th></tr></thead>\n<tbody>\n")
	for _, e := range all {
		p.raw("<tr>")
		p.who(e.ID, article.Span{}, nil)
		p.raw("<td>", e.Kind.String())
		if e.Anonymous {
			p.raw(", unnamed")
		}
		p.raw("</td><td>")
		for i, m := range mentions[e.ID] {
			if i > 0 {
				p.raw(", ")
			}
			p.link(p.place('m', m))
			p.words(texts[m-1].Text, 60)
			p.raw("</a>")
		}
		p.raw("</td></tr>\n")
	}
	p.raw("</tbody>\n</table>\n</section>\n")
}
