package lexicon_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/internal/lexicon"
)

func TestTableIsFresh(t *testing.T) {
	want, err := lexicon.Compile(os.DirFS("."))
	require.NoError(t, err)
	got, err := os.ReadFile("ztable.go")
	require.NoError(t, err)
	if string(want) != string(got) {
		t.Fatal("ztable.go is out of date: run go generate")
	}
}

func TestSize(t *testing.T) {
	assert.LessOrEqual(t, lexicon.TableBytes, 1<<20, "the lists may take 1 MiB when compiled")
}

// Every list says where it comes from and is sorted.
func TestHeads(t *testing.T) {
	files, err := filepath.Glob("*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		f, err := os.Open(name)
		require.NoError(t, err)
		head, last := "", ""
		for s := bufio.NewScanner(f); s.Scan(); {
			line := s.Text()
			if strings.HasPrefix(line, "#") {
				head += line + "\n"
				continue
			}
			if line < last {
				t.Errorf("%s: %q comes after %q", name, line, last)
			}
			last = line
		}
		require.NoError(t, f.Close())
		assert.Contains(t, head, "# Source: ", name)
		assert.Contains(t, head, "# Columns (tab): ", name)
	}
}

func TestClasses(t *testing.T) {
	tests := []struct {
		word      string
		has, lack lexicon.Class
	}{
		{"Ana", lexicon.Given, lexicon.Country},
		{"ANA", lexicon.Given, lexicon.Country},
		{"José", lexicon.Given, lexicon.Month},
		{"Jose", lexicon.Given, 0},
		{"O’Brien", 0, lexicon.Given},
		{"Johnson", lexicon.Surname, lexicon.Company},
		{"São Paulo", lexicon.City, lexicon.Capital},
		{"Lima", lexicon.City | lexicon.Capital, 0},
		{"Kenya", lexicon.Country, 0},
		{"US", lexicon.Country, 0},
		{"us", 0, lexicon.Country},
		{"U.S.", lexicon.Country | lexicon.Abbrev, lexicon.Honorific},
		{"WHO", lexicon.Acronym, 0},
		{"who", 0, lexicon.Acronym},
		{"Kenyan", lexicon.Demonym, lexicon.Country},
		{"Kenyans", lexicon.People, lexicon.Country},
		{"Ohio", lexicon.Region, 0},
		{"spokeswoman", lexicon.Person, lexicon.Title | lexicon.Collective},
		{"President", lexicon.Person | lexicon.Title, 0},
		{"finance minister", lexicon.Person | lexicon.Title, 0},
		{"finance", lexicon.Begins, lexicon.Person},
		{"officials", lexicon.Collective, lexicon.Person},
		{"Reuters", lexicon.NewsOrg, 0},
		{"Kremlin", lexicon.Metonym, 0},
		{"Ltd", lexicon.Company, 0},
		{"Bill", lexicon.Nickname, 0},
		{"Gov.", lexicon.Abbrev | lexicon.Honorific, 0},
		{"Gen", 0, lexicon.Honorific},
		{"Dr", lexicon.Honorific, 0},
		{"no.", lexicon.Abbrev, lexicon.Honorific},
		{"March", lexicon.Month, 0},
		{"Tues.", lexicon.Weekday, 0},
		{"autumn", lexicon.Season, 0},
		{"admirer", lexicon.Animate, lexicon.Person},
		{"New", lexicon.Begins, 0},
		{"", 0, ^lexicon.Class(0)},
		{"the", 0, lexicon.Given | lexicon.Surname | lexicon.City},
		{strings.Repeat("long ", 30), 0, ^lexicon.Class(0)},
		{strings.Repeat("Ⱥ", 31), 0, ^lexicon.Class(0)},
		{"\xff\xfe", 0, ^lexicon.Class(0)},
	}
	for _, tt := range tests {
		got := lexicon.Classes(tt.word)
		assert.Equal(t, tt.has, got&tt.has, "%q lacks a class", tt.word)
		assert.Zero(t, got&tt.lack, "%q has a class too many", tt.word)
	}
}

