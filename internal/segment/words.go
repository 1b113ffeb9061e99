package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWord bounds how far the words beside a mark are looked at, so that time stays in proportion to the text.
const maxWord = 40

// nextWord returns the first letter or digit at or after i, past opening marks, and the word of ASCII letters it starts.
// The rune is 0 if something else starts there, such as a dash.
func nextWord(text string, i int) (rune, string) {
	for limit := min(len(text), i+maxWord); i < limit; {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '"', '\'', '“', '‘', '„', '‚', '«', '‹', '「', '『', '(', '[', '{', '`', '¿', '¡', '»', '”', '*', '_', '#', '@', '$', '£', '€':
			i += size
			continue
		case ' ', '\u00a0':
			i += size
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return 0, ""
		}
		end := i + size
		for end < limit && isWordByte(text[end]) {
			end++
		}
		return r, text[i:end]
	}
	return 0, ""
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= utf8.RuneSelf && c != 0xE2
}

// lastWord returns the word that ends at i, with the full stops and apostrophes in it, and where it starts.
func lastWord(text string, start, i int) (string, int) {
	j := i
	for j > start && j > i-maxWord {
		c := text[j-1]
		if !isWordByte(c) && c != '.' && c != '\'' && c != '-' && c != '&' {
			break
		}
		j--
	}
	for j < i && !utf8.RuneStart(text[j]) {
		j++
	}
	for j < i && (text[j] == '\'' || text[j] == '-' || text[j] == '.') {
		j++
	}
	return text[j:i], j
}

