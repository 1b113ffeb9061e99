package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
)

// binary is the built command.
var binary string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "onrecord")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		binary = filepath.Join(dir, "onrecord.exe")
		if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
			panic(fmt.Sprintf("go build: %v\n%s", err, out))
		}
		return m.Run()
	}())
}

// onrecord runs the command and returns what it printed and its exit status.
func onrecord(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command(binary, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	cmd.Env = append(os.Environ(), "COLUMNS=")
	if err := cmd.Run(); err != nil {
		require.IsType(t, &exec.ExitError{}, err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// golden compares got with the named file. With NEWS_UPDATE=1 in the environment it writes the file instead.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("NEWS_UPDATE") == "1" {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(got), 0o666))
		return
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "%s is out of date: run NEWS_UPDATE=1 go test ./examples/onrecord and read the difference", name)
}

// TestPages pins what the command prints for whole articles.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/[a-z]*.*")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 10)
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			stdout, stderr, status := onrecord(t, "", file)
			assert.Empty(t, stderr)
			assert.Zero(t, status)
			golden(t, filepath.Join("testdata", "out", strings.TrimSuffix(name, filepath.Ext(name))+".txt"), stdout)
		})
	}
}

// TestJSON pins the encoding.
func TestJSON(t *testing.T) {
	stdout, stderr, status := onrecord(t, "", "-format", "json", "testdata/bridge.txt")
	assert.Empty(t, stderr)
	assert.Zero(t, status)
	golden(t, "testdata/out/bridge.json", stdout)

	line, _, _ := onrecord(t, "", "-format", "ndjson", "testdata/bridge.txt")
	assert.Equal(t, 1, strings.Count(line, "\n"), "lines of NDJSON")
	assert.JSONEq(t, stdout, line)
}

// TestReadBack gives what the command prints back to the constructors, which check it, and prints it again.
func TestReadBack(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		line, _, status := onrecord(t, "", "-format", "ndjson", file)
		require.Zero(t, status, file)
		var doc export.Doc
		require.NoError(t, json.Unmarshal([]byte(line), &doc), file)
		input, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(input), doc.Statements.Quotes().Entities().Article().Text(), file)
		assert.Equal(t, file, doc.ID)
		again, err := export.NDJSON.Append(nil, doc)
		require.NoError(t, err, file)
		assert.Equal(t, line, string(again), file)
	}
}

func TestExitStatus(t *testing.T) {
	page := "<!DOCTYPE html><title>Rain</title><body><h1>Rain</h1>" + strings.Repeat("<p>Rain fell on the hills on Monday, and the mayor of the "+
		"valley, Ana Ruiz, said that all the roads would stay open until the end of the week.</p>", 5) + "</body>"
	tests := []struct {
		name   string
		args   []string
		stdin  string
		status int
		stderr string // a part of it
	}{
		{"unknown flag", []string{"-q"}, "", 2, "-q"},
		{"unknown input", []string{"-in", "pdf"}, "", 2, `-in "pdf"`},
		{"unknown format", []string{"-format", "xml"}, "", 2, `-format "xml"`},
		{"nothing to resume", []string{"-resume"}, "", 2, "-resume: want -o"},
		{"output without a name", []string{"-o", ""}, "", 2, "-o: want the name of a file"},
		{"unknown encoding", []string{"-encoding", "klingon"}, "", 2, "klingon"},
		{"nothing", nil, "", 0, ""},
		{"no such file", []string{"testdata/none.txt"}, "", 1, "onrecord: testdata/none.txt: no such file"},
		{"a folder", []string{"testdata"}, "", 1, "onrecord: testdata: is a directory"},
		{"a folder of records", []string{"-in", "ndjson", "testdata"}, "", 1, "onrecord: testdata: is a directory"},
		{"an address", []string{"https://valley.example/rain"}, "", 1, "onrecord: https://valley.example/rain: addresses are not opened"},
		{"compressed", []string{"-in", "ndjson"}, "\x1f\x8b\x08\n\n\n", 1, "onrecord: stdin: compressed"},
		{"not UTF-8", nil, "Rain \xff fell.", 1, "onrecord: stdin: article: offset 5: invalid UTF-8"},
		{"not UTF-8 but named", []string{"-encoding", "windows-1252"}, "Caf\xe9s \x93open\x94.", 0, ""},
		{"record that is not UTF-8", []string{"-in", "ndjson"}, `{"text":"` + "\xe9\"}", 1, "onrecord: stdin:1: byte 9 of the line: invalid UTF-8"},
		{"record without text", []string{"-in", "ndjson"}, `{"id":"x"}`, 1, `onrecord: stdin:1: no "text"`},
		{"record with a wrong date", []string{"-in", "ndjson"}, `{"text":"x","published":"soon"}`, 1, `"soon"`},
		{"page", nil, page, 0, ""},
		{"empty page", []string{"-in", "html"}, "<html></html>", 1, "onrecord: stdin: webpage: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			stdout, stderr, status := onrecord(t, test.stdin, test.args...)
			assert.Equal(t, test.status, status, stderr)
			assert.Contains(t, stderr, test.stderr)
			if test.stderr == "" {
				assert.Empty(t, stderr)
			} else {
				assert.Empty(t, stdout)
			}
		})
	}
}

