package pagebody

import "slices"

import "example.com/newstext/internal/markup"

// settle returns which lines are the body, given their scores.
func (pg *page) settle(scores []int32) []bool {
	lift := pg.lift(scores, 300, 600)
	body := make([]bool, len(scores))
	none := true
	for i, s := range scores {
		body[i] = s+lift > 0
		none = none && !body[i]
	}
	if none {
		pg.pickBest(scores, body)
	}
	pg.dropComments(body)
	pg.dropStories(body)
	pg.dropLinks(body)
	pg.dropTeasers(body)
	pg.addSiblings(body, scores)
	pg.fillLists(body)
	pg.addDek(body, scores)
	return body
}

// addDek adds to the body the lines between the title and the body that the page gives as the description of the article.
func (pg *page) addDek(body []bool, scores []int32) {
	if pg.anchor < 0 {
		return
	}
	for i := pg.anchor + 1; i < len(body) && i < pg.anchor+12 && !body[i]; i++ {
		if sh := &pg.shapes[i]; sh.told >= 10 && scores[i] > -3000 && sh.words >= 8 && !sh.title {
			body[i] = true
		}
	}
}

// pickBest takes the lines for the body that score nearly as well as the best, in a page without prose: an item of one sentence.
func (pg *page) pickBest(scores []int32, body []bool) {
	best := -1
	fit := func(i int) bool {
		l, sh := &pg.Lines[i], &pg.shapes[i]
		return !sh.title && l.Link*2 < l.End-l.Start && sh.width >= 20 && pg.Elements[l.Elem].Tag != markup.H1
	}
	for i := range scores {
		if fit(i) && (best < 0 || scores[i] > scores[best]) {
			best = i
		}
	}
	for i := range scores {
		body[i] = best >= 0 && fit(i) && scores[i] > scores[best]-1000
	}
}

var commentWords = []uint32{markup.Hash("comments"), markup.Hash("comment"), markup.Hash("commentlist"), markup.Hash("disqus"),
	markup.Hash("disqusthread"), markup.Hash("commentsarea"), markup.Hash("commentform")}

// dropComments leaves out of the body what readers wrote: elements that are called comments and hold less than half of it.
func (pg *page) dropComments(body []bool) {
	var mass []int32
	for i := 0; i < len(pg.Elements); i++ {
		e := &pg.Elements[i]
		if e.Inline || e.LinesEnd-e.Lines == 0 || !pg.called(e, commentWords) {
			continue
		}
		if mass == nil {
			mass = make([]int32, len(body)+1)
			for i, l := range pg.Lines {
				mass[i+1] = mass[i]
				if body[i] {
					mass[i+1] += l.End - l.Start
				}
			}
		}
		if in := mass[e.LinesEnd] - mass[e.Lines]; in > 0 && in*2 < mass[len(body)] && mass[e.Lines] > 0 {
			for k := e.Lines; k < e.LinesEnd; k++ {
				body[k] = false
			}
		}
	}
}

// dropStories leaves out of the body the stories that a page has appended to its own: <article> elements beside the one
// that holds the title, if that holds a good part of the body.
func (pg *page) dropStories(body []bool) {
	if pg.anchor < 0 {
		return
	}
	own := pg.story(pg.Lines[pg.anchor].Elem)
	if own < 0 {
		return
	}
	lo, hi := pg.Elements[own].Lines, pg.Elements[own].LinesEnd
	in, total := int32(0), int32(0)
	for i, l := range pg.Lines {
		if body[i] {
			total += l.End - l.Start
			if int32(i) >= lo && int32(i) < hi {
				in += l.End - l.Start
			}
		}
	}
	if in*4 < total {
		return
	}
	for i, l := range pg.Lines {
		if body[i] && (int32(i) < lo || int32(i) >= hi) && pg.story(l.Elem) >= 0 {
			body[i] = false
		}
	}
}

// story returns the <article> around e that lies in no other, or -1.
func (pg *page) story(e int32) int32 {
	found := int32(-1)
	for n := 0; e > 0 && n < maxLevels; e, n = pg.Elements[e].Parent, n+1 {
		if pg.Elements[e].Tag == markup.Article {
			found = e
		}
	}
	return found
}

