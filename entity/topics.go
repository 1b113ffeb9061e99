package entity

import "example.com/newstext/article/syntax"

// plays reports whether n, the name of a country in the report of a match, stands for its team.
func (f *finding) plays(n *name) bool {
	if n.end < len(f.words) && isApostropheS(f.doc.Token(n.end).Form) {
		return true
	}
	switch t := f.doc.Token(f.headOf(n.start, n.end)); t.Rel {
	case syntax.Nmod, syntax.Compound, syntax.Appos, syntax.Flat, syntax.Obl:
		if before := f.form(n.start-1, n.start); !locative(before) && before != "," && before != "of" {
			return true
		}
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj, syntax.Iobj, syntax.Conj, syntax.Root:
		return true
	}
	switch f.form(n.start-1, n.start) {
	case "against", "over", "beat", "with", "by", "for", "put":
		return true
	}
	return false
}

// findMatch notes whether the article is the report of a match.
func (f *finding) findMatch() {
	words := 0
	for i := range f.words {
		switch t := f.doc.Token(i); t.Lemma {
		case "goal", "goalkeeper", "midfielder", "striker", "half-time", "halftime", "referee", "penalty", "match", "tournament", "innings",
			"wicket", "quarter-final", "semi-final", "quarterfinal", "semifinal", "kick-off", "stoppage", "equaliser", "equalizer", "scrum",
			"defender", "winger", "medal", "batsman", "bowler", "fixture", "offside", "knockout", "header":
			words++
		}
	}
	f.match = words >= 3 && words*250 >= len(f.words)
}

// traded returns what n is if it has a price, as in "Brent settled at $71" or "Grant rose 3%"; Person if it has none.
func (f *finding) traded(n *name, s *sentence) Kind {
	k := n.end
	if k+1 >= s.End {
		return Person
	}
	switch f.doc.Token(k).Form {
	case "crude", "futures":
		return Other
	}
	switch f.doc.Token(k).Lemma {
	case "rise", "fall", "gain", "lose", "settle", "climb", "slip", "drop", "jump", "slide", "close", "trade", "surge", "plunge", "tumble", "edge",
		"advance", "decline", "rally", "soar", "sink", "add", "shed", "dip":
	case "be":
		switch f.form(k+1, k) {
		case "down", "up", "flat", "little":
		default:
			return Person
		}
	default:
		return Person
	}
	kind := Person
	for m := k + 1; m < min(k+9, s.End); m++ {
		switch f.doc.Token(m).Form {
		case "%", "percent", "cents", "pence":
			if kind == Person && m <= k+5 {
				kind = Organization
			}
		case "$", "€", "£", "¥":
			if kind == Person && m <= k+4 {
				kind = Organization
			}
		case "barrel", "ounce", "tonne", "ton", "bushel", "pound":
			if kind == Organization {
				return Other
			}
		case ",", ";":
			return kind
		}
	}
	return kind
}
