package export_test

import (
	"archive/tar"
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
	"example.com/newstext/quote"
)

// A standoff is a pair of files as brat reads them, by the rules of https://brat.nlplab.org/standoff.
type standoff struct {
	types  map[string]string      // of each ID
	words  map[string]string      // of each T, as the file has them
	spans  map[string][][2]int    // of each T
	args   map[string][][2]string // of each R, E and A: role and ID, or the target and the value
	equivs [][]string
	notes  map[string]string
}

// A bratTypes is what annotation.conf allows.
type bratTypes map[string]map[string]string // section, type: what it takes

func readConf(t *testing.T, conf string) bratTypes {
	t.Helper()
	types := make(bratTypes)
	section := ""
	for line := range strings.Lines(conf) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			types[section] = make(map[string]string)
		} else if line != "" {
			name, takes, _ := strings.Cut(line, "\t")
			require.NotContains(t, types[section], name)
			types[section][name] = takes
		}
	}
	for _, section := range []string{"entities", "relations", "events", "attributes"} {
		require.NotEmpty(t, types[section], section)
	}
	return types
}

var bratID = regexp.MustCompile(`^[TREA#][1-9][0-9]*$`)

// readBrat reads a pair of files and fails the test where brat would find something wrong.
func readBrat(t *testing.T, txt, ann string) *standoff {
	t.Helper()
	runes := []rune(txt)
	s := &standoff{make(map[string]string), make(map[string]string), make(map[string][][2]int), make(map[string][][2]string), nil, make(map[string]string)}
	require.True(t, ann == "" || strings.HasSuffix(ann, "\n"))
	lines := bufio.NewScanner(strings.NewReader(ann))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		require.False(t, strings.ContainsFunc(line, func(r rune) bool { return r != '\t' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }), "%q", line)
		fields := strings.Split(line, "\t")
		require.GreaterOrEqual(t, len(fields), 2, line)
		id, data := fields[0], fields[1]
		if id == "*" {
			ids := strings.Split(data, " ")
			require.Equal(t, "Equiv", ids[0])
			s.equivs = append(s.equivs, ids[1:])
			continue
		}
		require.Regexp(t, bratID, id)
		require.NotContains(t, s.types, id, "an ID twice")
		kind, rest, _ := strings.Cut(data, " ")
		s.types[id] = kind
		switch id[0] {
		case 'T':
			require.Len(t, fields, 3, line)
			var words []string
			last := 0
			for pair := range strings.SplitSeq(rest, ";") {
				var start, end int
				n, err := fmt.Sscanf(pair, "%d %d", &start, &end)
				require.NoError(t, err, line)
				require.Equal(t, 2, n)
				require.GreaterOrEqual(t, start, last, "spans overlap or are out of order: %s", line)
				require.Less(t, start, end, line)
				require.LessOrEqual(t, end, len(runes), line)
				words = append(words, string(runes[start:end]))
				s.spans[id] = append(s.spans[id], [2]int{start, end})
				last = end
			}
			require.Equal(t, strings.Join(words, " "), fields[2], line)
			require.NotEmpty(t, strings.TrimSpace(fields[2]))
			s.words[id] = fields[2]
		case 'R', 'E':
			require.Len(t, fields, 2, line)
			args := strings.Split(data, " ")
			if id[0] == 'E' {
				kind, trigger, ok := strings.Cut(args[0], ":")
				require.True(t, ok, line)
				s.types[id] = kind
				s.args[id] = append(s.args[id], [2]string{"trigger", trigger})
			} else {
				require.Len(t, args, 3, line)
			}
			for _, arg := range args[1:] {
				role, target, ok := strings.Cut(arg, ":")
				require.True(t, ok, line)
				s.args[id] = append(s.args[id], [2]string{role, target})
			}
		case 'A':
			require.Len(t, fields, 2, line)
			target, value, _ := strings.Cut(rest, " ")
			s.args[id] = [][2]string{{target, value}}
		case '#':
			require.Len(t, fields, 3, line)
			s.notes[rest] = fields[2]
		}
	}
	require.NoError(t, lines.Err())
	return s
}

