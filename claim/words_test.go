package claim_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGenerated(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a program")
	}
	out := filepath.Join(t.TempDir(), "zwords.go")
	msg, err := exec.Command("go", "run", "gen.go", "-o", out).CombinedOutput()
	require.NoError(t, err, "%s", msg)
	want, err := os.ReadFile(out)
	require.NoError(t, err)
	got, err := os.ReadFile("zwords.go")
	require.NoError(t, err)
	assert.True(t, string(want) == string(got), "zwords.go is out of date: run go generate")
}
