package turns

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A role is what a label tells of who speaks, beside a name.
type role uint8

const (
	none    role = iota
	asks         // one who asks: Q, Reporter
	office       // one with a part to play: The Court, Witness
	letterA      // A, and Answer
)

// A label is the start of a line that may name who speaks.
type label struct {
	line       int
	start, end int // in the line, without the colon
	said       int // where the words behind it start
	key        string
	initials   string // the first letters of its words, in small letters
	role       role
	sure       bool // the label alone tells that this is a question: Q:, Question:
	titled     bool // a form of address stands before the name
	capitals   bool // it has no small letter
	weak       bool // it is one of the labels of fact boxes, recipes and the like
	taken      bool // it starts a turn
	asked      bool // the turn is a question
}

// longest is the length in bytes of the longest label that is read.
const longest = 80

// read returns the label that line starts with, and whether there is one.
func read(line string) (label, bool) {
	var l label
	for l.start < len(line) {
		r, size := utf8.DecodeRuneInString(line[l.start:])
		if r != '"' && r != '“' && r != '*' && r != '_' && r != '\'' && r != '‘' {
			break
		}
		l.start += size
	}
	if l.letter(line) {
		return l, true
	}
	head := line[l.start:min(len(line), l.start+longest)]
	colon := strings.IndexByte(head, ':')
	if colon < 2 {
		return l, false
	}
	l.end = l.start + len(strings.TrimRight(head[:colon], " \u00a0*_"))
	l.said = l.start + colon + 1
	return l, l.behind(line) && l.name(line[l.start:l.end])
}

// behind moves said to the first word behind the label. It reports whether there is one, and a space before it.
func (l *label) behind(line string) bool {
	from := l.said
	for l.said < len(line) {
		r, size := utf8.DecodeRuneInString(line[l.said:])
		if !unicode.IsSpace(r) && r != '*' && r != '_' {
			break
		}
		l.said += size
	}
	if l.said == len(line) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(line[l.said:])
	return l.said > from || r == '“' || r == '‘' || r == '"'
}

// letter reads a label that is only a Q or an A, perhaps with a number: Q:, A., Q3.
func (l *label) letter(line string) bool {
	rest := line[l.start:]
	if len(rest) < 3 || rest[0] != 'Q' && rest[0] != 'A' {
		return false
	}
	n := 1
	for n < 4 && n < len(rest)-1 && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	l.end, l.said = l.start+n, l.start+n
	switch rest[n] {
	case ':', '.', ')':
		l.said++
	case '\t', ' ':
		wide := rest[n] == '\t' || rest[n+1] == ' ' || rest[n+1] == '\t'
		if r, _ := utf8.DecodeRuneInString(rest[n+1:]); n > 1 || !wide && (rest[0] == 'A' || !unicode.IsUpper(r)) {
			return false
		}
	default:
		// A mark set apart from the words in print, but not in what was copied: QWhat happened then?
		r, size := utf8.DecodeRuneInString(rest[n:])
		next, _ := utf8.DecodeRuneInString(rest[n+size:])
		if rest[0] != 'Q' || n > 1 || !unicode.IsUpper(r) || !unicode.IsLower(next) && next != ' ' && next != '\'' && next != '’' {
			return false
		}
		l.key, l.role = "q", asks
		return true
	}
	if !l.behind(line) {
		return false
	}
	l.key, l.role, l.sure = "q", asks, true
	if rest[0] == 'A' {
		l.key, l.role, l.sure = "a", letterA, false
	}
	return true
}

// name reads the words of a label. It reports whether they can be a name, with a title before it and a remark in brackets behind it,
// or what somebody is called who has a part to play.
func (l *label) name(text string) bool {
	if i := strings.IndexAny(text, "(["); i > 0 {
		text = strings.TrimRight(text[:i], " ")
	}
	l.capitals = true
	words, last := 0, ""
	for word := range strings.FieldsSeq(text) {
		words++
		if !wordOf(word, words == 1) {
			return false
		}
		if words == 1 && unicode.IsLower(firstOf(word)) {
			return false
		}
		for _, r := range word {
			l.capitals = l.capitals && !unicode.IsLower(r)
		}
		if r := firstOf(word); unicode.IsUpper(r) {
			l.initials += strings.ToLower(string(r))
		}
		if words == 1 {
			l.titled = addresses(strings.ToLower(strings.TrimSuffix(word, ".")))
		}
		last = word
	}
	if words == 0 || words > 7 || unicode.IsLower(firstOf(last)) {
		return false
	}
	l.titled = l.titled && words > 1
	lower := strings.ToLower(text)
	l.role = part(strings.TrimPrefix(strings.TrimRight(lower, " 0123456789"), "the "))
	switch {
	case l.role != none:
		l.key = lower
		l.sure = strings.HasPrefix(lower, "question") || strings.HasPrefix(lower, "interviewer")
	case last[0] >= '0' && last[0] <= '9':
		return false
	default:
		l.key = strings.ToLower(strings.Trim(last, "."))
	}
	l.weak = l.role == none && (heads(lower) || words == 1 && heads(l.key))
	return true
}