// allows reports whether a list of types, such as Direct|Mixed, has kind.
func allows(list, kind string) bool { return slices.Contains(strings.Split(list, "|"), kind) }

// check holds s to what conf allows.
func (s *standoff) check(t *testing.T, conf bratTypes) {
	t.Helper()
	takes := func(section, kind, role string) string {
		rest, ok := conf[section][kind]
		require.True(t, ok, "%s %q", section, kind)
		for arg := range strings.SplitSeq(rest, ",") {
			name, list, _ := strings.Cut(strings.TrimSpace(arg), ":")
			if strings.TrimRight(name, "?*") == strings.TrimRight(role, "0123456789") || name == role {
				return list
			}
		}
		require.Fail(t, "no such role", "%s %s %s", section, kind, role)
		return ""
	}
	triggers := make(map[string]bool)
	for id, kind := range s.types {
		switch id[0] {
		case 'R':
			require.Equal(t, "Arg1", s.args[id][0][0])
			require.Equal(t, "Arg2", s.args[id][1][0])
			for _, arg := range s.args[id] {
				require.True(t, allows(takes("relations", kind, arg[0]), s.types[arg[1]]), "%s %s of %s", kind, arg, s.types[arg[1]])
			}
		case 'E':
			require.Equal(t, kind, s.types[s.args[id][0][1]], "a trigger has the type of its event")
			triggers[s.args[id][0][1]] = true
			for _, arg := range s.args[id][1:] {
				require.True(t, allows(takes("events", kind, arg[0]), s.types[arg[1]]), "%s %s of %s", kind, arg, s.types[arg[1]])
			}
		case 'A':
			target, value := s.args[id][0][0], s.args[id][0][1]
			require.True(t, allows(takes("attributes", kind, "Arg"), s.types[target]), "%s of %s", kind, s.types[target])
			if value != "" {
				require.True(t, allows(takes("attributes", kind, "Value"), value), "%s %s", kind, value)
			}
		}
	}
	for id, kind := range s.types {
		if id[0] == 'T' && !triggers[id] {
			require.Contains(t, conf["entities"], kind)
		}
	}
	for _, ids := range s.equivs {
		require.GreaterOrEqual(t, len(ids), 2)
		for _, id := range ids {
			require.Equal(t, s.types[ids[0]], s.types[id])
		}
	}
	for id := range s.notes {
		require.Contains(t, s.types, id)
	}
}

// brat returns doc as a pair of files.
func brat(tb testing.TB, doc export.Doc) (txt, ann string) {
	tb.Helper()
	var t, a strings.Builder
	require.NoError(tb, export.Brat(&t, &a, doc))
	return t.String(), a.String()
}

// squeeze returns text without space and control characters.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, text)
}

// TestBrat reads the files by brat's rules and compares them with what was found.
func TestBrat(t *testing.T) {
	conf := readConf(t, export.BratConf())
	names, docs := load(t)
	for i, doc := range docs {
		txt, ann := brat(t, doc)
		golden(t, "testdata/out/"+names[i]+".brat.txt", txt)
		golden(t, "testdata/out/"+names[i]+".brat.ann", ann)
		checkBrat(t, conf, doc, txt, ann)
	}
}

