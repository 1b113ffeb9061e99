package pagebody

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/internal/linear"
	"example.com/newstext/internal/markup"
	"example.com/newstext/internal/models"
	"example.com/newstext/internal/pagefacts"
)

func TestModelLoads(t *testing.T) {
	m, err := decode(models.Webpage)
	require.NoError(t, err)
	assert.Positive(t, m.trees)
	_, err = decode(models.Webpage[:len(models.Webpage)/2])
	assert.ErrorIs(t, err, linear.ErrDamaged)
}

func TestNumbers(t *testing.T) {
	p := markup.Read([]byte("<h1>Ferry runs again</h1><p>The ferry sails.</p>"))
	pg := NewPage(p, pagefacts.Read(p))
	pg.Judge(func(int) (s [Sections]int32) { return s })
	for i := range p.Lines {
		assert.Len(t, pg.Numbers(i), numDense)
	}
}