func TestEncoding(t *testing.T) {
	stdout, _, status := onrecord(t, "Caf\xe9s \x93open\x94.", "-encoding", "windows-1252", "-format", "ndjson")
	assert.Zero(t, status)
	assert.Contains(t, stdout, `"text":"Cafés “open”."`)
}

// TestAuto checks how the kind of input is judged.
func TestAuto(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) string {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, []byte(data), 0o666))
		return name
	}
	tests := []struct{ name, stdin, id, text string }{
		{write("a.jsonl", `{"id":"1","text":"Rain."}`), "", "1", "Rain."},
		{write("a.txt", `{"id":"1"}`), "", filepath.Join(dir, "a.txt"), `{"id":"1"}`},
		{write("noname", "Rain."), "", filepath.Join(dir, "noname"), "Rain."},
		{"", "Rain.", "stdin", "Rain."},
		{"", "\n { \"id\": 7, \"text\": \"Rain.\" }", "7", "Rain."},
		{"", "{not quoted}", "stdin", "{not quoted}"},
		{"", `{"text":"Rain.\u0000\ud800"}`, "stdin:1", "Rain.\x00\ufffd"},
	}
	for _, test := range tests {
		args := []string{"-format", "ndjson"}
		if test.name != "" {
			args = append(args, test.name)
		}
		stdout, stderr, status := onrecord(t, test.stdin, args...)
		require.Zero(t, status, stderr)
		var doc struct {
			ID      string
			Article struct{ Text string }
		}
		require.NoError(t, json.Unmarshal([]byte(stdout), &doc))
		assert.Equal(t, test.id, doc.ID)
		assert.Equal(t, test.text, doc.Article.Text)
	}
}

// TestKnown checks that what a record says of its article stands.
func TestKnown(t *testing.T) {
	const line = `{"id":"k","text":"Rain fell on Monday.","title":"Rain","authors":["Ana Ruiz"],"published":"2025-11-03",` +
		`"publisher":"The Valley Post","url":"https://valley.example/rain","language":"en"}`
	stdout, _, status := onrecord(t, line, "-format", "ndjson")
	require.Zero(t, status)
	var doc struct{ Article map[string]any }
	require.NoError(t, json.Unmarshal([]byte(stdout), &doc))
	delete(doc.Article, "blocks")
	assert.Equal(t, map[string]any{"text": "Rain fell on Monday.", "offsets": "utf-8", "title": "Rain", "authors": []any{"Ana Ruiz"},
		"published": "2025-11-03T00:00:00Z", "publisher": "The Valley Post", "url": "https://valley.example/rain", "language": "en"}, doc.Article)
}

// TestBadRecords checks what is told about records that cannot be read, and that the others can.
func TestBadRecords(t *testing.T) {
	tests := []struct{ line, stderr string }{ // no error: it can be read
		{`{"id":"1","text":"Rain fell."}`, ""},
		{"\ufeff" + `{"text":"A byte order mark."}`, ""},
		{" \t\r", ""},
		{`{"text":""}`, ""},
		{`{"text":"\u0000"}`, ""},
		{`{"text":"a","id":null,"title":null,"authors":null,"published":null,"unknown":{"a":[1]}}`, ""},
		{`nonsense`, "byte 2 of the line: invalid character 'o' in literal null (expecting 'u')"},
		{`{"text":"a"} {"text":"b"}`, "byte 14 of the line: invalid character '{' after top-level value"},
		{`{"text":` + strings.Repeat("[", 20_000), "byte 10008 of the line: invalid character '[' exceeded max depth"},
		{"{\"text\":\"\xff\"}", "byte 9 of the line: invalid UTF-8"},
		{`{}`, `no "text"`},
		{`null`, `no "text"`},
		{`"a"`, `a JSON string; want an object such as {"id":"…","text":"…"}`},
		{`[1]`, `a JSON array; want an object such as {"id":"…","text":"…"}`},
		{`{"text":5}`, `"text" is a JSON number; want a string`},
		{`{"text":"a","id":{}}`, `"id" is neither a string nor a number`},
		{`{"text":"a","authors":"Ana"}`, `"authors" is a JSON string; want an array of strings`},
		{`{"text":"a","published":7}`, `"published" is a JSON number; want a string`},
		{`{"text":"a","published":"soon"}`, `"published" is "soon"; want a date such as 2024-11-11 or 2024-11-11T12:00:00Z`},
		{`{"text":"a","language":"?"}`, `"language" is "?"; want a tag such as en or pt-BR`},
		{`{"text":"No newline at the end."}`, ""},
	}
	var in, want strings.Builder
	good := 0
	for i, test := range tests {
		if i > 0 {
			in.WriteByte('\n')
		}
		in.WriteString(test.line)
		if test.stderr != "" {
			fmt.Fprintf(&want, "onrecord: stdin:%d: %s\n", i+1, test.stderr)
		} else if strings.TrimSpace(test.line) != "" {
			good++
		}
	}
	stdout, stderr, status := onrecord(t, in.String(), "-in", "ndjson", "-format", "ndjson")
	assert.Equal(t, 1, status)
	assert.Equal(t, want.String(), stderr)
	assert.Equal(t, good, strings.Count(stdout, "\n"))
}

