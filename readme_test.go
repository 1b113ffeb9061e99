package newstext_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestReadme runs the commands and the program that README.md shows and compares what they print with what it says they do.
// With NEWS_UPDATE=1 in the environment it writes README.md anew instead.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	require.NoError(t, err)
	was := string(data)

	// "$ go run …" and what it prints, in one block
	shown := 0
	now := regexp.MustCompile("(?s)```console\n\\$ go [^\n]*\n.*?```").ReplaceAllStringFunc(was, func(block string) string {
		shown++
		line, _, _ := strings.Cut(strings.TrimPrefix(block, "```console\n$ "), "\n")
		return "```console\n$ " + line + "\n" + run(t, strings.Fields(line)...) + "```"
	})
	assert.Equal(t, 2, shown, "commands with what they print")
	// a program, and in the next block what it prints
	now = regexp.MustCompile("(?s)```go\npackage main.*?```.*?```text\n.*?```").ReplaceAllStringFunc(now, func(part string) string {
		shown++
		program, rest, _ := strings.Cut(strings.TrimPrefix(part, "```go\n"), "```")
		between, _, _ := strings.Cut(rest, "```text\n")
		file := filepath.Join(t.TempDir(), "main.go")
		require.NoError(t, os.WriteFile(file, []byte(program), 0o666))
		return "```go\n" + program + "```" + between + "```text\n" + run(t, "go", "run", file) + "```"
	})
	assert.Equal(t, 3, shown, "and programs with what they print")

	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.WriteFile("README.md", []byte(now), 0o666))
		return
	}
	assert.Equal(t, now, was, "README.md is out of date: run NEWS_UPDATE=1 go test .")
}

// run runs a command and returns what it prints.
func run(t *testing.T, command ...string) string {
	t.Helper()
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env = append(os.Environ(), "COLUMNS=")
	out, err := cmd.Output()
	require.NoError(t, err, command)
	return string(out)
}
