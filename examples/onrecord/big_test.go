//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBig gives the command awkward pieces, repeated until they fill megabytes.
// Time and memory must grow in proportion to the input, however little it looks like news.
func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	for _, group := range []struct {
		size   int
		memory int           // at most so many bytes
		time   time.Duration // of a processor, at most
		pieces []string
	}{
		// Ten megabytes take less than ten seconds and forty times their size, models and all.
		// A processor that does other work beside takes up to half as long again.
		{10_000_000, 40 * 10_000_000, 15 * time.Second, []string{"“", "said ", "Mr. ", "We will rebuild after the flood, and we will do it, "}},
		// In some of these every third word is a quote, a statement and a claim, and all of them are printed.
		// Models and code take 50 MB beside.
		{1_000_000, 180*1_000_000 + 50<<20, 6 * time.Second, []string{"\"", "word", "not ", "\n", "«“‘", "\" she said. ", "She said he said that ",
			"Ana Ruiz, the mayor, said on Monday that the bridge would open, ",
			"“We will rebuild,” said Ana Ruiz, the mayor. She denied that work had stopped.\n\n"}},
	} {
		for _, piece := range group.pieces {
			t.Run(fmt.Sprintf("%.20q", piece), func(t *testing.T) {
				half, _ := cost(t, strings.Repeat(piece, group.size/2/len(piece)))
				whole, memory := cost(t, strings.Repeat(piece, group.size/len(piece)))
				t.Logf("%d MB: %.1f s, %d MB of memory; half of it: %.1f s", group.size/1_000_000, whole.Seconds(), memory>>20, half.Seconds())
				assert.Less(t, whole, group.time, "of processor time")
				assert.Less(t, whole, 3*half+time.Second, "against half of the input")
				assert.Less(t, memory, int64(group.memory), "memory in bytes")
			})
		}
	}
}

// cost runs the command on text and returns the processor time it took and the most memory that it used.
func cost(t *testing.T, text string) (time.Duration, int64) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, binary, "-in", "text", "-format", "ndjson")
	cmd.Stdin = strings.NewReader(text)
	cmd.Stderr = os.Stderr
	require.NoError(t, cmd.Run())
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), int64(usage.Maxrss) * 1024
}

// TestHugeLine checks that a line of NDJSON may have any length.
func TestHugeLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 12 MB")
	}
	text := strings.Repeat("word ", 2_400_000)
	stdout, stderr, status := onrecord(t, `{"id":"a","text":"`+text+`"}`+"\n"+`{"id":"b","text":"short"}`, "-in", "ndjson", "-format", "ndjson")
	require.Zero(t, status, stderr)
	lines := strings.SplitN(stdout, "\n", 3)
	require.Len(t, lines, 3)
	assert.True(t, strings.HasPrefix(lines[0], `{"schema":"newstext/1","id":"a"`))
	assert.True(t, strings.HasPrefix(lines[1], `{"schema":"newstext/1","id":"b"`))
}
