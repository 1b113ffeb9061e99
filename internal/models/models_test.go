package models_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/linear"
	"example.com/newstext/internal/models"
)

func TestRead(t *testing.T) {
	_, err := grammar.Read(models.Syntax)
	require.NoError(t, err)
	_, err = grammar.ReadNamer(models.Names)
	require.NoError(t, err)
	_, err = grammar.Read(models.Names)
	require.ErrorIs(t, err, linear.ErrDamaged, "a file of another kind")
	_, err = grammar.Read(models.Syntax[:len(models.Syntax)/2])
	require.ErrorIs(t, err, linear.ErrDamaged)
	assert.LessOrEqual(t, len(models.Syntax)+len(models.Names), 6<<20, "the models of syntax have grown")
	all := len(models.Syntax) + len(models.Names) + len(models.Quote) + len(models.Pasted) + len(models.Webpage)
	assert.LessOrEqual(t, all, 8<<20, "the models have grown")
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := grammar.Read(models.Syntax); err != nil {
			b.Fatal(err)
		}
		if _, err := grammar.ReadNamer(models.Names); err != nil {
			b.Fatal(err)
		}
	}
}
