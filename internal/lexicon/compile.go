package lexicon

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A compiler gathers the entries of all lists.
type compiler struct {
	entries map[string]*entry // by key
	err     error             // the first
}

// An entry is what the table is to say of one key.
type entry struct {
	classes Class
	values  map[Class]string
}

// Compile returns the Go source of the table, made from the lists in dir.
func Compile(dir fs.FS) ([]byte, error) {
	c := &compiler{entries: map[string]*entry{}}
	c.people(dir)
	c.places(dir)
	c.roles(dir)
	c.organisations(dir)
	c.shortForms(dir)
	if c.err != nil {
		return nil, c.err
	}
	for key := range maps.Clone(c.entries) {
		if first, _, more := strings.Cut(key, " "); more {
			c.entry(first).classes |= Begins
		}
	}
	return c.source()
}

// worldBirths stands for the births with a name that the statistics lack.
const worldBirths = 1000

// people reads the names of people.
func (c *compiler) people(dir fs.FS) {
	for _, f := range c.rows(dir, "given_names.txt", 3) {
		c.add(f[0], Given, string([]byte{shrink(c.number(f[1])), shrink(c.number(f[2]))}))
	}
	for _, f := range c.rows(dir, "given_names_world.txt", 2) {
		male, female := 0, 0
		switch f[1] {
		case "m":
			male = worldBirths
		case "f":
			female = worldBirths
		case "mf":
			male, female = worldBirths, worldBirths
		default:
			c.fail("given_names_world.txt: %s: unknown sex %q", f[0], f[1])
		}
		c.add(f[0], Given, string([]byte{shrink(male), shrink(female)}))
	}
	for _, f := range c.rows(dir, "surnames.txt", 2) {
		c.add(f[0], Surname, string(shrinkBytes(c.number(f[1]))))
	}
	for _, f := range c.rows(dir, "nicknames.txt", 2) {
		c.join(f[0], Nickname, f[1])
	}
}

// usualPeople stands for the number of inhabitants of a city that is listed without it.
const usualPeople = 200_000

// places reads cities, regions and countries, and the words for those who live there.
func (c *compiler) places(dir fs.FS) {
	people := map[string]int{}
	for _, f := range c.rows(dir, "cities.txt", 4) {
		if n := c.number(f[2]); n >= people[f[0]] {
			people[f[0]] = n
			c.add(f[0], City, string(shrinkBytes(n)))
		}
		if f[3] == "C" {
			c.add(f[0], Capital, "")
		}
	}
	for _, f := range c.rows(dir, "usual_places.txt", 2) {
		if f[1] == "region" {
			c.add(f[0], Region, "")
		} else if people[f[0]] == 0 {
			c.add(f[0], City, string(shrinkBytes(usualPeople)))
		}
	}
	for _, f := range c.rows(dir, "regions.txt", 2) {
		c.add(f[0], Region, "")
	}
	for _, f := range c.rows(dir, "countries.txt", 7) {
		for name := range strings.SplitSeq(f[0]+";"+f[3], ";") {
			c.add(name, Country, f[0])
		}
		for name := range strings.SplitSeq(f[4], ";") {
			c.join(name, Demonym, f[0])
		}
		for name := range strings.SplitSeq(f[5], ";") {
			c.join(name, People, f[0])
		}
		for name := range strings.SplitSeq(f[6], ";") {
			c.add(name, Capital, "")
		}
	}
	for _, f := range c.rows(dir, "demonyms.txt", 3) {
		class := Demonym
		if f[1] == "noun" {
			class = People
		}
		c.join(f[0], class, f[2])
	}
	for _, f := range c.rows(dir, "metonyms.txt", 3) {
		c.add(strings.TrimPrefix(f[0], "the "), Metonym, "")
	}
}

