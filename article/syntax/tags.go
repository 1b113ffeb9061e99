package syntax

import "example.com/newstext/internal/enum"

// A Tag is a universal part of speech.
type Tag uint8

// The parts of speech of Universal Dependencies. The zero Tag is X, which stands for words of no other class.
const (
	X     Tag = iota // other: foreign words, typing errors, codes
	ADJ              // adjective
	ADP              // preposition
	ADV              // adverb
	AUX              // auxiliary: is, has, would
	CCONJ            // coordinating conjunction: and, but
	DET              // determiner: the, some
	INTJ             // interjection: oh, yes
	NOUN             // common noun
	NUM              // numeral
	PART             // particle: not, to, 's
	PRON             // pronoun
	PROPN            // proper noun
	PUNCT            // punctuation
	SCONJ            // subordinating conjunction: that, if, because
	SYM              // symbol: $, %
	VERB             // verb, not auxiliary
)

var tagNames = []string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
	"PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

// String returns the name of t in capitals, as Universal Dependencies writes it.
func (t Tag) String() string { return enum.String("syntax.Tag", tagNames, t) }

// MarshalText returns the name of t; it fails for a number that is no Tag.
func (t Tag) MarshalText() ([]byte, error) { return enum.Marshal("syntax.Tag", tagNames, t) }

// UnmarshalText sets t to the tag that text names.
func (t *Tag) UnmarshalText(text []byte) error {
	return enum.Unmarshal("syntax.Tag", tagNames, text, t)
}

// A Rel is a relation of a word to its head.
type Rel uint8

// The relations of Universal Dependencies, with those subtypes that tell something about who says or does what.
// The zero Rel is Dep, an unspecified relation.
const (
	Dep Rel = iota
	Acl
	AclRelcl
	Advcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjPass
	Det
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodPoss
	Nsubj
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	Orphan
	Parataxis
	Punct
	Reparandum
	Root
	Vocative
	Xcomp
)

var relNames = []string{"dep", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
	"ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "det", "discourse", "dislocated", "expl",
	"fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl",
	"obl:agent", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"}

// String returns the name of r in lower case, as Universal Dependencies writes it.
func (r Rel) String() string { return enum.String("syntax.Rel", relNames, r) }

// MarshalText returns the name of r; it fails for a number that is no Rel.
func (r Rel) MarshalText() ([]byte, error) { return enum.Marshal("syntax.Rel", relNames, r) }

// UnmarshalText sets r to the relation that text names.
func (r *Rel) UnmarshalText(text []byte) error {
	return enum.Unmarshal("syntax.Rel", relNames, text, r)
}
