package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCompare(t *testing.T) {
	const ledger, star, golden = "testdata/ledger.txt", "testdata/star.txt", "testdata/want.txt"
	var got strings.Builder
	require.NoError(t, compare(&got, []string{ledger, star}))
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o666))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())

	got.Reset()
	require.NoError(t, compare(&got, []string{star, star}))
	assert.Equal(t, "Only in testdata/star.txt:\nOnly in testdata/star.txt:\n", got.String())
	assert.Error(t, compare(&got, []string{star, "testdata/none.txt"}))
}
