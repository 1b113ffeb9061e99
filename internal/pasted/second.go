package pasted

// Second appends the features of line i to out for the second look, which knows what the first one thought of the lines around it.
// scores are those of the first look: above 0 for lines of the article.
func (p *Page) Second(out []uint16, i int) []uint16 {
	scores, mass, known := p.first, p.mass, p.known
	add := func(group int, value uint8) {
		out = append(out, uint16(group*groupSize)+uint16(value)%groupSize)
	}
	lev := p.level[i]
	l := &p.looks[i]
	q := func(j int) uint8 {
		if j < 0 || j >= len(scores) {
			return 0
		}
		return grade(scores[j])
	}
	self := q(i)
	add(46, self*8+lev)
	add(47, q(i-1)*8+q(i+1)) // 7*8+7
	add(48, self*8+q(i-1))
	add(49, self*8+q(i+1))
	add(50, q(i-2)*8+q(i+2))
	best := func(a, b int) uint8 {
		m := uint8(0)
		for j := max(a, 0); j < min(b, len(scores)); j++ {
			m = max(m, grade(scores[j]))
		}
		return m
	}
	add(51, best(i-4, i)*8+best(i+1, i+5))
	add(52, best(i-10, i)*8+self)
	add(53, best(i+1, i+11)*8+self)
	total := mass[len(scores)]
	b, a := part(mass[i], total), part(total-mass[i+1], total)
	add(54, b*8+lev)
	add(55, a*8+lev)
	add(56, b*8+a)
	near := func(a, b int) uint8 { // mass of a window
		a, b = max(a, 0), min(b, len(scores))
		if b <= a {
			return 0
		}
		return part(mass[b]-mass[a], total)
	}
	add(57, near(i-5, i)*8+near(i+1, i+6))
	add(58, near(i-15, i+16)*8+lev)
	add(59, known[i]*8+lev)
	add(60, known[i]*8+self)
	add(61, l.furnish*8+self)
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

// part puts the share of n in total on a scale of 8.
func part(n, total int32) uint8 {
	if total <= 0 {
		return 0
	}
	x := n * 100 / total
	switch {
	case x <= 0:
		return 0
	case x < 4:
		return 1
	case x < 12:
		return 2
	case x < 30:
		return 3
	case x < 60:
		return 4
	case x < 90:
		return 5
	case x < 98:
		return 6
	default:
		return 7
	}
}

// Review takes the scores that the first look gave the lines and finds what the second one needs of them.
func (p *Page) Review(first []int16) {
	p.first = first
	p.mass = make([]int32, p.n+1)
	p.known = make([]uint8, p.n)
	var set [longWords / 64]uint64
	for i, s := range first {
		p.mass[i+1] = p.mass[i]
		if s > 0 {
			p.mass[i+1] += int32(min(p.looks[i].width, 200))
		}
		if p.sure(i) {
			for _, h := range p.long[p.longAt[i]:p.longAt[i+1]] {
				set[h/64] |= 1 << (h % 64)
			}
		}
	}
	for i := range p.known {
		words := p.long[p.longAt[i]:p.longAt[i+1]]
		if p.sure(i) {
			p.known[i] = 7
			continue
		}
		hit := 0
		for _, h := range words {
			if set[h/64]&(1<<(h%64)) != 0 {
				hit++
			}
		}
		if len(words) > 0 {
			p.known[i] = 1 + uint8(hit*5/len(words))
		}
	}
}

// longWords is how many different hashes of longer words there are.
const longWords = 1 << 14

// sure reports whether the first look is sure of line i.
func (p *Page) sure(i int) bool { return p.first[i] > 100 && p.level[i] >= Brief }
