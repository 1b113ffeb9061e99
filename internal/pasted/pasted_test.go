package pasted_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/pasted"
)

const page = `Home
News
Sport
Sign in
Subscribe
Search
Harbour workers refuse night shift at Tema
By Esi Boateng
4 November 2025
Share
Dock workers at the port of Tema refused on Monday to work the night shift, saying that two cranes had not been inspected since March.
“We are not afraid of the dark. We are afraid of the hooks,” said Kojo Amankwah, who speaks for about 300 of the workers at the port.
The port authority said that the cranes were safe. It declined to say when the last inspection had taken place, or who had done it.
Read more
Ferry to Ada runs again after two years
Price of fish doubles in a month
Ships were waiting outside the harbour on Tuesday morning. The workers said that they would meet the authority again in the afternoon.
Comments
About us
Privacy policy
© 2025 Evening Star`

func scan(text string) (*pasted.Page, []string) {
	lines := strings.Split(text, "\n")
	p := pasted.Scan(len(lines), func(i int) string { return lines[i] })
	p.Find()
	return p, lines
}

func TestFind(t *testing.T) {
	p, lines := scan(page)
	assert.False(t, p.Plain())
	for i, line := range lines {
		assert.Equal(t, len(line) > 80, p.Score(i) > 50, "%d %s", p.Score(i), line)
	}
	opening := p.Opening()
	assert.Equal(t, "Dock workers", lines[opening][:12])
	headline := p.Headline(opening, func(i int) bool { return !strings.HasPrefix(lines[i], "By ") })
	assert.Equal(t, "Harbour workers refuse night shift at Tema", lines[headline])
}

func TestPlain(t *testing.T) {
	_, lines := scan(page)
	p, _ := scan(strings.Join(lines[10:13], "\n"))
	assert.True(t, p.Plain())
}

func TestNumbers(t *testing.T) {
	p, lines := scan(page)
	for i := range lines {
		assert.Len(t, p.Numbers(nil, i), pasted.NumNumbers)
		for _, f := range p.First(nil, i) {
			assert.Less(t, int(f), pasted.NumFeatures)
		}
		for _, f := range p.Heading(nil, i, p.Opening()) {
			assert.Less(t, int(f), pasted.NumFeatures)
		}
	}
}

func TestTells(t *testing.T) {
	assert.Equal(t, uint8(pasted.Share), pasted.Tells("teilen"))
	assert.Equal(t, uint8(pasted.More), pasted.Tells("related"))
	assert.Zero(t, pasted.Tells("mayor"))
}

func FuzzFind(f *testing.F) {
	f.Add(page)
	f.Add("\n\xff\n。」\n©")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			t.Skip()
		}
		p, lines := scan(text)
		q, _ := scan(text)
		for i := range lines {
			assert.Equal(t, p.Score(i), q.Score(i), "line %d of %q", i, text)
		}
		if opening := p.Opening(); opening >= 0 {
			p.Headline(opening, func(int) bool { return true })
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(page+"\n", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		scan(text)
	}
}
