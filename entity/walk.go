package entity

import (
	"strings"

	"example.com/newstext/article"
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// A ring holds the entities that were mentioned last, the latest first.
type ring struct {
	list [16]int
	n    int
}

// touch puts e first.
func (r *ring) touch(e int) {
	i := 0
	for i < r.n && r.list[i] != e {
		i++
	}
	if i == r.n {
		if r.n < len(r.list) {
			r.n++
		} else {
			i--
		}
	}
	copy(r.list[1:i+1], r.list[:i])
	r.list[0] = e
}

// walk goes through the text and notes every mention and whom it is of.
func (f *finding) walk(namesOnly bool) {
	f.byRole = map[string]int{}
	f.holders = map[string][]int{}
	f.holder = make([]int32, f.doc.Len())
	f.comings = map[string][]coming{}
	for k := range f.roles {
		r := &f.roles[k]
		if e := f.names[r.name].entity; r.head != "" && f.beings[e].Kind == Person {
			key := office(r.head)
			c := coming{f.names[r.name].start, e, k, r.phrase.the}
			f.comings[key] = append(f.comings[key], c)
			if len(r.text) > 6 && strings.EqualFold(r.text[:6], "chief ") {
				f.comings["chief"] = append(f.comings["chief"], c) // its chief, for a chief executive
			}
		}
	}
	next := 0
	for k := range f.roles {
		if p := &f.roles[k].phrase; p.head > 0 {
			f.taken[p.head] = true
			f.holder[p.head] = int32(f.names[f.roles[k].name].entity + 1)
		}
	}
	for n := range f.sentences {
		s := &f.sentences[n]
		if !s.named {
			continue
		}
		if f.turns != nil {
			f.takeTurn(n)
		}
		for i := s.First; i < s.End; i++ {
			for next < len(f.names) && f.names[next].start < i {
				next++
			}
			if next < len(f.names) && f.names[next].start == i {
				f.mentionName(next)
				i = f.names[next].end - 1
				continue
			}
			if namesOnly {
				continue
			}
			switch t := f.doc.Token(i); t.Tag {
			case syntax.VERB:
				if f.words[i].look&quoted == 0 && speaks(t.Lemma) {
					if subject := f.doc.Subject(i); subject >= 0 && subject < i {
						if f.holder[subject] == 0 {
							subject = i - 1 // Prosecutor Ana Ruiz said
						}
						if e := int(f.holder[subject]) - 1; e >= 0 {
							f.speaks(e, f.words[i].sent)
						}
					}
				}
			case syntax.PRON:
				f.pronoun(i, t, s)
				f.some(i, t, s)
			case syntax.DET, syntax.SYM, syntax.NUM:
				f.some(i, t, s)
			case syntax.NOUN, syntax.PROPN:
				if t.Form == "old" || t.Form == "olds" {
					f.aged(i, s)
				}
				f.some(i, t, s)
				f.nominal(i, t, s)
			case syntax.ADJ:
				f.some(i, t, s)
				if t.Form == "old" {
					f.aged(i, s)
				}
				if f.words[i].class&lexicon.Collective != 0 || f.words[i].class&lexicon.Person != 0 && t.Rel == syntax.Nsubj {
					f.nominal(i, t, s)
				}
			}
		}
	}
	if namesOnly {
		return
	}
	for k := range f.roles {
		r := &f.roles[k]
		if p := &r.phrase; p.head > 0 {
			f.note(f.span(p.start, max(p.end, p.stop)), p.head, Nominal, f.names[r.name].entity)
		}
	}
	f.firstPerson()
}

// note adds a mention.
func (f *finding) note(span article.Span, head int, kind MentionKind, e int) {
	f.found = append(f.found, found{span: span, head: head, kind: kind, entity: e})
	f.holder[head] = int32(e + 1)
}

// mentionName adds the mention of name i.
func (f *finding) mentionName(i int) {
	n := &f.names[i]
	b := &f.beings[n.entity]
	span := f.span(n.start, n.end)
	if b.Kind == Publication && n.start > f.sentences[f.words[n.start].sent].First && f.doc.Token(n.start-1).Form == "The" {
		span.Start = f.doc.Token(n.start - 1).Span.Start
		if f.words[n.start-1].look&first == 0 && "The "+f.nameText(n) != b.Name && len(f.nameText(n)) >= len(b.Name) {
			b.Name = "The " + f.nameText(n)
		}
	}
	head := f.headOf(n.start, n.end)
	f.note(span, head, Name, n.entity)
	for k := n.start; k < n.end; k++ {
		f.holder[k] = int32(n.entity + 1)
	}
	f.touch(n.entity, head)
	if k := n.end - 1; k != head {
		b.salience = max(b.salience, f.weight(k))
	}
	if n.apposed > 0 && f.words[n.apposed].sent == f.words[head].sent {
		b.salience = max(b.salience, f.weight(n.apposed))
	}
	f.catchLead(n)
	if k := n.title - 1; k >= 0 && f.doc.Token(k).Tag == syntax.VERB && f.words[k].look&quoted == 0 && f.doc.Token(k).Lemma == "say" {
		f.speaks(n.entity, f.words[k].sent)
	}
	if b.Kind == Organization || b.Kind == Place || b.Kind == Other {
		f.nested(n)
	}
}

// catchLead gives what the first paragraph tells of somebody without a name, "A banker was jailed", to the name n,
// if that opens one of the next sentences as such names do: "Jonathan Pike, 52, of Swindon, showed no emotion".
func (f *finding) catchLead(n *name) {
	if f.lead < 0 {
		return
	}
	l, b := &f.beings[f.lead], &f.beings[n.entity]
	s := &f.sentences[f.words[n.start].sent]
	if apart := int(f.words[n.start].sent) - int(f.words[l.opened].sent); apart > 3 || apart < 1 {
		return
	}
	if b.Kind != Person || b.mentions > 1 || n.end-n.start < 2 || n.title > s.First || f.form(n.end, n.start) != "," || !f.age(n.end+1, n.start) {
		return
	}
	if b.Role != "" && b.weight > 1 && office(b.roleHead) != office(l.roleHead) || b.male > 0 && l.female > 0 || b.female > 0 && l.male > 0 {
		return
	}
	if v := f.verbOf(f.headOf(n.start, n.end)); v >= 0 && speaks(f.doc.Token(v).Lemma) {
		return // a witness
	}
	for k := len(f.found) - 1; k >= 0 && f.found[k].head >= l.opened; k-- {
		if f.found[k].entity == f.lead {
			f.found[k].entity = n.entity
		}
	}
	for k := l.opened; k < n.start; k++ {
		if f.holder[k] == int32(f.lead+1) {
			f.holder[k] = int32(n.entity + 1)
		}
	}
	if b.Role == "" && l.roleHead != "" {
		b.Role, b.roleHead, b.owner, b.pron = l.Role, l.roleHead, l.owner, l.pron
		b.roles = append(b.roles, len(f.roles))
		f.roles = append(f.roles, role{text: l.Role, head: l.roleHead, owner: l.owner, pron: l.pron})
	}
	b.male, b.female = b.male+l.male, b.female+l.female
	f.lead = -1
}

// speaks notes that entity e speaks in sentence s.
func (f *finding) speaks(e int, sent int32) { f.speaker, f.spoke = e, int(sent) }

// nests reports whether entity e may be mentioned inside the name of another.
func (f *finding) nests(e int) bool {
	return f.beings[e].Kind == Place
}

// nested adds the places inside name n that are named elsewhere too: Porto Alto in "Porto Alto Police Department".
func (f *finding) nested(n *name) {
	if n.end-n.start < 2 || n.alias != "" {
		return
	}
	for i := n.start; i < n.end; i++ {
		for j := min(i+3, n.end); j > i; j-- {
			if j-i == n.end-n.start || f.words[i].look&upper == 0 || f.words[j-1].look&upper == 0 {
				continue
			}
			k, ok := f.formOf[keyOf(f.phrase(i, j))]
			if !ok || f.forms[k].entity < 0 || f.forms[k].entity == n.entity || !f.nests(f.forms[k].entity) {
				continue
			}
			f.found = append(f.found, found{span: f.span(i, j), head: f.headOf(i, j), kind: Name, entity: f.forms[k].entity})
			i = j - 1
			break
		}
	}
}

// headOf returns the token among i up to j that the others depend on.
func (f *finding) headOf(i, j int) int {
	for k := i; k < j; k++ {
		if h := f.doc.Token(k).Head; h < i || h >= j {
			return k
		}
	}
	return j - 1
}

// touch notes that entity e is mentioned at token i.
func (f *finding) touch(e, i int) {
	b := &f.beings[e]
	sent := int(f.words[i].sent)
	w := f.weight(i)
	if b.lastSeen != sent || w > b.salience {
		b.salience = w
	}
	b.lastSeen = sent
	b.lastAt = i
	if b.opened < 0 {
		b.opened = i
	}
	b.quoted = f.words[i].look&quoted != 0
	b.mentions++
	if b.Kind == Person {
		f.people.touch(e)
		if hero := &f.heroes[b.gender()]; !b.generic && (*hero == 0 || b.mentions > f.beings[*hero-1].mentions) {
			*hero = e + 1
		}
		if len(f.early) > 0 {
			f.catchUp(e)
		}
		if b.generic && b.roleHead != "" {
			f.holds(b.roleHead, e)
		}
		for n, k := range b.roles {
			if n == 0 || f.roles[k].head != f.roles[b.roles[n-1]].head {
				f.holds(f.roles[k].head, e)
			}
		}
	} else if b.Kind != Other {
		f.others.touch(e)
		if k := f.byRole[b.head] - 1; b.head != "" && !(b.plural && k >= 0 && !f.beings[k].plural) { // banks are not the bank
			f.byRole[b.head] = e + 1
		}
	}
}

// weight returns how much the grammatical place of token i makes whom it refers to the topic.
func (f *finding) weight(i int) int {
	for range 4 {
		t := f.doc.Token(i)
		switch t.Rel {
		case syntax.Nsubj, syntax.NsubjPass:
			if t.Head >= 0 && f.doc.Token(t.Head).Rel == syntax.Root {
				return 5
			}
			return 4
		case syntax.Root, syntax.Vocative:
			return 3
		case syntax.Obj, syntax.Iobj, syntax.OblAgent:
			return 3
		case syntax.Flat, syntax.Compound, syntax.Appos, syntax.Conj, syntax.Goeswith:
			if t.Head < 0 {
				return 2
			}
			i = t.Head
		case syntax.NmodPoss:
			return 1
		case syntax.Obl, syntax.Nmod, syntax.Dep, syntax.Dislocated:
			if f.doc.Child(i, syntax.Case) < 0 && t.Head > i {
				return 4 // an object of no preposition before its verb is a subject that was not seen
			}
			return 2
		default:
			return 2
		}
	}
	return 2
}
