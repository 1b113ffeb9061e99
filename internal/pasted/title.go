package pasted

// reach is how many lines above its first sentence the headline of an article is looked for.
const reach = 40

// dek is how much better than the line above it a line must be to be the headline, and not the dek under it.
const dek = 200

// Opening returns the first line of the article that is a sentence, or -1 if there is none.
func (p *Page) Opening() int {
	for i, s := range p.scores {
		if s > 0 && p.level[i] >= Brief {
			return i
		}
	}
	return -1
}

// Headline returns the line that is most likely the headline of the article, whose first sentence is line opening, or -1.
// It looks at lines for which ok returns true.
func (p *Page) Headline(opening int, ok func(int) bool) int {
	w := &learned().heading
	best, at := -100, -1
	above := 0 // the score of the line before
	var buf [64]uint16
	for i := max(0, opening-reach); i <= opening; i++ {
		if !p.Candidate(i) || !ok(i) {
			above = -1000
			continue
		}
		s := int(w.score(p.Heading(buf[:0], i, opening)))
		if s > best && !(at >= 0 && at == i-1 && p.level[at] == Title && above > s-dek) {
			best, at = s, i
		}
		above = s
	}
	return at
}

// Candidate reports whether line i can be a headline: it is of a headline's length and not a whole paragraph.
func (p *Page) Candidate(i int) bool {
	l := &p.looks[i]
	return l.width >= 3 && l.width <= 45 && p.level[i] != Prose && l.furnish < 5 && l.signs&signCopyright == 0
}

// Heading appends the features of line i as the headline of an article whose first sentence is line opening to out.
func (p *Page) Heading(out []uint16, i, opening int) []uint16 {
	add := func(group int, value uint8) {
		out = append(out, uint16(group*groupSize)+uint16(value)%groupSize)
	}
	flag := func(b bool) uint8 {
		if b {
			return 1
		}
		return 0
	}
	l := &p.looks[i]
	shared := min(p.known[i], 6)
	plain := flag(p.Plain())
	lev := p.level[i]
	add(0, plain)
	add(1, uint8(min(opening-i, 31))*2+plain)
	add(2, l.words*2+plain)
	add(3, l.last*8+lev)
	add(4, l.first*2+plain)
	add(5, l.capitals*2+flag(l.loud))
	add(6, shared*8+l.size)
	add(7, l.seen*8+distance(opening-i))
	add(8, l.furnish)
	for b := range uint8(8) {
		if l.cue&(1<<b) != 0 {
			add(9, b)
		}
		if l.signs&(1<<b) != 0 {
			add(10, b)
		}
	}
	add(11, l.short*8+l.inner)
	// How it compares with the other candidates.
	above, below, better := 0, 0, 0
	for j := max(0, opening-reach); j < opening; j++ {
		if j == i || !p.Candidate(j) || p.level[j] < Title || p.known[j] < 3 {
			continue
		}
		if j < i {
			above++
		} else {
			below++
		}
		if min(p.known[j], 6) > shared {
			better++
		}
	}
	add(12, uint8(min(above, 3))*4+uint8(min(below, 3)))
	add(13, uint8(min(better, 3))*8+shared)
	for k, j := range [...]int{i - 2, i - 1, i + 1, i + 2} {
		if j < 0 || j >= p.n {
			add(14+k, 63)
			continue
		}
		m := &p.looks[j]
		add(14+k, p.level[j]*8+m.size)
		add(18+k, min(p.known[j], 7)*2+flag(m.signs&signYear != 0 || m.signs&signClock != 0))
		add(22+k, m.furnish*2+flag(m.cue&Picture != 0))
		add(26+k, m.first)
		add(34+k, flag(p.scores[j] > 0)*8+p.level[j])
	}
	add(30, p.run[i])
	add(31, flag(p.scores[i] > 0)*8+lev)
	add(32, uint8(min(i, 7))*2+plain)
	add(33, grade(p.scores[i])*8+lev)
	return out
}

// grade puts a score on a scale of 8, 1 to 7; 0 is no line.
func grade(s int16) uint8 {
	switch {
	case s < -400:
		return 1
	case s < -200:
		return 2
	case s < -60:
		return 3
	case s < 60:
		return 4
	case s < 200:
		return 5
	case s < 400:
		return 6
	default:
		return 7
	}
}
