package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBySpeaker(t *testing.T) {
	var got strings.Builder
	require.NoError(t, bySpeaker(&got, sample))
	const golden = "testdata/sample.want"
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.MkdirAll("testdata", 0o777))
		require.NoError(t, os.WriteFile(golden, []byte(got.String()), 0o666))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
	assert.Error(t, bySpeaker(&got, "\xff"))
}
