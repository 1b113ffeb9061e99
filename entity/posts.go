package entity

import (
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// giveRoles gives the roles to the entities.
func (f *finding) giveRoles() {
	for i := range f.roles {
		r := &f.roles[i]
		b := &f.beings[f.names[r.name].entity]
		if r.gender == Male {
			b.male += 4
		} else if r.gender == Female {
			b.female += 4
		}
		if b.Kind != Person || r.text == "" {
			continue
		}
		if len(b.roles) < maxHolders {
			b.roles = append(b.roles, i)
		}
		if b.Role == "" && r.weight > 0 || r.weight > b.weight || r.weight == b.weight && r.weight > 0 && fuller(r, b) {
			b.Role, b.roleHead, b.weight = r.text, r.head, r.weight
			b.owner, b.of, b.pron = r.owner, -1, r.pron
			if r.owner < 0 && r.people != "" {
				if k, ok := f.formOf[keyOf(r.people)]; ok && f.forms[k].entity >= 0 {
					b.of = f.forms[k].entity
				}
			}
		}
	}
	f.succeed()
}

// fuller reports whether r tells the role of b and more: the mayor of Porto Alto, for a mayor.
func fuller(r *role, b *being) bool {
	return b.owner < 0 && b.pron < 0 && r.head == b.roleHead && strings.Contains(fold(r.text), fold(b.Role)) && (r.owner >= 0 || len(r.text) > len(b.Role))
}

// succeed gives whoever is replaced the role of who replaces him, as a former one.
func (f *finding) succeed() {
	for i := range f.names {
		n := &f.names[i]
		h := f.doc.Token(f.headOf(n.start, n.end))
		if h.Rel != syntax.Obj || h.Head < 0 || h.Head >= n.start {
			continue
		}
		if lemma := f.doc.Token(h.Head).Lemma; lemma != "replace" && lemma != "succeed" {
			continue
		}
		subject := f.doc.Subject(h.Head)
		if subject < 0 || f.doc.Negated(h.Head) {
			continue
		}
		m := f.nameBefore(subject + 1)
		if m < 0 || f.names[m].end <= subject {
			continue
		}
		from, to := &f.beings[f.names[m].entity], &f.beings[n.entity]
		if from.Kind != Person || to.Kind != Person || to.Role != "" || from.Role == "" || strings.HasPrefix(from.Role, "former ") {
			continue
		}
		for _, k := range from.roles {
			if r := f.roles[k]; r.text == from.Role && len(to.roles) == 0 {
				r.name, r.weight, r.phrase, r.gender = i, 1, phrase{}, Unknown
				r.text = "former " + bareRole(r.text)
				to.Role, to.roleHead, to.owner, to.pron, to.of = r.text, r.head, r.owner, r.pron, from.of
				to.roles = append(to.roles, len(f.roles))
				f.roles = append(f.roles, r)
			}
		}
	}
}

// ordinal reports whether word tells a place in a row.
func ordinal(word string) bool {
	switch word {
	case "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "current", "new":
		return true
	}
	return false
}

// bareRole returns a role without the words that are only true of who has it now.
func bareRole(text string) string {
	for {
		first, rest, ok := strings.Cut(text, " ")
		if !ok {
			return lowerTitle(text)
		}
		switch fold(first) {
		case "new", "incoming", "acting", "interim", "next":
			text = rest
		default:
			return lowerTitle(text)
		}
	}
}

func lowerTitle(text string) string {
	if inCaps(text) {
		return text
	}
	return strings.ToLower(text)
}

// complement returns the end of p with what it says of the field of the role: head of traffic, Minister of Climate.
func (f *finding) complement(p *phrase) int {
	k := p.stop + 1
	if k >= len(f.words) || f.doc.Token(p.stop).Form != "of" || f.words[k].sent != f.words[p.head].sent {
		return p.stop
	}
	switch fold(f.doc.Token(p.head).Form) {
	case "head", "director", "chief", "minister", "secretary", "professor", "lecturer", "chair", "manager", "president", "commissioner", "supervisor",
		"coordinator", "reader", "officer", "editor", "dean", "member", "superintendent", "inspector", "curator", "controller", "minister-counsellor":
	default:
		return p.stop
	}
	end := p.stop
	for ; k < len(f.words) && k < p.stop+6 && f.words[k].sent == f.words[p.head].sent && f.nameStarting(k) < 0; k++ {
		switch t := f.doc.Token(k); {
		case (t.Tag == syntax.NOUN || t.Tag == syntax.PROPN) && (f.words[k].class&(lexicon.Person|lexicon.Collective) == 0 || portfolio(t.Form)):
			end = k + 1
		case t.Tag == syntax.ADJ || t.Form == "and" && end == k:
		default:
			return end
		}
	}
	return end
}

// kin reports whether a noun tells a relation by blood or marriage.
func kin(noun string) bool {
	switch noun {
	case "son", "daughter", "brother", "sister", "father", "mother", "wife", "husband", "uncle", "aunt", "nephew", "niece", "cousin",
		"grandson", "granddaughter", "grandfather", "grandmother", "stepson", "stepdaughter", "widow", "widower", "partner":
		return true
	}
	return false
}

// rank reports whether the title at token i tells respect or rank rather than an office.
func (f *finding) rank(i int) bool {
	form := f.doc.Token(i).Form
	fields, _ := lexicon.Role(spelled(fold(form)))
	return fields == lexicon.Military || address(form)
}

// partisan reports whether form tells of a party's views rather than of a person.
func partisan(form string) bool {
	switch form {
	case "conservative", "liberal", "socialist", "communist", "nationalist", "centrist", "independent", "radical", "populist", "leftist", "native":
		return true
	}
	return false
}

// anybody reports whether a noun tells no role: a man, a person.
func anybody(noun string) bool {
	switch noun {
	case "person", "man", "woman", "boy", "girl", "child", "guy", "lad", "one", "people", "human", "individual", "adult", "lady", "gentleman", "elder", "younger":
		return true
	}
	return false
}

// leftBehind returns the index of the name of whoever is survived by the relative at token h, name i, or the pronoun for him; or -1.
func (f *finding) leftBehind(h, i int) (name, pronoun int) {
	s := &f.sentences[f.words[h].sent]
	for k := h - 1; k >= s.First && k >= h-maxAway; k-- {
		if f.doc.Token(k).Form != "survived" {
			continue
		}
		if n := f.nameBefore(k); n >= 0 && n != i && f.names[n].start >= s.First && k-f.names[n].end <= 1 {
			return n, -1
		}
		if k-2 >= s.First && f.doc.Token(k-2).Tag == syntax.PRON {
			return -1, k - 2
		}
		return -1, -1
	}
	return -1, -1
}
