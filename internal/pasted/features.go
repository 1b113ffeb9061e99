package pasted

// Features of a line are numbers below NumFeatures: a group of 64 for each kind of feature.
const (
	groupSize   = 64
	NumFeatures = 64 * groupSize
)

// Levels of a line.
const (
	None  = iota // no line: before the first, after the last
	Short        // a few words without a stop
	Title        // more words without a stop
	Brief        // a short sentence
	Prose        // a long one, or several
)

func levelOf(l *look) uint8 {
	stop := l.last == lastStop || l.last == lastEllipsis || l.last == lastColon || l.last == lastQuote && l.inner > 0
	switch {
	case l.width >= 18 && (stop || l.inner > 0 || l.width >= 40):
		return Prose
	case l.width >= 4 && stop:
		return Brief
	case l.width >= 6:
		return Title
	default:
		return Short
	}
}

// distance puts a number of lines on a scale of 8; 0 is none.
func distance(n int) uint8 {
	switch {
	case n <= 3:
		return uint8(n)
	case n <= 5:
		return 4
	case n <= 9:
		return 5
	case n <= 20:
		return 6
	default:
		return 7
	}
}

// arrange finds how the lines stand together.
func (p *Page) arrange() {
	looks, n := p.looks, p.n
	p.level, p.before, p.after, p.run, p.lead = make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n)
	p.sum = make([]int32, n+1)
	shorts := 0
	last := -1
	leadAt := -1
	for i := range looks {
		l := &looks[i]
		p.level[i] = levelOf(l)
		p.sum[i+1] = p.sum[i]
		p.words += int(l.width)
		if l.furnish >= 3 && l.width <= 5 && l.cue&^Picture != 0 {
			p.buttons++
		}
		if p.level[i] >= Brief || l.last == lastStop {
			p.prose += int(l.width)
		}
		if last >= 0 {
			p.before[i] = distance(i - last)
		}
		if p.level[i] == Prose {
			p.sum[i+1] += int32(min(l.width, 200))
			last = i
		}
		if p.level[i] <= Title {
			shorts++
		}
		if leadAt >= 0 && i-leadAt <= 30 {
			p.lead[i] = distance(i - leadAt)
		}
		if l.cue&More != 0 && l.furnish >= 3 && l.width <= 8 {
			leadAt = i
		}
	}
	last = -1
	for i := n - 1; i >= 0; i-- {
		if last >= 0 {
			p.after[i] = distance(last - i)
		}
		if p.level[i] == Prose {
			last = i
		}
	}
	for i := 0; i < n; {
		j := i
		for j < n && p.level[j] <= Title {
			j++
		}
		for k := i; k < j; k++ {
			p.run[k] = distance(j - i)
		}
		i = max(j, i+1)
	}
	p.shorts = uint8(shorts * 7 / max(n, 1))
	switch {
	case n <= 3:
		p.total = 0
	case n <= 8:
		p.total = 1
	case n <= 15:
		p.total = 2
	case n <= 30:
		p.total = 3
	case n <= 60:
		p.total = 4
	case n <= 120:
		p.total = 5
	case n <= 250:
		p.total = 6
	default:
		p.total = 7
	}
}

func (p *Page) at(i int) uint8 {
	if i < 0 || i >= len(p.level) {
		return None
	}
	return p.level[i]
}

// near counts the lines of prose from i to j, on a scale of 8.
func (p *Page) near(i, j int) uint8 {
	n := 0
	for k := max(i, 0); k < min(j, len(p.level)); k++ {
		if p.level[k] == Prose {
			n++
		}
	}
	return uint8(min(n, 7))
}

// First appends the features of line i for the first look to out.
func (p *Page) First(out []uint16, i int) []uint16 {
	l := &p.looks[i]
	add := func(group int, value uint8) {
		out = append(out, uint16(group*groupSize)+uint16(value)%groupSize)
	}
	lev := p.level[i]
	b2 := func(b bool) uint8 {
		if b {
			return 1
		}
		return 0
	}
	add(0, 0)
	add(1, l.words)
	add(2, l.size*8+l.last)
	add(3, l.first*8+l.last)
	add(4, l.capitals*8+l.size)
	add(5, b2(l.loud)*8+l.size)
	add(6, l.digits*8+l.size)
	add(7, l.furnish*8+l.size)
	for b := range uint8(8) {
		if l.cue&(1<<b) != 0 {
			add(8, b*8+l.size)
		}
		if l.signs&(1<<b) != 0 {
			add(9, b*8+l.size)
		}
	}
	add(10, l.glued*8+l.size)
	add(11, l.commas*8+l.size)
	add(12, l.inner*8+l.size)
	add(13, l.short*8+l.size)
	add(14, l.seen*8+l.size)
	add(15, p.at(i-1)*8+lev)
	add(16, p.at(i+1)*8+lev)
	add(17, p.at(i-2)*8+lev)
	add(18, p.at(i+2)*8+lev)
	add(19, (p.at(i-1)*5 + p.at(i+1)))
	if lev <= Title {
		add(20, (p.at(i-1)*5 + p.at(i+1)))
	}
	add(21, p.near(i-4, i)*8+lev)
	add(22, p.near(i+1, i+5)*8+lev)
	add(23, p.near(i-10, i)*8+lev)
	add(24, p.near(i+1, i+11)*8+lev)
	add(25, p.before[i]*8+lev)
	add(26, p.after[i]*8+lev)
	add(27, p.before[i]*8+p.after[i])
	add(28, p.run[i]*8+lev)
	add(29, uint8(i*8/len(p.looks))*8+lev)
	add(30, p.shorts*8+lev)
	add(31, p.total*8+lev)
	total := p.sum[len(p.looks)]
	if total > 0 {
		add(32, uint8(min(p.sum[i]*8/total, 7))*8+lev)
		add(33, uint8(min((total-p.sum[i+1])*8/total, 7))*8+lev)
	}
	add(34, p.lead[i]*8+lev)
	if i > 0 {
		q := &p.looks[i-1]
		add(35, q.last*8+l.first)
		add(36, q.furnish*8+lev)
		add(37, b2(q.signs&signYear != 0)*8+lev)
		add(38, q.seen*8+lev)
		add(39, q.short*8+lev)
	}
	if i+1 < len(p.looks) {
		q := &p.looks[i+1]
		add(40, q.first*8+l.last)
		add(41, q.furnish*8+lev)
		add(42, b2(q.signs&signYear != 0)*8+lev)
		add(43, q.seen*8+lev)
		add(44, q.short*8+lev)
	}
	return out
}
