package main

import (
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// corpus writes n articles to a new file, an article a line, some of which cannot be read, and returns its name.
func corpus(t *testing.T, n int) string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	var texts []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		texts = append(texts, string(data))
	}
	var b strings.Builder
	for i := range n {
		if i%100 == 77 {
			b.WriteString("{\"id\":\"bad\"}\n\n")
			continue
		}
		line, err := json.Marshal(map[string]any{"id": i, "text": texts[i%len(texts)]})
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	return write(t, "corpus.ndjson", b.String())
}

// write writes a file of the given name to a new folder and returns its path.
func write(t *testing.T, name, data string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, []byte(data), 0o666))
	return name
}

// read returns what the named file holds.
func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// TestKilled kills the command ten times at moments that nobody chose, and has it go on.
// What it has written in the end is what a run that nobody kills prints.
func TestKilled(t *testing.T) {
	t.Setenv("COLUMNS", "")
	tests := []struct {
		format          string
		articles, kills int
	}{{"csv", 2000, 10}, {"text", 600, 3}}
	if testing.Short() {
		tests[0].articles, tests[0].kills = 200, 2
		tests = tests[:1]
	}
	for _, test := range tests {
		t.Run(test.format, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			args := []string{"-format", test.format, corpus(t, test.articles/2), "testdata/none.txt", "testdata/boat.txt", corpus(t, test.articles/2)}
			begun := time.Now()
			want, _, status := onrecord(t, "", args...)
			whole := time.Since(begun)
			require.Equal(t, 1, status, "some articles are bad")

			args = append(args, "-o", out, "-resume")
			seed := uint64(begun.UnixNano())
			random := rand.New(rand.NewPCG(seed, 0))
			for i := range test.kills {
				cmd := exec.Command(binary, args...)
				require.NoError(t, cmd.Start())
				time.Sleep(time.Duration(random.Int64N(int64(whole) / 3)))
				require.NoError(t, cmd.Process.Kill())
				_ = cmd.Wait()
				if _, err := os.Stat(out); err == nil { // it has ended before
					require.True(t, want == read(t, out), "seed %d, kill %d", seed, i)
					require.NoError(t, errors.Join(os.Remove(out), os.RemoveAll(out+".part.log")))
				}
				if info, err := os.Stat(out + ".part"); err == nil {
					t.Logf("killed with %d of %d bytes written", info.Size(), len(want))
				}
			}
			stdout, stderr, status := onrecord(t, "", args...)
			assert.Equal(t, 1, status, stderr)
			assert.Empty(t, stdout)
			require.True(t, want == read(t, out), "seed %d: what was written is not what is printed", seed)
			assert.NoFileExists(t, out+".part")
			assert.NoFileExists(t, out+".part.log")
		})
	}
}

// A partial is a run over one file that was killed, with everything it wrote until then.
type partial struct {
	format  string
	in, out string
	want    string // what it would have written
}

// killed returns a run that was killed when it had written so many results and was about to write another one,
// or when it had ended.
func killed(t *testing.T, format string, results int, ended bool) partial {
	t.Helper()
	t.Setenv("COLUMNS", "")
	r := partial{format: format, in: corpus(t, 8)}
	r.out = filepath.Join(filepath.Dir(r.in), "out."+format)
	var status int
	r.want, _, status = onrecord(t, "", "-format", format, r.in)
	require.Zero(t, status)

	c, err := parseArgs([]string{"-format", format, "-o", r.out, r.in})
	require.NoError(t, err)
	require.NoError(t, c.target.open(io.Discard))
	c.out.page = newPage(io.Discard)
	for result := range inOrder(c.in.items(), c.out.print, nil) {
		if c.target.state.Results == results {
			break
		}
		require.NoError(t, c.target.put(result))
		require.NoError(t, c.target.keep())
	}
	if ended {
		c.target.state.Ended = true
		require.NoError(t, c.target.keep())
	}
	_, err = c.target.part.WriteString("torn")
	require.NoError(t, errors.Join(err, c.target.part.Close()))
	_, err = c.target.log.WriteString(`{"inp`)
	require.NoError(t, errors.Join(err, c.target.log.Close()))
	return r
}

