//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// terminal opens a pseudo-terminal. What is written to one end can be read from the other.
func terminal(t *testing.T) (user, program *os.File) {
	t.Helper()
	user, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	var unlocked, number int32
	for request, value := range map[uintptr]*int32{syscall.TIOCSPTLCK: &unlocked, syscall.TIOCGPTN: &number} {
		_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, user.Fd(), request, uintptr(unsafe.Pointer(value)))
		require.Zero(t, errno)
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		user.Close()
		t.Skip(err)
	}
	t.Cleanup(func() { user.Close(); program.Close() })
	return user, program
}

// TestTerminal checks that a long run shows its progress on a terminal, and not in the way of messages or results.
func TestTerminal(t *testing.T) {
	tests := []struct {
		name         string
		toTerminal   bool // results too
		term         string
		wantProgress bool
	}{
		{"results elsewhere", false, "xterm", true},
		{"results on the terminal", true, "xterm", false},
		{"a terminal that cannot clear a line", false, "dumb", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			user, program := terminal(t)
			shown := make(chan string)
			go func() {
				var b bytes.Buffer
				_, _ = io.Copy(&b, user) // ends with an error when the program's end is closed
				shown <- b.String()
			}()
			cmd := exec.Command(binary, "-in", "ndjson", "-format", "ndjson")
			cmd.Env = append(os.Environ(), "TERM="+test.term)
			cmd.Stderr = program
			if test.toTerminal {
				cmd.Stdout = program
			}
			// The articles arrive slowly, so that the run takes more than the time after which it shows something.
			stdin, err := cmd.StdinPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			for range 3 {
				_, err := io.WriteString(stdin, `{"id":1,"text":"Rain fell."}`+"\n{}\n")
				require.NoError(t, err)
				time.Sleep(progressEvery * 3 / 5)
			}
			require.NoError(t, stdin.Close())
			require.Error(t, cmd.Wait(), "one article is bad")
			program.Close()
			got := strings.ReplaceAll(<-shown, "\r\n", "\n")
			assert.Contains(t, got, "onrecord: stdin:2: no \"text\"\n")
			assert.Equal(t, test.wantProgress, strings.Contains(got, " articles, "), "%q", got)
			assert.Equal(t, test.wantProgress, strings.Contains(got, "\x1b[K"), "%q", got)
			if test.wantProgress {
				assert.Regexp(t, `\r\x1b\[K[56] articles, \d\.\d a second, [23] bad\r\x1b\[K`, got)
			}
		})
	}
}

// TestInterrupted checks that ^C ends a run in order, and that it can be taken up.
func TestInterrupted(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(s.String(), func(t *testing.T) {
			in := read(t, corpus(t, 20))
			out := filepath.Join(t.TempDir(), "out")
			args := []string{"-in", "ndjson", "-format", "csv", "-o", out}
			cmd := exec.Command(binary, args...)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			stdin, err := cmd.StdinPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			_, err = io.WriteString(stdin, in[:len(in)/2]) // and no end
			require.NoError(t, err)
			require.Eventually(t, func() bool {
				data, _ := os.ReadFile(out + ".part.log")
				return regexp.MustCompile(`"results":[1-9]`).Match(data)
			}, time.Minute, time.Millisecond)
			require.NoError(t, cmd.Process.Signal(s))
			require.Error(t, cmd.Wait())
			assert.Equal(t, 128+int(s), cmd.ProcessState.ExitCode())
			assert.Regexp(t, `^onrecord: (interrupt|terminated) after \d+ articles; the same command with -resume goes on\n$`, stderr.String())
			assert.NoFileExists(t, out)

			again, errs, status := onrecord(t, in, append(args, "-resume")...)
			assert.Zero(t, status, errs)
			assert.Empty(t, again)
			want, _, _ := onrecord(t, in, args[:4]...)
			assert.Equal(t, want, read(t, out))
		})
	}
}

// TestTwoRuns checks that no two runs write the same file at the same time.
func TestTwoRuns(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	cmd := exec.Command(binary, "-in", "ndjson", "-o", out)
	stdin, err := cmd.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool {
		_, err := os.Stat(out + ".part")
		return err == nil
	}, time.Minute, time.Millisecond)
	for _, args := range [][]string{nil, {"-resume"}} {
		_, stderr, status := onrecord(t, "", append(args, "-o", out, "testdata/boat.txt")...)
		assert.Equal(t, 1, status)
		assert.Contains(t, stderr, "another run is writing it")
	}
	require.NoError(t, stdin.Close())
	require.NoError(t, cmd.Wait())
	assert.FileExists(t, out)
}

// TestClosedPipe checks that the command ends without a word when nobody reads on.
func TestClosedPipe(t *testing.T) {
	r, w, err := os.Pipe()
	require.NoError(t, err)
	require.NoError(t, r.Close())
	var stderr bytes.Buffer
	cmd := exec.Command(binary, "-format", "ndjson", corpus(t, 100))
	cmd.Stdout, cmd.Stderr = w, &stderr
	require.Error(t, cmd.Run())
	require.NoError(t, w.Close())
	assert.NotContains(t, stderr.String(), "pipe")
}

// TestFullDisk checks that results which cannot be written are told.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	var stderr bytes.Buffer
	cmd := exec.Command(binary, "testdata/boat.txt")
	cmd.Stdout, cmd.Stderr = full, &stderr
	require.Error(t, cmd.Run())
	assert.Equal(t, 1, cmd.ProcessState.ExitCode())
	assert.Equal(t, "onrecord: write /dev/stdout: no space left on device\n", stderr.String())
}
