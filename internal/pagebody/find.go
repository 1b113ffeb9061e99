// Package pagebody tells which lines of an HTML page are the article.
//
// A linear model judges each line by what it looks like and where it stands.
// Then decision trees judge it again, by what the first pass thinks of the lines around it,
// of those in the same elements, and of those in elements of the same make.
package pagebody

import (
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/pagefacts"
)

// Find returns for each line of p whether it belongs to the body of the article.
func Find(p *markup.Page, facts *pagefacts.Facts) []bool {
	m := load()
	pg := NewPage(p, facts)
	for i := range pg.sums {
		pg.s.reset()
		pg.pg.first(&pg.s, i)
		k := 0
		for at, end := range pg.s.end {
			sum := int32(0)
			for ; k < end; k++ {
				sum += m.weight(pg.s.f[k])
			}
			pg.sums[i][at] = sum
		}
	}
	pg.v = pg.pg.judge(pg.sums)
	scores := make([]int32, len(p.Lines))
	for i := range scores {
		scores[i] = m.score(pg.Numbers(i))
	}
	return pg.Body(scores)
}

// A Page is a page whose lines are to be judged. Training goes through it step by step.
type Page struct {
	pg   *page
	sums [][numSections]int32
	v    *verdict
	s    sink
	d    []int32
}

// NewPage returns the page p.
func NewPage(p *markup.Page, facts *pagefacts.Facts) *Page {
	return &Page{pg: look(p, facts), sums: make([][numSections]int32, len(p.Lines))}
}

// Sections is how many sections the features of a line have.
const Sections = int(numSections)

// Features returns the features of line i, and where each section of them ends. They are good until the next call.
func (p *Page) Features(i int) ([]uint32, [Sections]int) {
	p.s.reset()
	p.pg.first(&p.s, i)
	return p.s.f, p.s.end
}

// Judge ends the first pass, in which sums(i) are the weights of the features of line i, summed up for each section.
func (p *Page) Judge(sums func(i int) [Sections]int32) {
	for i := range p.sums {
		p.sums[i] = sums(i)
	}
	p.v = p.pg.judge(p.sums)
}

// Numbers returns what the second pass sees of line i. It is good until the next call.
func (p *Page) Numbers(i int) []int32 {
	p.d = p.pg.dense(p.d, i, p.v)
	return p.d
}

// Body returns which lines are the body, given their scores in the second pass, in thousandths of a log-odds.
func (p *Page) Body(scores []int32) []bool { return p.pg.settle(scores) }