// resume goes on with r, which must go well.
func (r partial) resume(t *testing.T) {
	t.Helper()
	stdout, stderr, status := onrecord(t, "", "-format", r.format, "-o", r.out, "-resume", r.in)
	assert.Zero(t, status, stderr)
	assert.Empty(t, stdout)
	assert.Equal(t, r.want, read(t, r.out))
	assert.NoFileExists(t, r.out+".part")
	assert.NoFileExists(t, r.out+".part.log")
}

// TestResume checks where a run that was killed is taken up, whatever it was doing.
func TestResume(t *testing.T) {
	for results := range 9 {
		killed(t, "csv", results, false).resume(t)
	}
	for _, format := range formatNames() {
		t.Run(format, func(t *testing.T) {
			killed(t, format, 5, false).resume(t)
		})
	}
	t.Run("a log that tells nonsense", func(t *testing.T) {
		for _, line := range []string{`{"input":{"files":7}}`, `{"output":-1}`, `{"output":9e9}`, `{"input":7}`, "\x00\x00"} {
			r := killed(t, "csv", 3, false)
			log, _, _ := strings.Cut(read(t, r.out+".part.log"), "\n")
			require.NoError(t, os.WriteFile(r.out+".part.log", []byte(log+"\n"+line+"\n"), 0o666))
			r.resume(t)
		}
	})
	t.Run("all done but the name", func(t *testing.T) { killed(t, "csv", 8, true).resume(t) })
	t.Run("all done but the log", func(t *testing.T) {
		r := killed(t, "csv", 8, true)
		require.NoError(t, os.Truncate(r.out+".part", int64(len(r.want))))
		require.NoError(t, os.Rename(r.out+".part", r.out))
		r.resume(t)
	})
	t.Run("nothing written", func(t *testing.T) {
		r := killed(t, "csv", 3, false)
		require.NoError(t, os.Remove(r.out+".part"))
		r.resume(t)
	})
	t.Run("nothing begun", func(t *testing.T) {
		r := killed(t, "csv", 3, false)
		require.NoError(t, os.Remove(r.out+".part"))
		require.NoError(t, os.Remove(r.out+".part.log"))
		r.resume(t)
	})
	for name, damage := range map[string]func(r partial, length int64) error{
		"results are missing": func(r partial, length int64) error { return os.Truncate(r.out+".part", length) },
		"results are zeroes": func(r partial, length int64) error {
			return errors.Join(os.Truncate(r.out+".part", length), os.Truncate(r.out+".part", 1_000_000))
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, length := range []int64{0, 1, 1000, 5000, 10_000} {
				r := killed(t, "csv", 6, false)
				require.Greater(t, len(read(t, r.out+".part")), 10_000)
				require.NoError(t, damage(r, length))
				r.resume(t)
			}
		})
	}
	t.Run("the input has grown", func(t *testing.T) {
		r := killed(t, "csv", 3, false)
		data := read(t, r.in)
		more, _, _ := strings.Cut(data, "\n")
		require.NoError(t, os.WriteFile(r.in, []byte(data+more+"\n"), 0o666))
		r.want, _, _ = onrecord(t, "", "-format", "csv", r.in)
		r.resume(t)
	})
}