func checkBrat(t *testing.T, conf bratTypes, doc export.Doc, txt, ann string) {
	t.Helper()
	s := readBrat(t, txt, ann)
	s.check(t, conf)
	a := articleOf(doc)
	require.Equal(t, []rune(strings.ReplaceAll(a.Text(), "\r\n", " \n")), []rune(txt))

	var want, got []string
	for m := range doc.Statements.Quotes().Entities().Mentions() {
		want = append(want, squeeze(m.Text))
	}
	for q := range doc.Statements.Quotes().All() {
		if q.Kind != quote.Term {
			var words strings.Builder
			for _, piece := range q.Content {
				words.WriteString(squeeze(a.Slice(piece)))
			}
			want = append(want, q.Kind.String()+" "+words.String())
		}
	}
	for st := range doc.Statements.All() {
		if !st.Cue.IsZero() {
			want = append(want, st.Stance.String()+" "+squeeze(a.Slice(st.Cue)))
		}
	}
	stances := make(map[string]string)
	for id, kind := range s.types {
		if kind == "Stance" {
			stances[s.args[id][0][0]] = s.args[id][0][1]
		}
	}
	for id, kind := range s.types {
		switch kind {
		case "Person", "Organization", "Publication", "Place", "Group", "Other":
			got = append(got, squeeze(s.words[id]))
		case "Direct", "Mixed", "Indirect":
			got = append(got, strings.ToLower(kind)+" "+squeeze(s.words[id]))
		case "Statement":
			if id[0] == 'E' {
				got = append(got, stances[id]+" "+squeeze(s.words[s.args[id][0][1]]))
			}
		}
	}
	want = slices.DeleteFunc(want, func(w string) bool { return w == "" || strings.HasSuffix(w, " ") })
	assert.ElementsMatch(t, want, got, doc.ID)
}

// TestBratNewlines checks that no reader can take a line of the text for more than one, nor count more or fewer characters than there are.
func TestBratNewlines(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f", "\t", "\x1e", "\n\n\r\n"} {
		doc := find(t, strconv.Quote(end), "“We"+end+"will"+end+"rebuild"+end+",” said"+end+"Ana"+end+"Ruiz, the mayor of"+end+"Porto Alto. Ruiz"+end+"declined to"+end+"comment.")
		txt, ann := brat(t, doc)
		checkBrat(t, readConf(t, export.BratConf()), doc, txt, ann)
		assert.Equal(t, len([]rune(txt)), len([]rune(strings.ReplaceAll(txt, "\r\n", "\n"))), "characters as a reader of text counts them")
	}
}

func TestBratErrors(t *testing.T) {
	_, docs := load(t)
	var ok strings.Builder
	assert.ErrorIs(t, export.Brat(new(broken), &ok, docs[0]), errBroken)
	assert.ErrorIs(t, export.Brat(&ok, new(broken), docs[0]), errBroken)
	assert.ErrorContains(t, export.Brat(&ok, &ok, export.Doc{ID: "empty one"}), `"empty one": no statements`)
}

// TestBratTar unpacks an archive of many articles.
func TestBratTar(t *testing.T) {
	_, docs := load(t)
	ids := []string{"a", "annotation", "../../etc/passwd", "C:\\x\\news.txt", "news.txt", "x/news.txt", "", ".", "..", "-rf", "a b", "é", "\x00", "\xff", strings.Repeat("long", 100)}
	for _, id := range ids {
		docs = append(docs, export.Doc{ID: id, Statements: docs[0].Statements})
	}
	r := tar.NewReader(strings.NewReader(write(t, export.BratTar, docs...)))
	files := make(map[string]string)
	var names []string
	for {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		require.NotContains(t, files, h.Name)
		require.Regexp(t, `^[A-Za-z0-9_][A-Za-z0-9_.-]{0,90}$`, h.Name)
		files[h.Name] = string(data)
		names = append(names, h.Name)
	}
	require.Len(t, names, 1+2*len(docs))
	assert.Equal(t, "annotation.conf", names[0])
	assert.Equal(t, export.BratConf(), files[names[0]])
	for i, doc := range docs {
		txt, ann := brat(t, doc)
		name, ok := strings.CutSuffix(names[1+2*i], ".txt")
		assert.True(t, ok)
		assert.Equal(t, name+".ann", names[2+2*i])
		assert.Equal(t, txt, files[name+".txt"])
		assert.Equal(t, ann, files[name+".ann"])
	}
	assert.Contains(t, files, "a.ann", "an ID that can be a name is one")
}
