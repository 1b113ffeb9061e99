// Package pagebody tells which lines of an HTML page are the article.
package pagebody

import (
	"example.com/newstext/internal/markup"
)

// Find returns for each line of p whether it belongs to the body of the article.
func Find(p *markup.Page) []bool {
	votes := make([]float64, len(p.Elements))
	for _, l := range p.Lines {
		n := float64(l.End - l.Start)
		if n < 60 || float64(l.Link) > n/2 {
			continue
		}
		e := l.Elem
		if t := p.Elements[e].Tag; t == markup.P || t == markup.Li || t == markup.Blockquote {
			e = p.Elements[e].Parent
		}
		for share := 1.0; e >= 0 && share > 0.2; e, share = p.Elements[e].Parent, share*0.7 {
			votes[e] += n * share
		}
	}
	best := 0
	for i, v := range votes {
		if v > votes[best] {
			best = i
		}
	}
	body := make([]bool, len(p.Lines))
	e := p.Elements[best]
	for i := e.Lines; i < e.LinesEnd; i++ {
		l := p.Lines[i]
		n := l.End - l.Start
		body[i] = l.Link*2 <= n && n > 20
	}
	return body
}
