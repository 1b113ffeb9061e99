package pagebody

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"example.com/newstext/internal/markup"
)

// Scores are counted in units of one in a log-odds of unit, likelihoods in thousandths,
// so that all sums are exact and come out the same on every machine.
const unit = 32

// sigmoid returns the likelihoods of the scores 0, 1, 2 and so on.
var sigmoid = sync.OnceValue(func() (t [8 * unit]int32) {
	for i := range t {
		t[i] = int32(math.Round(1000 / (1 + math.Exp(-float64(i)/unit))))
	}
	return t
})

// likelihood returns the likelihood that score stands for.
func likelihood(score int32) int32 {
	t := sigmoid()
	if score < 0 {
		return 1000 - t[min(-score, int32(len(t)-1))]
	}
	return t[min(score, int32(len(t)-1))]
}

// lift returns what to add to the scores of the lines of a page.
//
// A page that is unlike all pages seen before may have low scores throughout, but it has an article all the same:
// the best prose of it, so much as is enough, should have the score that is wanted.
func (pg *page) lift(scores []int32, wanted, enough int32) int32 {
	var prose []int
	total := int32(0)
	for i, l := range pg.Lines {
		if pg.shapes[i].plain {
			prose = append(prose, i)
			total += l.End - l.Start
		}
	}
	slices.SortFunc(prose, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	mass := int32(0)
	for _, i := range prose {
		if mass += pg.Lines[i].End - pg.Lines[i].Start; mass >= min(total*3/10, enough) {
			return max(0, wanted-scores[i])
		}
	}
	return 0
}

// A verdict is what the first pass thinks of the lines of a page.
type verdict struct {
	sums  [][numSections]int32 // of each line
	p     []int32              // how likely each line is body
	mass  []int32              // mass[i] is how many bytes of body there are likely before line i
	alike []int32              // how likely the other lines are that stand in elements of the same make, -1 if there are none
	many  []int32              // ... and how many lines those are
	start int                  // the first line that is surely body
	end   int                  // the line after the last
	lift  int32
}

// judge makes a verdict of the sums of the sections of each line.
func (pg *page) judge(sums [][numSections]int32) *verdict {
	n := len(pg.Lines)
	v := &verdict{sums: sums, p: make([]int32, n), mass: make([]int32, n+1), alike: make([]int32, n), many: make([]int32, n), start: -1, end: n}
	for i := range sums {
		for _, s := range sums[i] {
			v.p[i] += s
		}
	}
	v.lift = pg.lift(v.p, 2*unit, 1500)
	for i, s := range v.p {
		v.p[i] = likelihood(s + v.lift)
		l := &pg.Lines[i]
		v.mass[i+1] = v.mass[i] + (v.p[i]*(l.End-l.Start)+500)/1000
		if v.p[i] > 800 && pg.shapes[i].width >= 60 {
			if v.start < 0 {
				v.start = i
			}
			v.end = i + 1
		}
	}
	pg.group(v)
	return v
}

// A cell sums up the lines in elements of the same make: of one name and one set of words, in another such element.
type cell struct {
	key         uint32
	n           int32
	body, total int64
}

// group fills v.alike and v.many.
func (pg *page) group(v *verdict) {
	size := 16
	for size < 2*len(pg.Lines) {
		size *= 2
	}
	table := make([]cell, size)
	find := func(e int32) *cell {
		key := mix(pg.sigs[e]*31+pg.sigs[max(pg.Elements[e].Parent, 0)]) | 1
		i := key & uint32(size-1)
		for table[i].key != 0 && table[i].key != key {
			i = (i + 1) & uint32(size-1)
		}
		table[i].key = key
		return &table[i]
	}
	for i, l := range pg.Lines {
		c, n := find(l.Elem), int64(l.End-l.Start)
		c.n++
		c.total += n
		c.body += n * int64(v.p[i])
	}
	for i, l := range pg.Lines {
		c, n := find(l.Elem), int64(l.End-l.Start)
		v.many[i], v.alike[i] = c.n, -1
		if c.total > n {
			v.alike[i] = int32((c.body - n*int64(v.p[i])) / (c.total - n))
		}
	}
}

// numDense is how many numbers the second pass sees of a line.
const numDense = 101

// percent returns a/b in hundredths, or -1 if b is 0.
func percent(a, b int32) int32 {
	if b == 0 {
		return -1
	}
	return int32(int64(a) * 100 / int64(b))
}

// kindOf sorts tags into the few that matter for what a line is.
func kindOf(t markup.Tag) int32 {
	switch t {
	case markup.P:
		return 0
	case markup.Div, markup.Section, markup.Article, markup.Main:
		return 1
	case markup.Li:
		return 2
	case markup.Blockquote, markup.Pre:
		return 3
	case markup.Dd, markup.Dt, markup.Td, markup.Th:
		return 4
	case markup.H4, markup.H5, markup.H6:
		return 6
	case markup.H3:
		return 7
	case markup.H2:
		return 8
	case markup.H1:
		return 9
	case markup.Figcaption, markup.Caption:
		return 10
	case markup.Button, markup.Label, markup.Footer, markup.Header, markup.Nav, markup.Aside, markup.Form:
		return 11
	}
	return 5
}

// dense returns the numbers of line i.
func (pg *page) dense(d []int32, i int, v *verdict) []int32 {
	d = d[:0]
	l, sh := &pg.Lines[i], &pg.shapes[i]
	size := l.End - l.Start
	own := int32(0)
	for _, s := range v.sums[i] {
		own += s
		d = append(d, s)
	}
	d = append(d, own, own+v.lift, v.lift)
	// The line itself.
	d = append(d, sh.width, sh.words, percent(l.Link, size), l.Links, percent(l.Bold, size), percent(l.Italic, size), sh.commas,
		percent(sh.digits, sh.width), percent(sh.upper, sh.width), l.Breaks, int32(ending(sh.last)), int32(starting(sh.first)),
		flag(l.Cut), flag(l.Image), flag(pg.Elements[l.Elem].Hidden), flag(sh.title), int32(sh.known), int32(sh.told),
		kindOf(pg.Elements[l.Elem].Tag), kindOf(pg.Elements[max(pg.Elements[l.Elem].Parent, 0)].Tag))
	// Its neighbours.
	for _, k := range [...]int{-1, 1, -2, 2, -3, 3, -4, 4} {
		j := i + k
		if j < 0 || j >= len(v.p) {
			d = append(d, -1)
			if k >= -2 && k <= 2 {
				d = append(d, -1, -1)
			}
			continue
		}
		d = append(d, v.p[j])
		if k >= -2 && k <= 2 {
			m := &pg.Lines[j]
			same := int32(0)
			if m.Elem == l.Elem {
				same = 3
			} else if pg.Elements[m.Elem].Parent == pg.Elements[l.Elem].Parent {
				same = 1
				if pg.Elements[m.Elem].Tag == pg.Elements[l.Elem].Tag {
					same = 2
				}
			}
			d = append(d, same, pg.shapes[j].width)
		}
	}
	for _, step := range [...]int{-1, 1} {
		p, dist := int32(-1), int32(40)
		for j, n := i+step, int32(1); j >= 0 && j < len(v.p) && n < 40; j, n = j+step, n+1 {
			if pg.shapes[j].plain {
				p, dist = v.p[j], n
				break
			}
		}
		d = append(d, p, dist)
	}
	// The elements around it.
	total := v.mass[len(v.p)]
	level := 0
	inside := [11]int32{}
	for e, n := l.Elem, 0; e > 0 && n < maxLevels; e, n = pg.Elements[e].Parent, n+1 {
		el := &pg.Elements[e]
		switch el.Tag {
		case markup.Aside:
			inside[0] = 1
		case markup.Nav, markup.Footer:
			inside[1] = 1
		case markup.Header:
			inside[2] = 1
		case markup.Figure, markup.Figcaption:
			inside[3] = 1
		case markup.Form, markup.Button:
			inside[4] = 1
		case markup.Article:
			inside[5]++
		case markup.Main:
			inside[6] = 1
		case markup.Table:
			inside[7]++
		case markup.Ul, markup.Ol:
			inside[8]++
		case markup.Blockquote:
			inside[9] = 1
		case markup.Section:
			inside[10]++
		}
		if el.Inline || level >= 6 {
			continue
		}
		level++
		lo, hi := el.Lines, el.LinesEnd
		mass, all := v.mass[hi]-v.mass[lo], pg.all[hi]-pg.all[lo]
		rest := int32(-1) // how likely the other lines in it are
		if all > size {
			rest = (mass - (v.p[i]*size+500)/1000) * 100 / (all - size)
		}
		d = append(d, rest, percent(mass, total), percent(pg.linked[hi]-pg.linked[lo], all), hi-lo)
	}
	for ; level < 6; level++ {
		d = append(d, -1, -1, -1, -1)
	}
	d = append(d, inside[:]...)
	d = append(d, v.alike[i], v.many[i])
	// Its place.
	up, meet := pg.meet(l.Elem)
	b := &pg.Elements[pg.best]
	d = append(d, int32(up), int32(meet), int32(i)-b.Lines, b.LinesEnd-int32(i))
	d = append(d, percent(v.mass[i], total), percent(total-v.mass[i+1], total), percent(int32(i), int32(len(v.p))))
	if v.start >= 0 {
		d = append(d, int32(i-v.start), int32(v.end-i))
	} else {
		d = append(d, -99, -99)
	}
	if pg.anchor >= 0 {
		d = append(d, int32(i-pg.anchor))
	} else {
		d = append(d, -999)
	}
	// The page.
	d = append(d, pg.plain[len(v.p)], int32(len(v.p)), percent(pg.linked[len(v.p)], pg.all[len(v.p)]), percent(total, pg.plain[len(v.p)]))
	return d
}

func flag(b bool) int32 {
	if b {
		return 1
	}
	return 0
}
