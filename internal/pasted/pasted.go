// Package pasted finds the article in the lines of a pasted page: text as select all and copy gives it,
// with menus, teasers, share bars, comments and notices around and between the paragraphs.
//
// It looks at how lines are built and how they stand together, hardly at what they say,
// so it works for languages that it has never seen.
// It looks twice: first with a linear model, then with small trees of questions, which know what the first look
// made of the lines around. Both come from internal/train/pasted.
package pasted

// A Page is what is known of the lines of a text.
type Page struct {
	n       int
	line    func(int) string
	looks   []look
	level   []uint8  // the Level of each line
	before  []uint8  // steps to the nearest line of prose before
	after   []uint8  // ... and after
	run     []uint8  // length of the run of short lines that a line is in
	lead    []uint8  // steps from a line such as "Read more", 0 for none near
	sum     []int32  // sum[i]: the words of the lines of prose before line i
	long    []uint16 // hashes of the longer words of all lines
	longAt  []int32  // where those of each line start in long
	words   int      // how many words
	prose   int      // how many of them in sentences
	buttons int      // how many lines are hardly more than words of menus and buttons
	shorts  uint8    // the share of short lines, 0 to 7
	total   uint8    // how many lines, on a scale of 8
	scores  []int16  // the final score of each line
	first   []int16  // what the first look gave each line
	mass    []int32  // mass[i]: the words of the lines before line i that the first look takes for the article
	back    []uint8  // how many lines before each the last one stands that the first look is sure of, at most far
	ahead   []uint8  // ... and behind it the next one
	known   []uint8  // how many of the longer words of each line are in lines that the first look is sure of
}

// Scan looks at the n lines of a text, which line returns. They have no space around them and are not empty.
func Scan(n int, line func(int) string) *Page {
	p := &Page{n: n, line: line, looks: make([]look, n), longAt: make([]int32, n+1)}
	seen := make(map[uint32]uint8)
	for i := range n {
		p.looks[i] = inspect(line(i), func(h uint32, size int) {
			if size >= 5 {
				p.long = append(p.long, uint16(h>>7%longWords))
			}
		})
		p.longAt[i+1] = int32(len(p.long))
		if n := seen[p.looks[i].hash]; n < 3 {
			seen[p.looks[i].hash] = n + 1
		}
	}
	for i := range p.looks {
		p.looks[i].seen = seen[p.looks[i].hash]
	}
	p.arrange()
	return p
}

// maxLines is how many lines a page has at most; no reader pastes more.
const maxLines = 20_000

// Find decides which lines belong to the article. After it, [Page.Score] tells how.
func (p *Page) Find() {
	m := learned()
	first := make([]int16, p.n)
	features := make([]uint16, 0, 96)
	for i := range first {
		features = p.First(features[:0], i)
		first[i] = m.first.score(features)
	}
	p.Review(first)
	if p.Plain() || p.n > maxLines { // the first look will do
		p.Settle(first)
		return
	}
	scores := make([]int16, p.n)
	numbers := make([]int16, 0, NumNumbers)
	for i := range scores {
		numbers = p.Numbers(numbers[:0], i)
		scores[i] = m.second(numbers)
	}
	p.Settle(scores)
}

// Settle takes the final scores of the lines.
func (p *Page) Settle(scores []int16) { p.scores = scores }

// Score returns how far line i is from the border between what belongs to the article, above 0, and what does not.
// A hundred is about the logarithm of e to one.
func (p *Page) Score(i int) int { return int(p.scores[i]) }

// Plain reports whether the text looks like an article by itself: few of its lines are not sentences, or hardly any
// is that of a menu or a button, or there is too little of it to tell.
func (p *Page) Plain() bool {
	switch {
	case p.shorts <= 2, p.n <= 3:
		return true
	case p.n <= 12:
		return p.prose*10 >= p.words*6
	default:
		return p.shorts <= 4 && p.buttons*30 <= p.n
	}
}

// Level returns the level of line i.
func (p *Page) Level(i int) uint8 { return p.level[i] }

// Words returns the number of words of line i.
func (p *Page) Words(i int) int { return int(p.looks[i].width) }

// Stopped reports whether line i ends as a sentence does.
func (p *Page) Stopped(i int) bool { return p.looks[i].last == lastStop }

// Titled reports whether most words of line i start with a capital.
func (p *Page) Titled(i int) bool { return p.looks[i].capitals >= 3 && p.looks[i].capitals <= 4 }

// Cues returns what the words of line i tell of, as bits, and how much of the line they make up: 0 for none to 6.
func (p *Page) Cues(i int) (bits uint8, share int) { return p.looks[i].cue, int(p.looks[i].furnish) }

// Repeated reports whether the same line comes again.
func (p *Page) Repeated(i int) bool { return p.looks[i].seen > 1 }

// Bulleted reports whether line i starts with the mark of a list's item or with a dash.
func (p *Page) Bulleted(i int) bool { return p.looks[i].first == firstBullet }

// Copyright reports whether line i has a copyright sign.
func (p *Page) Copyright(i int) bool { return p.looks[i].signs&signCopyright != 0 }

// Year reports whether line i has a year of these times, and Digits whether it has any digits.
func (p *Page) Year(i int) bool { return p.looks[i].signs&signYear != 0 }

// Shared returns how many of the longer words of line i are in the article, 0 for a line without such words, 1 for none, 6 for all.
func (p *Page) Shared(i int) int { return int(min(p.known[i], 6)) }
