package overlap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/article"
	"example.com/newstext/article/overlap"
)

func mark(start, end int, kind overlap.Kind, id int) overlap.Mark {
	return overlap.Mark{Span: article.Span{Start: start, End: end}, Kind: kind, ID: id}
}

// show writes the pieces of text, each with the kinds that lie on it: <1 starts, 1> ends.
func show(text string, marks []overlap.Mark) string {
	var b strings.Builder
	for p := range overlap.Cut(marks) {
		for _, m := range p.Starts {
			fmt.Fprintf(&b, "<%d.%d ", m.Kind, m.ID)
		}
		b.WriteString(text[p.Span.Start:p.Span.End])
		b.WriteByte('[')
		for k := range overlap.Kind(64) {
			if p.Kinds.Has(k) {
				fmt.Fprint(&b, k)
			}
		}
		b.WriteByte(']')
		for _, m := range p.Ends {
			fmt.Fprintf(&b, " %d.%d>", m.Kind, m.ID)
		}
		b.WriteByte('|')
	}
	return b.String()
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		name  string
		marks []overlap.Mark
		want  string
	}{
		{"no marks", nil, ""},
		{"one", []overlap.Mark{mark(1, 3, 5, 1)}, "<5.1 bc[5] 5.1>|"},
		{"apart", []overlap.Mark{mark(4, 5, 1, 2), mark(0, 2, 1, 1)}, "<1.1 ab[1] 1.1>|cd[]|<1.2 e[1] 1.2>|"},
		{"beside each other", []overlap.Mark{mark(0, 2, 1, 1), mark(2, 4, 1, 2)}, "<1.1 ab[1] 1.1>|<1.2 cd[1] 1.2>|"},
		{"one in another", []overlap.Mark{mark(1, 2, 2, 1), mark(0, 3, 1, 1)}, "<1.1 a[1]|<2.1 b[12] 2.1>|c[1] 1.1>|"},
		{"crossing", []overlap.Mark{mark(0, 2, 1, 1), mark(1, 4, 2, 1)}, "<1.1 a[1]|<2.1 b[12] 1.1>|cd[2] 2.1>|"},
		{"crossing, of one kind", []overlap.Mark{mark(0, 2, 1, 1), mark(1, 4, 1, 2)}, "<1.1 a[1]|<1.2 b[1] 1.1>|cd[1] 1.2>|"},
		{"the same stretch", []overlap.Mark{mark(0, 1, 63, 1), mark(0, 1, 0, 2), mark(0, 1, 0, 1)}, "<0.1 <0.2 <63.1 a[063] 63.1> 0.2> 0.1>|"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, show("abcde", test.marks))
		})
	}
}

// FuzzCut compares the pieces with what each byte of the text says for itself.
func FuzzCut(f *testing.F) {
	f.Add([]byte{0, 2, 1, 1, 4, 2})
	f.Add([]byte{9, 2, 1, 9, 2, 1, 8, 4, 63})
	f.Fuzz(func(t *testing.T, data []byte) {
		var marks []overlap.Mark
		for ; len(data) >= 3 && len(marks) < 50; data = data[3:] {
			start := int(data[0])
			marks = append(marks, mark(start, start+1+int(data[1]%32), overlap.Kind(data[2]%64), len(marks)))
		}
		var kinds [300]overlap.Kinds
		first, last := 300, 0
		for _, m := range marks {
			first, last = min(first, m.Span.Start), max(last, m.Span.End)
			for i := m.Span.Start; i < m.Span.End; i++ {
				kinds[i] |= 1 << m.Kind
			}
		}
		at, started, ended := first, 0, 0
		for p := range overlap.Cut(marks) {
			require.Equal(t, at, p.Span.Start)
			require.Positive(t, p.Span.Len())
			at = p.Span.End
			for i := p.Span.Start; i < p.Span.End; i++ {
				require.Equal(t, kinds[i], p.Kinds, "byte %d", i)
			}
			for _, m := range p.Starts {
				require.Equal(t, p.Span.Start, m.Span.Start)
			}
			for _, m := range p.Ends {
				require.Equal(t, p.Span.End, m.Span.End)
			}
			started += len(p.Starts)
			ended += len(p.Ends)
		}
		require.Equal(t, len(marks), started)
		require.Equal(t, len(marks), ended)
		if len(marks) > 0 {
			require.Equal(t, last, at)
		}
	})
}

func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	const n = 200_000
	for name, at := range map[string]func(i int) overlap.Mark{
		"nested":   func(i int) overlap.Mark { return mark(i, 2*n-i, 1, i) },
		"crossing": func(i int) overlap.Mark { return mark(i, n+i, 1, i) },
		"alike":    func(i int) overlap.Mark { return mark(0, n, 1, i) },
	} {
		var marks []overlap.Mark
		for i := range n {
			marks = append(marks, at(i))
		}
		start := time.Now()
		pieces := len(slices.Collect(overlap.Cut(marks)))
		assert.LessOrEqual(t, pieces, 2*n, name)
		assert.Less(t, time.Since(start), 5*time.Second, name)
	}
}