// roles reads the nouns for people and what can be a source.
func (c *compiler) roles(dir fs.FS) {
	for _, f := range c.rows(dir, "roles.txt", 3) {
		var fields Field
		class := Person
		for name := range strings.SplitSeq(f[1], ",") {
			i := slices.Index(fieldNames[:], name)
			switch {
			case name == "collective":
				class = Collective
			case i >= 0:
				fields |= 1 << i
			default:
				c.fail("roles.txt: %s: unknown field %q", f[0], name)
			}
		}
		if class == Collective {
			c.add(f[0], Collective, "")
			continue
		}
		c.add(f[0], Person, string([]byte{byte(fields), byte(fields >> 8)}))
		if f[2] == "1" {
			c.add(f[0], Title, "")
		}
	}
	for _, f := range c.rows(dir, "person_nouns.txt", 1) {
		c.add(f[0], Animate, "")
	}
}

// organisations reads news organisations, acronyms and the endings of companies.
func (c *compiler) organisations(dir fs.FS) {
	for _, f := range c.rows(dir, "news_orgs.txt", 4) {
		kind := slices.Index(mediumNames[:], f[1])
		if kind < 1 {
			c.fail("news_orgs.txt: %s: unknown kind %q", f[0], f[1])
			return
		}
		full, _, _ := strings.Cut(f[0], " (")
		for name := range strings.SplitSeq(full+";"+f[3], ";") {
			if name = strings.TrimPrefix(name, "The "); name == "" {
				continue
			}
			if old := c.entry(keyOf(name)).values[NewsOrg]; old == "" {
				c.add(name, NewsOrg, string(byte(kind))+full)
			} else {
				c.join(name, NewsOrg, full)
			}
		}
	}
	for _, f := range c.rows(dir, "org_acronyms.txt", 3) {
		full, _, _ := strings.Cut(f[2], " (")
		c.join(f[0], Acronym, full)
	}
	for _, f := range c.rows(dir, "organizations.txt", 2) {
		c.add(f[0], Body, "")
	}
	for _, f := range c.rows(dir, "head_nouns.txt", 3) {
		for kind := range strings.SplitSeq(f[1], ";") {
			switch kind {
			case "organization":
				c.add(f[0], OrgHead, "")
			case "place":
				c.add(f[0], PlaceHead, "")
			case "publication":
				c.add(f[0], NewsHead, "")
			case "other":
				c.add(f[0], OtherHead, "")
			default:
				c.fail("head_nouns.txt: %s: unknown kind %q", f[0], kind)
			}
		}
		if f[2] == "1" {
			c.add(f[0], TakesOf, "")
		}
	}
	for _, f := range c.rows(dir, "org_suffixes.txt", 3) {
		for name := range strings.SplitSeq(f[0]+";"+f[1], ";") {
			c.add(name, Company, "")
		}
	}
}

// shortForms reads abbreviations and the calendar.
func (c *compiler) shortForms(dir fs.FS) {
	for _, f := range c.rows(dir, "abbreviations.txt", 4) {
		var bits Abbreviation
		for name := range strings.SplitSeq(f[1], ",") {
			i := slices.Index(abbrevNames[:], name)
			if i < 0 {
				c.fail("abbreviations.txt: %s: unknown class %q", f[0], name)
				return
			}
			bits |= 1 << i
		}
		if f[2] == "y" {
			bits |= AbbrevEnds
		}
		if f[3] == "1" {
			bits |= AbbrevWord
		}
		// A form can be listed twice, as "in." and "In."
		old := c.entry(keyOf(f[0])).values[Abbrev]
		if len(old) == 2 {
			bits |= Abbreviation(old[0]) | Abbreviation(old[1])<<8
		}
		c.add(f[0], Abbrev, string([]byte{byte(bits), byte(bits >> 8)}))
		if bits&(AbbrevTitle|AbbrevRank) != 0 && bits&AbbrevEnds == 0 {
			c.add(f[0], Honorific, "")
			if bits&AbbrevWord == 0 {
				c.add(strings.TrimSuffix(f[0], "."), Honorific, "")
			}
		}
	}
	for _, f := range c.rows(dir, "calendar.txt", 3) {
		forms := f[0]
		if len(f) > 3 {
			forms += ";" + f[3]
		}
		for name := range strings.SplitSeq(forms, ";") {
			switch n := c.number(f[2]); f[1] {
			case "month":
				if n < int(time.January) || n > int(time.December) {
					c.fail("calendar.txt: %s: no month %d", name, n)
				}
				c.add(name, Month, string([]byte{byte(n)}))
			case "weekday":
				c.add(name, Weekday, "")
			default:
				c.add(name, Season, "")
			}
		}
	}
}

