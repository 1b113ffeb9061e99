package attribution_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/internal/attribution"
	"example.com/newstext/internal/models"
)

func TestTableIsFresh(t *testing.T) {
	list, err := os.ReadFile("cues.txt")
	require.NoError(t, err)
	want, err := attribution.Compile(string(list))
	require.NoError(t, err)
	got, err := os.ReadFile("zcues.go")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "zcues.go is out of date: run go generate")
}

func TestCompileRefuses(t *testing.T) {
	for _, list := range []string{"say\tv", "say\tv\tshouting", "tell\tv\tsay\nsay\tv\tsay", "say\tverb\tsay"} {
		_, err := attribution.Compile(list)
		assert.ErrorContains(t, err, "cues.txt:", list)
	}
}

func TestReadModel(t *testing.T) {
	m, err := attribution.ReadModel(models.Quote)
	require.NoError(t, err)
	assert.Equal(t, models.Quote, string(m.Bytes()), "the model written again")
	for _, n := range []int{0, 8, 20, len(models.Quote) / 2, len(models.Quote) - 1} {
		_, err := attribution.ReadModel(models.Quote[:n])
		assert.Error(t, err, "%d bytes", n)
	}
}