// TestResumeRefused checks that a run is not taken up when its results would not fit those that are there,
// and that these are left as they are.
func TestResumeRefused(t *testing.T) {
	tests := []struct {
		name   string
		change func(t *testing.T, r partial)
		args   []string
		stderr string // a part of it
	}{
		{"no -resume", nil, []string{"-format", "csv"}, "out.csv.part is there from a run that did not end: go on with it (-resume) or remove it"},
		{"other format", nil, []string{"-resume"}, "-resume: the run was begun with -format csv"},
		{"other input", nil, []string{"-resume", "-format", "csv", "-in", "ndjson"}, "-resume: the run was begun with -in auto"},
		{"other encoding", nil, []string{"-resume", "-format", "csv", "-encoding", "windows-1252"}, "-resume: the run was begun without -encoding"},
		{"more files", nil, []string{"-resume", "-format", "csv", "testdata/boat.txt"}, "-resume: the run was begun with other files"},
		{"other content", func(t *testing.T, r partial) {
			data := read(t, r.in)
			require.NoError(t, os.WriteFile(r.in, []byte(strings.Replace(data, "a", "b", 1)), 0o666))
		}, []string{"-resume", "-format", "csv"}, "corpus.ndjson: what an earlier run read of it has changed since"},
		{"less content", func(t *testing.T, r partial) { require.NoError(t, os.Truncate(r.in, 100)) },
			[]string{"-resume", "-format", "csv"}, "corpus.ndjson: what an earlier run read of it has changed since"},
		{"no log", func(t *testing.T, r partial) { require.NoError(t, os.Remove(r.out+".part.log")) },
			[]string{"-resume", "-format", "csv"}, "out.csv.part.log does not tell how"},
		{"another log", func(t *testing.T, r partial) {
			require.NoError(t, os.WriteFile(r.out+".part.log", []byte("{\"log\":\"other/1\"}\n"), 0o666))
		}, []string{"-resume", "-format", "csv"}, "out.csv.part.log does not tell how"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := killed(t, "csv", 3, false)
			if test.change != nil {
				test.change(t, r)
			}
			stdout, stderr, status := onrecord(t, "", append(test.args, "-o", r.out, r.in)...)
			assert.Equal(t, 1, status)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, test.stderr)
			assert.LessOrEqual(t, strings.Count(stderr, "\n"), 2, stderr)
			assert.FileExists(t, r.out+".part")
			assert.NoFileExists(t, r.out)
		})
	}
	t.Run("a file before it", func(t *testing.T) {
		r := killed(t, "csv", 3, false)
		c, err := parseArgs([]string{"-format", "csv", "-o", r.out, "-resume", r.in})
		require.NoError(t, err)
		require.NoError(t, c.target.open(io.Discard))
		c.target.state.Input = place{Files: 1, Bytes: 1}
		require.NoError(t, errors.Join(c.target.keep(), c.target.part.Close(), c.target.log.Close()))
		_, stderr, status := onrecord(t, "", "-format", "csv", "-o", r.out, "-resume", r.in)
		assert.Equal(t, 1, status)
		assert.Contains(t, stderr, "-resume: files that an earlier run has read have changed since")
	})
	t.Run("ended", func(t *testing.T) {
		r := killed(t, "csv", 8, false)
		r.resume(t)
		_, stderr, status := onrecord(t, "", "-format", "csv", "-o", r.out, "-resume", r.in)
		assert.Equal(t, 1, status)
		assert.Contains(t, stderr, "the run that wrote it has ended")
		assert.NoFileExists(t, r.out+".part.log")
	})
}

// TestOutputFile checks what -o does with what is there.
func TestOutputFile(t *testing.T) {
	in := corpus(t, 5)
	want, _, _ := onrecord(t, "", "-format", "ndjson", in)
	to := func(t *testing.T, name string) {
		stdout, stderr, status := onrecord(t, "", "-format", "ndjson", "-o", name, in)
		assert.Zero(t, status)
		assert.Empty(t, stderr)
		assert.Empty(t, stdout)
	}
	t.Run("a file", func(t *testing.T) {
		name := write(t, "out", "old")
		to(t, name)
		assert.Equal(t, want, read(t, name))
	})
	t.Run("the input", func(t *testing.T) {
		name := write(t, "in.ndjson", read(t, in))
		_, _, status := onrecord(t, "", "-format", "ndjson", "-o", name, name)
		assert.Zero(t, status)
		assert.Equal(t, want, read(t, name))
	})
	t.Run("a link", func(t *testing.T) {
		name := write(t, "out", "old")
		require.NoError(t, os.Symlink(name, name+".link"))
		to(t, name+".link")
		assert.Equal(t, want, read(t, name))
	})
	t.Run("no file", func(t *testing.T) {
		to(t, os.DevNull)
		_, stderr, status := onrecord(t, "", "-resume", "-o", os.DevNull, in)
		assert.Equal(t, 1, status)
		assert.Contains(t, stderr, "-resume: /dev/null is no regular file")
	})
	t.Run("no folder", func(t *testing.T) {
		_, stderr, status := onrecord(t, "", "-o", filepath.Join(t.TempDir(), "none", "out"), in)
		assert.Equal(t, 1, status)
		assert.Regexp(t, "^onrecord: open .*out.*: no such file or directory\n$", stderr)
	})
	t.Run("a folder", func(t *testing.T) {
		_, stderr, status := onrecord(t, "", "-o", t.TempDir(), in)
		assert.Equal(t, 1, status)
		assert.Contains(t, stderr, "is a directory")
	})
}