// rows returns the lines of a list, cut into fields; those that are missing at the end of a line are empty.
func (c *compiler) rows(dir fs.FS, name string, fields int) [][]string {
	text, err := fs.ReadFile(dir, name)
	if err != nil {
		c.fail("%w", err)
		return nil
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		for len(row) < fields {
			row = append(row, "")
		}
		rows = append(rows, row)
	}
	return rows
}

func (c *compiler) number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		c.fail("%w", err)
	}
	return n
}

func (c *compiler) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("lexicon: "+format, args...)
	}
}

// keyOf returns the key of a form as it is listed.
func keyOf(form string) string {
	if inCapitals(form) {
		return form
	}
	return string(AppendFold(nil, form))
}

func (c *compiler) entry(key string) *entry {
	e := c.entries[key]
	if e == nil {
		e = &entry{values: map[Class]string{}}
		c.entries[key] = e
	}
	return e
}

// add makes form a member of class, with a value if the class has one.
func (c *compiler) add(form string, class Class, value string) {
	if form == "" {
		return
	}
	if len(form) > maxKey || len(value) > 255 {
		c.fail("%q: too long", form)
		return
	}
	e := c.entry(keyOf(form))
	e.classes |= class
	if class&valued != 0 {
		e.values[class] = value
	}
}

// join is add, but keeps the value that form has, and adds the other after a semicolon if it is not there.
func (c *compiler) join(form string, class Class, value string) {
	if form == "" {
		return
	}
	old := c.entry(keyOf(form)).values[class]
	mark := ""
	if class == NewsOrg { // the kind comes first
		mark, old = old[:1], old[1:]
	}
	all := strings.Split(old, ";")
	for v := range strings.SplitSeq(value, ";") {
		if v != "" && !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	c.add(form, class, mark+strings.TrimPrefix(strings.Join(all, ";"), ";"))
}

func shrinkBytes(n int) []byte { return []byte{shrink(n)} }

// source returns the table as Go source.
func (c *compiler) source() ([]byte, error) {
	buckets := make([][]string, 1<<hashBits)
	starts := make([]uint32, 1<<hashBits+1)
	for key := range c.entries {
		i, mark := bucketOf([]byte(key))
		buckets[i] = append(buckets[i], key)
		starts[i] |= mark
	}
	var out bytes.Buffer
	out.WriteString("// Code generated by gen.go; DO NOT EDIT.\n\npackage lexicon\n\nconst table = \"\"")
	size := 0
	var line []byte
	for i, keys := range buckets {
		slices.SortFunc(keys, cmp.Compare)
		for _, key := range keys {
			e := c.entries[key].encode(key)
			size += len(e)
			line = append(line, e...)
		}
		starts[i+1] |= uint32(size)
		if len(line) > 200 || i == len(buckets)-1 {
			out.WriteString(" +\n\t")
			out.WriteString(strconv.Quote(string(line)))
			line = line[:0]
		}
	}
	if size >= 1<<offsetBits {
		return nil, fmt.Errorf("the table has %d bytes: offsetBits is too small", size)
	}
	out.WriteString("\n\nvar starts = [...]uint32{")
	for i, s := range starts {
		if i%16 == 0 {
			out.WriteString("\n\t")
		}
		fmt.Fprintf(&out, "%d,", s)
	}
	out.WriteString("\n}\n")
	return format.Source(out.Bytes())
}

// encode returns the bytes of the entry in the table.
func (e *entry) encode(key string) []byte {
	var values []byte
	for class := Class(1); class != 0 && class <= e.classes; class <<= 1 {
		if v, ok := e.values[class]; ok && e.classes&class != 0 {
			values = append(append(values, byte(len(v))), v...)
		}
	}
	b := append([]byte{byte(len(key))}, key...)
	b = append(b, byte(e.classes), byte(e.classes>>8), byte(e.classes>>16), byte(e.classes>>24), byte(len(values)), byte(len(values)>>8))
	return append(b, values...)
}
