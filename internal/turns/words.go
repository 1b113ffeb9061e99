package turns

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// personal reports whether said speaks of me, us or you outside quotation marks.
func personal(said string) bool {
	quoted := false
	for i := 0; i < len(said); {
		r, size := utf8.DecodeRuneInString(said[i:])
		switch r {
		case '“', '«', '„':
			quoted = true
		case '”', '»':
			quoted = false
		case '"':
			quoted = !quoted
		}
		if !unicode.IsLetter(r) {
			i += size
			continue
		}
		j := i
		for j < len(said) {
			r, size := utf8.DecodeRuneInString(said[j:])
			if !unicode.IsLetter(r) {
				break
			}
			j += size
		}
		if j-i <= 4 && !quoted {
			switch strings.ToLower(said[i:j]) {
			case "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your":
				if said[i:j] != "US" && said[i:j] != "i" {
					return true
				}
			}
		}
		i = j
	}
	return false
}

// brief reports whether said is a short answer.
func brief(said string) bool {
	word := said
	if i := strings.IndexFunc(said, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		word = said[:i]
	}
	switch strings.ToLower(word) {
	case "no", "yes", "yeah", "never", "nobody", "nothing", "correct", "absolutely", "certainly", "indeed", "exactly", "thanks", "thank", "right", "well", "perhaps", "maybe", "sure", "okay", "ok":
		return true
	}
	return false
}

// stops reports whether said ends as a sentence does.
func stops(said string) bool {
	for range 6 {
		r, size := utf8.DecodeLastRuneInString(said)
		switch r {
		case '.', '!', '?', '…', '—', '–', '-', '。', '？', ':':
			return true
		case '"', '\'', '”', '’', '»', ')', ']', ' ', '*', '_', '\u00a0':
			said = said[:len(said)-size]
		default:
			return false
		}
	}
	return false
}

// asked reports whether the last sentence of said is a question, or it is put to somebody as one is in court.
func asked(said string) bool {
	if head := said[:min(len(said), 24)]; strings.HasPrefix(head, "I put it to you") || strings.HasPrefix(head, "I suggest to you") {
		return true
	}
	for range 6 {
		r, size := utf8.DecodeLastRuneInString(said)
		switch r {
		case '?', '？':
			return true
		case '"', '\'', '”', '’', '»', ' ', '*', '_', '\u00a0':
			said = said[:len(said)-size]
		case ')', ']': // a remark behind it: (Laughter.)
			i := strings.LastIndexAny(said, "([")
			if i < 0 {
				return false
			}
			said = said[:i]
		default:
			return false
		}
	}
	return false
}

// learn adds to known, in lower case, the words of line that start with a capital letter, and the initials of those in a row.
func learn(known map[string]bool, line string) {
	initials := ""
	for word := range strings.FieldsSeq(line) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		r, size := utf8.DecodeRuneInString(word)
		if size == 0 || unicode.IsLower(r) {
			initials = ""
			continue
		}
		known[strings.ToLower(word)] = true
		if initials += strings.ToLower(word[:size]); len(initials) > 1 && len(initials) <= 8 {
			known[initials] = true
		} else if len(initials) > 8 {
			initials = ""
		}
	}
}