// TestRecords checks that records keep their order, whatever runs beside them, and that bad ones stop nothing.
func TestRecords(t *testing.T) {
	const n = 1000
	var in, want, bad strings.Builder
	for i := range n {
		switch {
		case i%500 == 123:
			in.WriteString("{\"id\":\n")
			fmt.Fprintf(&bad, "onrecord: stdin:%d: byte 7 of the line: unexpected end of JSON input\n", i+1)
		case i%500 == 124:
			in.WriteString("\n") // no record, and nothing wrong
		default:
			text := strings.Repeat("“We will rebuild,” Mayor Ana Ruiz said. ", i*7919%20)
			fmt.Fprintf(&in, "{\"id\":\"%d\",\"text\":%q}\n", i, text)
			fmt.Fprintf(&want, "%d %d\n", i, len(text))
		}
	}
	stdout, stderr, status := onrecord(t, in.String(), "-in", "ndjson", "-format", "ndjson")
	assert.Equal(t, 1, status)
	assert.Equal(t, bad.String(), stderr)
	var got strings.Builder
	for line := range strings.Lines(stdout) {
		var doc struct {
			ID      string
			Article struct{ Text string }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &doc))
		fmt.Fprintf(&got, "%s %d\n", doc.ID, len(doc.Article.Text))
	}
	assert.Equal(t, want.String(), got.String())
}

// TestHelp checks that help which somebody asks for can be piped, and that a mistake is told in few words.
func TestHelp(t *testing.T) {
	stdout, stderr, status := onrecord(t, "", "-h")
	assert.Zero(t, status)
	assert.Equal(t, usage, stdout)
	assert.Empty(t, stderr)
	for line := range strings.Lines(stdout) {
		assert.LessOrEqual(t, displayWidth(line), 120, line)
	}
	for _, name := range formatNames() {
		assert.Contains(t, stdout, "               "+name+" ", "-format")
	}
	_, stderr, status = onrecord(t, "", "-x")
	assert.Equal(t, 2, status)
	assert.Equal(t, 2, strings.Count(stderr, "\n"), stderr)
}

// TestArguments checks the order of flags and files.
func TestArguments(t *testing.T) {
	in := corpus(t, 3)
	want, _, _ := onrecord(t, "", "-format", "csv", in)
	for _, args := range [][]string{{in, "-format", "csv"}, {"-format=csv", "--", in}, {"--format", "csv", in}} {
		got, stderr, status := onrecord(t, "", args...)
		assert.Zero(t, status, stderr)
		assert.Equal(t, want, got)
	}
	_, stderr, status := onrecord(t, "", "--", "-format", in, "--", "-o")
	assert.Equal(t, 1, status)
	assert.Equal(t, 3, strings.Count(stderr, ": no such file or directory\n"), stderr)
	got, _, _ := onrecord(t, read(t, in), "-format", "csv", "-")
	assert.Equal(t, want, got)
}

// TestStream checks that a result is printed when it is there, whether more is to come or not.
func TestStream(t *testing.T) {
	cmd := exec.Command(binary, "-in", "ndjson", "-format", "ndjson")
	stdin, err := cmd.StdinPipe()
	require.NoError(t, err)
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	lines := bufio.NewReader(stdout)
	for id := range 3 {
		_, err := fmt.Fprintf(stdin, "{\"id\":\"%d\",\"text\":\"Rain fell.\"}\n", id)
		require.NoError(t, err)
		line, err := lines.ReadString('\n')
		require.NoError(t, err)
		assert.Contains(t, line, fmt.Sprintf(`"id":"%d"`, id))
	}
	require.NoError(t, stdin.Close())
	require.NoError(t, cmd.Wait())
}

// TestFiles checks that a file that cannot be read leaves the others alone.
func TestFiles(t *testing.T) {
	stdout, stderr, status := onrecord(t, "", "-format", "ndjson", "testdata/bridge.txt", "testdata/none.txt", "testdata/verdict.txt")
	assert.Equal(t, 1, status)
	assert.Equal(t, 1, strings.Count(stderr, "\n"))
	require.Equal(t, 2, strings.Count(stdout, "\n"))
	assert.Contains(t, stdout, `"id":"testdata/bridge.txt"`)
	assert.Contains(t, stdout, `"id":"testdata/verdict.txt"`)
}
