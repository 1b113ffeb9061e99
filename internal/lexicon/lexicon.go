// Package lexicon knows common names, places, roles and organisations of the news.
//
//	lexicon.Classes("Paris") & lexicon.City != 0
//	male, female := lexicon.GivenName("Ana")
//	field, ok := lexicon.Role("finance minister")
//
// The lists are the .txt files beside this one, each with its source and licence in its head;
// gen.go compiles them into one table of constant data, so nothing is done at start-up.
//
// # Look-ups
//
// Every look-up takes a word or a phrase with single spaces. It ignores case, accents, and the shape of apostrophes,
// except that a form which the lists write in capitals only (US, WHO) must be in capitals.
// Look-ups allocate nothing. Plural nouns are not in the lists, but for the collective ones (officials, police).
//
// Being listed proves little: Reading is a city, May a given name, Brown a surname. Callers weigh it.
package lexicon

import "time"

//go:generate go run gen.go -o ztable.go

// A Class is a set of things that a word or phrase can be.
type Class uint32

// The classes, each one bit.
const (
	Given      Class = 1 << iota // given name: Ana
	Surname                      // surname: Ruiz
	City                         // city of 100,000 people or more, or a capital: Porto
	Capital                      // capital of a country or territory: Lima
	Country                      // country, territory or well-known historical region: Kenya, UK
	Region                       // state, province and the like: Ohio
	Demonym                      // adjective of a country, people or religion: Kenyan
	People                       // noun for those who belong to one: Kenyans
	Person                       // role, job, rank or relation: minister, coach, aunt
	Title                        // of these, one that often stands right before a name: President
	Collective                   // noun for a body, group or document that can be a source: officials, ministry
	NewsOrg                      // news organisation: Reuters
	Acronym                      // acronym of an organisation: UNICEF
	Metonym                      // place that stands for those who govern from it: Kremlin
	Company                      // ending of company names: Inc.
	Nickname                     // short form of a given name: Bill
	Abbrev                       // abbreviation with its period: Gov.
	Honorific                    // abbreviated title or rank, with its period or without: Mr., Sgt
	Month                        // month: March
	Weekday                      // day of the week: Monday
	Season                       // season: summer
	Animate                      // noun whose first sense is a person: admirer
	Begins                       // first word of a longer entry: New, prime
	OrgHead                      // noun that ends names of organisations: Ministry
	PlaceHead                    // noun that ends names of places: River
	NewsHead                     // noun that ends names of newspapers: Gazette
	OtherHead                    // noun that ends names of laws, events and the like: Treaty
	Body                         // well-known organisation: Hamas
	TakesOf                      // of these nouns, one that "of" may follow inside a name: Bank of Ghana
)

// Classes returns all that word can be.
func Classes(word string) Class {
	exact, _ := find(word, true)
	folded, _ := find(word, false)
	return exact | folded
}

// GivenName returns how many boys and how many girls were given the name in the United States, 1880-2024,
// to one part in eight; 1,000 or 0 for a name that is common elsewhere only. Both are 0 for a name that is not listed.
func GivenName(name string) (male, female int) {
	if v := value(name, Given); len(v) == 2 {
		return expand(v[0]), expand(v[1])
	}
	return 0, 0
}

// SurnameRank returns the place of a surname among those of the United States, to one part in eight;
// 1 is the commonest, 0 means that it is not listed.
func SurnameRank(name string) int {
	if v := value(name, Surname); len(v) == 1 {
		return expand(v[0])
	}
	return 0
}

// CityPeople returns the number of inhabitants of the largest city of that name, to one part in eight,
// and whether there is a city of that name.
func CityPeople(name string) (people int, ok bool) {
	if v := value(name, City); len(v) == 1 {
		return expand(v[0]), true
	}
	return 0, false
}

// CountryName returns the usual name of the country that name is a name of:
// "United Kingdom" for "Britain" and "UK". Adjectives are [DemonymOf]'s.
func CountryName(name string) (usual string, ok bool) {
	v := value(name, Country)
	return v, v != ""
}

// DemonymOf returns the countries or regions that an adjective or noun for people belongs to, separated by semicolons;
// "" for groups without a country (Arab) as well as for what is not listed.
func DemonymOf(word string) string {
	if v := value(word, Demonym); v != "" {
		return v
	}
	return value(word, People)
}

// A Field is a set of parts of life in which a role is played.
type Field uint16

// The fields, each one bit.
const (
	Academia Field = 1 << iota
	Business
	Family
	Law
	Media
	Medicine
	Military
	Politics
	Religion
	Royalty
	Sport
)

var fieldNames = [...]string{"academia", "business", "family", "law", "media", "medicine", "military", "politics",
	"religion", "royalty", "sport"}

// Role returns the fields of a role in the singular, and whether it is one: "mayor", "aunt", "point guard".
func Role(noun string) (fields Field, ok bool) {
	if v := value(noun, Person); len(v) == 2 {
		return Field(v[0]) | Field(v[1])<<8, true
	}
	return 0, false
}

// A Medium is a kind of news organisation.
type Medium uint8

// The kinds of news organisation. The zero Medium is none.
const (
	NoMedium Medium = iota
	Broadcaster
	Digital
	Magazine
	Newspaper
	Wire
)

var mediumNames = [...]string{"", "broadcaster", "digital", "magazine", "newspaper", "wire"}

// News returns the full name, without "The", and the kind of the news organisation that name is a form of.
// Several that share a short form ("Times") are separated by semicolons, and the kind is that of the first.
func News(name string) (full string, kind Medium) {
	if v := value(name, NewsOrg); v != "" {
		return v[1:], Medium(v[0])
	}
	return "", NoMedium
}

// Expansion returns what the acronym of an organisation stands for: "World Health Organization" for "WHO".
// Several meanings are separated by semicolons.
func Expansion(acronym string) string { return value(acronym, Acronym) }

// FullNames returns the given names that a short form stands for, separated by semicolons: "William" for "Bill".
func FullNames(nickname string) string { return value(nickname, Nickname) }

// An Abbreviation says how a form that ends in a period is used.
type Abbreviation uint16

// What an abbreviation can stand for, and how it behaves, each one bit.
const (
	AbbrevTitle   Abbreviation = 1 << iota // Mr.
	AbbrevRank                             // Sgt.
	AbbrevMonth                            // Jan.
	AbbrevDay                              // Mon.
	AbbrevState                            // Calif.
	AbbrevCountry                          // U.S.
	AbbrevStreet                           // Ave.
	AbbrevCompany                          // Inc.
	AbbrevUnit                             // km.
	AbbrevLatin                            // e.g.
	AbbrevPub                              // vol.
	AbbrevMisc                             // a.k.a.
	AbbrevEnds                             // may be the last word of a sentence
	AbbrevWord                             // the letters are an ordinary word too: no.
)

var abbrevNames = [...]string{"title", "military", "month", "day", "state", "country", "street", "company", "unit",
	"latin", "publication", "misc"}

// Abbreviated returns what is known of an abbreviation, written with its period; 0 if it is not listed.
func Abbreviated(form string) Abbreviation {
	if v := value(form, Abbrev); len(v) == 2 {
		return Abbreviation(v[0]) | Abbreviation(v[1])<<8
	}
	return 0
}

// MonthOf returns the month with the given name or short form.
func MonthOf(name string) (m time.Month, ok bool) {
	v := value(name, Month)
	if v == "" {
		return 0, false
	}
	return time.Month(v[0]), true
}
