package syntax

import "strings"

// Feats are grammatical features of a token, as a set of bits. The zero Feats says nothing.
type Feats uint16

// The features. A token may have several: "was" is Singular|Past|Finite.
const (
	Singular   Feats = 1 << iota
	Plural           // "officials", "they"; a verb has no number but in "is", "was" and "denies"
	First            // first person: I, we
	Second           // second person: you
	Third            // third person: she, denies
	Present          // "denies", "denying"
	Past             // "denied"
	Finite           // a verb that can be the only one of its clause
	Infinitive       // "deny" in "to deny" and "did deny"
	Participle       // "denied" in "has denied" and "was denied", "denying"
	Passive          // "killed" in "he was killed" and "the man killed there"
	Negative         // not, n't, never, no, nobody, nothing, neither, nor
)

var featNames = [...]string{"singular", "plural", "first", "second", "third", "present", "past", "finite", "infinitive",
	"participle", "passive", "negative"}

// Has reports whether f has all features of g.
func (f Feats) Has(g Feats) bool { return f&g == g }

// String returns the names of the features with a bar between them.
func (f Feats) String() string {
	var b strings.Builder
	for i, name := range featNames {
		if f&(1<<i) != 0 {
			if b.Len() > 0 {
				b.WriteByte('|')
			}
			b.WriteString(name)
		}
	}
	return b.String()
}

// feats returns the features of a token by its Penn Treebank tag and lemma; whether it is passive depends on its relations.
func feats(xpos, form, lemma string) (f Feats) {
	switch xpos {
	case "NN", "NNP":
		f = Singular
	case "NNS", "NNPS":
		f = Plural
	case "VBZ":
		f = Singular | Third | Present | Finite
	case "VBP":
		f = Present | Finite
	case "VBD":
		f = Past | Finite
		if form == "was" || form == "Was" {
			f |= Singular
		}
	case "MD":
		f = Finite
	case "VB":
		f = Infinitive
	case "VBG":
		f = Present | Participle
	case "VBN":
		f = Past | Participle
	case "PRP", "PRP$":
		switch lemma {
		case "I", "my", "myself", "mine":
			f = First | Singular
		case "we", "our", "ourselves", "ours":
			f = First | Plural
		case "you", "your", "yourself", "yours":
			f = Second
		case "he", "she", "it", "his", "her", "its", "himself", "herself", "itself", "hers":
			f = Third | Singular
		case "they", "their", "themselves", "theirs":
			f = Third | Plural
		}
	case "DT":
		switch lemma {
		case "this", "that", "a", "an", "each", "every", "another":
			f = Singular
		case "these", "those", "both":
			f = Plural
		}
	}
	switch lemma {
	case "not", "n't", "never", "no", "nobody", "nothing", "neither", "nor", "none", "nowhere":
		f |= Negative
	}
	return f
}
