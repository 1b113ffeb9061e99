package pasted

// Review takes the scores that the first look gave the lines and finds what the second one needs of them.
func (p *Page) Review(first []int16) {
	p.first = first
	p.mass = make([]int32, p.n+1)
	p.known = make([]uint8, p.n)
	p.back, p.ahead = make([]uint8, p.n), make([]uint8, p.n)
	steps := far
	for i := range first {
		p.back[i] = uint8(steps)
		if steps = min(steps+1, far); p.sure(i) {
			steps = 1
		}
	}
	steps = far
	for i := p.n - 1; i >= 0; i-- {
		p.ahead[i] = uint8(steps)
		if steps = min(steps+1, far); p.sure(i) {
			steps = 1
		}
	}
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

// far is how many lines away a line is sought that the first look is sure of; there is none nearer if it is the distance.
const far = 60

// longWords is how many different hashes of longer words there are.
const longWords = 1 << 14

// sure reports whether the first look is sure of line i.
func (p *Page) sure(i int) bool { return p.first[i] > 100 && p.level[i] >= Brief }
