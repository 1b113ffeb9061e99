package pasted

// NumNumbers is how many numbers Numbers gives for a line.
const NumNumbers = 105

// none stands for a number of a line that is not there.
const none = -30000

// around lists the lines that Numbers looks at beside the one in question.
var around = [...]int{0, -1, 1, -2, 2, -3, 3}

// windows lists how many lines before and behind it Numbers sums up.
var windows = [...]int{3, 8, 20}

// Numbers appends what the second look wants to know of line i to out: numbers about it, the lines beside it,
// and what the first look made of the lines around.
func (p *Page) Numbers(out []int16, i int) []int16 {
	add := func(v int) { out = append(out, int16(max(none, min(-none, v)))) }
	bit := func(set bool) int {
		if set {
			return 1
		}
		return 0
	}
	l, n := &p.looks[i], p.n
	for _, d := range around {
		j := i + d
		if j < 0 || j >= n {
			for range 6 {
				add(none)
			}
			continue
		}
		m := &p.looks[j]
		add(int(p.first[j]))
		add(int(m.width))
		add(int(p.level[j]))
		add(int(m.last))
		add(int(m.furnish))
		add(int(p.known[j]))
	}
	for _, v := range [...]uint8{l.first, l.capitals, l.digits, l.commas, l.inner, l.short, l.glued, l.seen, l.cue} {
		add(int(v))
	}
	add(bit(l.loud))
	for k := range 8 {
		add(int(l.cue >> k & 1))
		add(int(l.signs >> k & 1))
	}
	before, after := int(p.back[i]), int(p.ahead[i])
	add(before)
	add(after)
	add(min(before, after))
	add(max(before, after))
	add(int(p.before[i]))
	add(int(p.after[i]))
	add(int(p.run[i]))
	add(int(p.lead[i]))
	total := max(int(p.mass[n]), 1)
	add(int(p.mass[i]) * 1000 / total)
	add(int(p.mass[n]-p.mass[i+1]) * 1000 / total)
	bestBefore, bestAfter := none, none
	reached := 0
	for _, w := range windows {
		from, to := max(0, i-w), min(n, i+w+1)
		add(int(p.mass[i]-p.mass[from]) * 1000 / total)
		add(int(p.mass[to]-p.mass[i+1]) * 1000 / total)
		add(int(p.mass[i]-p.mass[from]) / max(i-from, 1))
		add(int(p.mass[to]-p.mass[i+1]) / max(to-i-1, 1))
		for j := i - 1 - reached; j >= from; j-- {
			bestBefore = max(bestBefore, int(p.first[j]))
		}
		for j := i + 1 + reached; j < to; j++ {
			bestAfter = max(bestAfter, int(p.first[j]))
		}
		reached = w
		add(bestBefore)
		add(bestAfter)
		add(min(bestBefore, bestAfter))
	}
	add(int(p.sum[i]) * 1000 / max(int(p.sum[n]), 1))
	add(i * 1000 / n)
	add(n)
	add(int(p.shorts))
	add(total)
	add(p.prose * 1000 / max(p.words, 1))
	return out
}