// capitalized reports whether the word that ends at i starts with a capital.
func capitalized(text string, start, i int) bool {
	w, _ := lastWord(text, start, i)
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// fullStop decides about a single full stop with space behind it.
// The next word, which starts with first, stands at offset at.
func fullStop(text string, start int, m mark, at int, first rune, word string) bool {
	w, wordStart := lastWord(text, start, m.start)
	if w == "" {
		return true
	}
	digit := unicode.IsDigit(first)
	if m.end > m.stop { // a bracket closes: "(D-Calif.) Smith", "(He declined.) The"
		return !abbreviated(w) || starter(word)
	}
	r, size := utf8.DecodeRuneInString(w)
	if size == len(w) && unicode.IsLetter(r) {
		return initial(text, start, wordStart, r, at, word)
	}
	if all := numeral(w); all {
		// "1. Open the door": the number of an item, if it starts the sentence.
		return wordStart > start || len(w) > 3
	}
	switch kind(w) {
	case before: // text nearly always follows: Mr., Gen., vs.
		return false
	case beforeDigit: // No. 10, Jan. 5, fig. 3
		return !digit
	case month:
		return !digit && starter(word)
	case clock: // a.m.
		return !digit && !zone(word)
	case state: // Oakland, Calif. The mayor
		return !digit && (starter(word) || comma(text, start, wordStart))
	case either:
		return starter(word)
	}
	if dotted(w) { // U.S., S.p.A.
		return starter(word)
	}
	return true
}

// initial decides about a single letter: J. K. Rowling, "Plan B. The council".
func initial(text string, start, wordStart int, r rune, at int, word string) bool {
	if unicode.IsLower(r) {
		return r != 'c' && r != 'p' && r != 'v' && r != 'b' && r != 'd' && starter(word)
	}
	if r == 'I' && starter(word) && word != "A" {
		return true
	}
	if !unicode.IsUpper(r) {
		return true
	}
	if len(word) == 1 && at+1 < len(text) && text[at+1] == '.' {
		return false // another initial
	}
	return starter(word) && wordStart > start
}

// comma reports whether a comma, or the capital's name, and space stand before i: Oakland, Calif.; Washington D.C.
func comma(text string, start, i int) bool {
	if i > start && text[i-1] == ' ' {
		i--
	}
	return i > start && text[i-1] == ',' || strings.HasSuffix(text[start:i], "Washington")
}

// numeral reports whether w is digits only.
func numeral(w string) bool {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return true
}

// dotted reports whether w is letters parted by full stops, without its last one: U.S, Ph.D.
func dotted(w string) bool {
	i := strings.IndexByte(w, '.')
	return i > 0 && !strings.ContainsAny(w, "0123456789") && i <= 3 && len(w)-strings.LastIndexByte(w, '.') <= 3
}

// abbreviated reports whether w with a full stop behind it is an abbreviation.
func abbreviated(w string) bool { return kind(w) != none || dotted(w) }

// attributes reports whether the words at i name who said the quotation just closed: “Why?” Ana Ruiz asked.
// Up to six words that could be a name and a role may stand before the verb.
func attributes(text string, i int) bool {
	limit := min(len(text), i+2*maxWord)
	for n := range 6 {
		end := i
		for end < limit && (isWordByte(text[end]) || text[end] == '.' || text[end] == '-' || text[end] == '\'') {
			end++
		}
		if end == i {
			return false
		}
		w := text[i:end]
		if n > 0 && saying(strings.TrimRight(w, ".")) {
			return true
		}
		if n == 0 && saying(strings.ToLower(w)) && end < limit && text[end] == ' ' {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(w); n > 1 && !unicode.IsUpper(r) {
			return false
		}
		if w[len(w)-1] == '.' && kind(w[:len(w)-1]) == none && len(w) > 2 {
			return false
		}
		if end == limit || text[end] != ' ' {
			return false
		}
		i = end + 1
	}
	return false
}

// saying reports whether w is a verb that follows its speaker behind a quotation.
func saying(w string) bool {
	switch w {
	case "said", "says", "asked", "asks", "told", "tells", "wrote", "writes", "tweeted", "added", "adds", "replied", "replies",
		"shouted", "exclaimed", "cried", "wondered", "demanded", "quipped", "joked", "yelled", "screamed", "recalled",
		"continued", "declared", "answered", "remarked", "insisted", "urged", "responded", "explained", "concluded",
		"posted", "chanted", "laughed", "mused", "whispered", "snapped":
		return true
	default:
		return false
	}
}

// zone reports whether w goes on a time of day: 5 p.m. Eastern, 9 a.m. Friday.
func zone(w string) bool {
	switch w {
	case "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "CEST",
		"IST", "JST", "AEST", "AEDT", "Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Moscow", "London",
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	default:
		return false
	}
}

// starter reports whether w, with its capital, is a word that starts sentences and hardly ever a name.
func starter(w string) bool {
	switch w {
	case "A", "About", "According", "After", "Afterwards", "Again", "All", "Along", "Also", "Although", "Among", "An", "And", "Another", "Any",
		"Are", "As", "Asked", "At", "Back", "Because", "Before", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do", "Does", "Don", "During",
		"Each", "Earlier", "Early", "Either", "Even", "Every", "Everyone", "Few", "Finally", "First", "Following", "For", "Former", "From",
		"Given", "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Indeed", "Instead", "Is", "It", "Its",
		"Just", "Last", "Later", "Like", "Many", "Maybe", "Meanwhile", "More", "Moreover", "Most", "Much", "My", "Neither", "Nevertheless", "No", "Nobody",
		"Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "Perhaps", "Police",
		"Rather", "Residents", "Several", "She", "Should", "Similarly", "Since", "So", "Some", "Someone", "Soon", "Still", "Such", "Than", "That", "The", "Their",
		"Then", "There", "Therefore", "These", "They", "This", "Those", "Though", "Three", "Through", "Thus", "To", "Today", "Two", "Under", "Unlike",
		"Until", "Was", "We", "Well", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who", "Whoever", "Why", "Will", "With",
		"Within", "Without", "Would", "Yes", "Yesterday", "Yet", "You", "Your":
		return true
	default:
		return false
	}
}