func TestValues(t *testing.T) {
	male, female := lexicon.GivenName("benjamin")
	assert.Greater(t, male, 700_000)
	assert.InDelta(t, 2474, female, 2474.0/8)
	male, female = lexicon.GivenName("Xyzzy")
	assert.Zero(t, male+female)

	assert.Equal(t, 1, lexicon.SurnameRank("Smith"))
	assert.Zero(t, lexicon.SurnameRank("Smithereens"))

	people, ok := lexicon.CityPeople("Osaka")
	assert.True(t, ok)
	assert.Greater(t, people, 2_000_000)

	name, ok := lexicon.CountryName("Britain")
	assert.True(t, ok)
	assert.Equal(t, "United Kingdom", name)
	_, ok = lexicon.CountryName("Atlantis")
	assert.False(t, ok)

	assert.Equal(t, "Peru", lexicon.DemonymOf("Peruvian"))
	assert.Equal(t, "Peru", lexicon.DemonymOf("Peruvians"))
	assert.Empty(t, lexicon.DemonymOf("Lima"))

	fields, ok := lexicon.Role("captain")
	assert.True(t, ok)
	assert.Equal(t, lexicon.Business|lexicon.Military|lexicon.Sport, fields)

	full, kind := lexicon.News("AFP")
	assert.Equal(t, "Agence France-Presse", full)
	assert.Equal(t, lexicon.Wire, kind)
	full, kind = lexicon.News("Aftenposten")
	assert.Equal(t, "Aftenposten", full)
	assert.Equal(t, lexicon.Newspaper, kind)
	full, _ = lexicon.News("Times")
	assert.Contains(t, full, "New York Times")
	assert.Contains(t, full, ";")

	assert.Equal(t, "African Union", lexicon.Expansion("AU"))
	assert.Equal(t, "William", lexicon.FullNames("Bill"))
	assert.Equal(t, lexicon.AbbrevLatin|lexicon.AbbrevEnds, lexicon.Abbreviated("a.k.a."))
	assert.Equal(t, lexicon.AbbrevPub|lexicon.AbbrevWord, lexicon.Abbreviated("no.")&^lexicon.AbbrevStreet)

	month, ok := lexicon.MonthOf("Sept.")
	assert.True(t, ok)
	assert.Equal(t, time.September, month)
}

// Every line of every list is found again.
func TestAllFound(t *testing.T) {
	for file, class := range map[string]lexicon.Class{
		"given_names.txt": lexicon.Given, "surnames.txt": lexicon.Surname, "cities.txt": lexicon.City,
		"regions.txt": lexicon.Region, "countries.txt": lexicon.Country, "org_acronyms.txt": lexicon.Acronym,
		"nicknames.txt": lexicon.Nickname, "roles.txt": lexicon.Person | lexicon.Collective, "abbreviations.txt": lexicon.Abbrev,
	} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.Lines(string(text)) {
			if line[0] == '#' {
				continue
			}
			word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			assert.NotZero(t, lexicon.Classes(word)&class, "%s: %s", file, word)
		}
	}
}

func TestAppendFold(t *testing.T) {
	for s, want := range map[string]string{
		"":             "",
		"Zürich":       "zurich",
		"ÁRAS":         "aras",
		"Łódź":         "lodz",
		"Nguyễn":       "nguyen",
		"Groß":         "gross",
		"D’Souza":      "d'souza",
		"Ta\u02bcif":   "ta'if",
		"e\u0301clair": "eclair",
		"Москва":       "москва",
		"a\xffB":       "a\xffb",
	} {
		assert.Equal(t, want, string(lexicon.AppendFold(nil, s)), "%q", s)
	}
}

func TestAllocs(t *testing.T) {
	n := testing.AllocsPerRun(100, func() {
		lexicon.Classes("São Paulo")
		lexicon.GivenName("Ana")
		lexicon.News("AFP")
		lexicon.Role("Prime Minister")
	})
	assert.Zero(t, n)
}

func BenchmarkClasses(b *testing.B) {
	words := strings.Fields("The mayor of Porto , Ana Ruiz , told Reuters on Tuesday that the U.S. company would pay")
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			lexicon.Classes(w)
		}
	}
}