// called reports whether e has one of words.
func (pg *page) called(e *markup.Element, words []uint32) bool {
	for _, w := range pg.Words[e.Words:e.WordsEnd] {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// dropLinks leaves out of the body the lines that are but a link, in no list or table, and end like no sentence: headlines of other stories.
func (pg *page) dropLinks(body []bool) {
	for i, l := range pg.Lines {
		if sh := &pg.shapes[i]; !body[i] || l.Link < l.End-l.Start || l.Links != 1 || sh.words < 4 || ending(sh.last) == 1 {
			continue
		}
		switch pg.Elements[l.Elem].Tag {
		case markup.P, markup.Div, markup.H2, markup.H3, markup.H4, markup.H5, markup.H6:
			body[i] = false
		}
	}
}

// dropTeasers leaves out of the body what stands in a small element under a headline that is a link: what another story is about.
func (pg *page) dropTeasers(body []bool) {
	total, small := int32(0), int32(0)
	var drop []int
	for i, l := range pg.Lines {
		if !body[i] {
			continue
		}
		total += l.End - l.Start
		for e, n := l.Elem, 0; e > 0 && n < 3; e, n = pg.Elements[e].Parent, n+1 {
			el := &pg.Elements[e]
			if el.LinesEnd-el.Lines > 5 {
				break
			}
			if k := int(el.Lines); k < i && !body[k] && pg.Lines[k].Links == 1 && pg.Lines[k].Link == pg.Lines[k].End-pg.Lines[k].Start && pg.shapes[k].words >= 4 {
				drop = append(drop, i)
				small += l.End - l.Start
				break
			}
		}
	}
	if small*4 > total {
		return
	}
	for _, i := range drop {
		body[i] = false
	}
}

// addSiblings adds to the body the sentences without links near it that stand in elements of the same make in the same element,
// unless much speaks against them.
func (pg *page) addSiblings(body []bool, scores []int32) {
	like := func(i, j int) bool {
		e, f := pg.Lines[i].Elem, pg.Lines[j].Elem
		return e != f && pg.Elements[e].Parent == pg.Elements[f].Parent && pg.sigs[e] == pg.sigs[f]
	}
	var add []int
	for i := range body {
		sh := &pg.shapes[i]
		if body[i] || pg.Lines[i].Links > 0 || sh.words < 6 || ending(sh.last) > 3 || scores[i] < -2500 || sh.title {
			continue
		}
		for d := 1; d <= 6; d++ {
			if i >= d && body[i-d] && like(i, i-d) || i+d < len(body) && body[i+d] && like(i, i+d) {
				add = append(add, i)
				break
			}
		}
	}
	for _, i := range add {
		body[i] = true
	}
}

// fillLists adds to the body the lists and tables without links, and the headings, that stand between two paragraphs of it, beside them.
// Of a list that the body has begun it adds the rest.
func (pg *page) fillLists(body []bool) {
	last := -1 // the last line of the body
	for i := 0; i < len(body); i++ {
		if body[i] {
			last = i
			continue
		}
		if last < 0 || last != i-1 {
			continue
		}
		if end := pg.gap(i, body); end > i {
			for ; i < end; i++ {
				body[i] = true
			}
			i--
			last = i
		}
	}
}

// gap returns where the lines end that start at i and are all in lists, tables or headings, beside the lines of the body before and after them;
// i if there is more to them than that.
func (pg *page) gap(i int, body []bool) int {
	before := pg.Lines[i-1].Elem
	around := pg.Elements[before].Parent
	for n := 0; n < 6 && around >= 0; n++ { // a list whose first item is in the body already
		if t := pg.Elements[around].Tag; t != markup.Ul && t != markup.Ol && t != markup.Li && t != markup.Dl {
			break
		}
		around = pg.Elements[around].Parent
	}
	if around < 0 {
		return i // a line outside all elements has nothing beside it
	}
	at := i
	for n := 0; at < len(body) && !body[at] && n < 4; n++ {
		e := pg.child(pg.Lines[at].Elem, around)
		if e < 0 {
			return i
		}
		el := &pg.Elements[e]
		lo, hi := int(el.Lines), int(el.LinesEnd)
		if (pg.linked[hi]-pg.linked[lo])*4 > pg.all[hi]-pg.all[lo] || hi-lo > 200 || pg.called(el, noList) {
			return i
		}
		switch el.Tag {
		case markup.Ul, markup.Ol, markup.Dl, markup.Table:
			at = max(at+1, hi)
		case markup.H2, markup.H3, markup.H4:
			at++
		default:
			return i
		}
	}
	if at >= len(body) || !body[at] || pg.child(pg.Lines[at].Elem, around) < 0 || pg.heading(at-1) && pg.heading(at) {
		return i
	}
	return at
}

// heading reports whether line i is a heading.
func (pg *page) heading(i int) bool {
	t := pg.Elements[pg.Lines[i].Elem].Tag
	return t >= markup.H1 && t <= markup.H6
}

var noList = []uint32{markup.Hash("share"), markup.Hash("social"), markup.Hash("related"), markup.Hash("tags"), markup.Hash("meta"), markup.Hash("nav"), markup.Hash("menu")}

// child returns the element around e, or e itself, whose parent is around, or -1.
func (pg *page) child(e, around int32) int32 {
	for n := 0; e > 0 && n < 8; n++ {
		if pg.Elements[e].Parent == around {
			return e
		}
		e = pg.Elements[e].Parent
	}
	return -1
}