func firstOf(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// wordOf reports whether word can be part of a name.
func wordOf(word string, first bool) bool {
	if strings.ContainsAny(word, "/?!,;\"“”&@#%=|<>…") {
		return false
	}
	if dot := strings.IndexByte(word, '.'); dot >= 0 && dot > 5 {
		return false
	}
	r := firstOf(word)
	switch {
	case r >= '0' && r <= '9':
		return !first && len(word) <= 2
	case unicode.IsLower(r):
		return !first && len(word) <= 4 || strings.ContainsAny(word, "'’-")
	default:
		return unicode.IsLetter(r)
	}
}

// part returns the part that somebody has who is called by words alone.
func part(words string) role {
	switch words {
	case "question", "questioner", "reporter", "reporters", "journalist", "journalists", "interviewer", "moderator", "host", "presenter", "anchor",
		"press", "correspondent", "interview", "newsreader", "audience question", "audience member", "compere":
		return asks
	case "answer":
		return letterA
	case "court", "judge", "witness", "chair", "chairman", "chairwoman", "chairperson", "counsel", "prosecutor", "prosecution", "defence", "defense", "defendant",
		"clerk", "interpreter", "translator", "spokesman", "spokeswoman", "spokesperson", "caller", "speaker", "senator", "minister", "president", "mayor",
		"coroner", "magistrate", "bailiff", "foreperson", "plaintiff", "commissioner", "inspector", "officer", "coach", "operator", "dispatcher", "voice", "unidentified speaker":
		return office
	}
	return none
}

// addresses reports whether word is a form of address or an office before a name.
func addresses(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "judge", "justice", "senator", "sen", "rep", "gov", "governor",
		"president", "minister", "mayor", "chairman", "chairwoman", "chair", "secretary", "ambassador", "general", "gen", "col", "colonel", "captain", "capt", "lt",
		"sgt", "sergeant", "inspector", "commissioner", "councillor", "councilman", "councilwoman", "cllr", "mp", "congressman", "congresswoman", "director",
		"chief", "attorney", "father", "sister", "bishop", "pastor", "rabbi", "imam", "sheikh", "herr", "frau", "señor", "señora", "madame", "monsieur", "detective", "officer", "coach", "speaker", "prime":
		return true
	}
	return false
}

// heads reports whether label is one of those that head facts rather than talk.
func heads(label string) bool {
	switch label {
	case "note", "update", "analysis", "claim", "fact", "facts", "myth", "reality", "verdict", "truth", "false", "true", "rating", "source", "sources", "photo", "photos", "video", "watch",
		"read", "listen", "date", "where", "when", "what", "who", "why", "how", "time", "venue", "tickets", "price", "cost", "score", "goals", "pros", "cons", "before", "after", "then", "now",
		"here", "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "example", "tip", "tips", "step", "day", "phone", "email",
		"website", "address", "serves", "ingredients", "method", "directions", "preparation", "prep", "cook", "total", "yield", "warning", "important", "conclusion", "summary", "background",
		"correction", "clarification", "related", "more", "category", "tags", "topics", "location", "winner", "loser", "home", "away", "referee", "attendance", "result", "results", "author",
		"title", "director", "starring", "cast", "genre", "publisher", "year", "age", "born", "died", "occupation", "height", "education", "party", "yes", "no", "good", "bad", "opinion",
		"problem", "solution", "cause", "effect", "strengths", "weaknesses", "opportunities", "threats", "advice", "dear", "ps", "context", "response", "reply", "comment", "details", "quote",
		"morning", "afternoon", "evening", "night", "breakfast", "lunch", "dinner", "starters", "mains", "desserts", "subs", "substitutes", "team", "teams", "scorers", "bookings", "man of the match",
		"agree", "disagree", "for", "against", "left", "right", "up", "down", "in", "out", "buy", "sell", "hot", "not", "next", "last", "first", "second", "third", "live", "breaking", "exclusive",
		"pictured", "caption", "credit", "key", "also", "plus", "editor's note", "editor’s note", "tweet", "post", "headline", "bottom line", "takeaway", "lesson", "rumour", "rumor", "hearsay", "evidence",
		"scene", "act", "chapter", "part", "verse", "chorus", "clue", "hint", "score prediction", "prediction", "form", "odds", "distance", "duration", "difficulty", "status", "deadline", "salary":
		return true
	}
	return false
}
