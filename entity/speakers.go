package entity

import "example.com/newstext/article/syntax"

// A sayer is who is named right behind a quotation as the one who says it.
type sayer struct{ from, end, entity int }

// sayerOf returns the entity that is named right behind the quotation that token i is in as the one who says it, or -1.
func (f *finding) sayerOf(i int) int {
	if i >= f.sayer.from && i < f.sayer.end {
		return f.sayer.entity
	}
	k := i
	for k < len(f.words) && f.words[k].look&quoted != 0 && k-i < 2*maxAway {
		k++
	}
	f.sayer = sayer{i, k, -1}
	for k++; k < len(f.words)-1 && f.words[k].look&(letters|quoted) == 0; k++ {
	}
	if k >= len(f.words)-1 || f.words[k].look&quoted != 0 || !f.sameBlock(int(f.words[k].sent), int(f.words[i].sent)) {
		return -1
	}
	n := f.nameStarting(k)
	if t := f.doc.Token(k); t.Tag == syntax.VERB && speaks(t.Lemma) && !addresses(t.Lemma) {
		n = f.nameStarting(k + 1)
	} else if n >= 0 {
		if t := f.doc.Token(min(f.names[n].end, len(f.words)-1)); t.Tag != syntax.VERB || !speaks(t.Lemma) {
			n = -1
		}
	}
	if n >= 0 {
		f.sayer.entity = f.names[n].entity
	}
	return f.sayer.entity
}

// firstPerson gives each "I" inside quotation marks to whoever is said to speak.
func (f *finding) firstPerson() {
	for _, i := range f.firsts {
		t := f.doc.Token(i)
		e := -1
		if x := f.speakerOf(i); t.Feats.Has(syntax.Singular) {
			e = x
		} else if x >= 0 {
			e = f.bodyOf(x)
		}
		f.note(t.Span, i, Pronoun, e)
	}
}

// bodyOf returns the body that entity e speaks for: itself or whom its role belongs to; or -1.
func (f *finding) bodyOf(e int) int {
	b := &f.beings[e]
	if b.Kind == Organization || b.Kind == Publication || b.Kind == Group {
		return e
	}
	of := b.of
	if b.owner >= 0 {
		of = f.names[b.owner].entity
	} else if of < 0 && b.pron >= 0 {
		of = int(f.holder[b.pron]) - 1
	}
	if of >= 0 && (f.beings[of].Kind == Organization || f.beings[of].Kind == Publication) {
		return of
	}
	return -1
}

// maxAway is how many tokens of a sentence are looked through for a verb of speaking.
const maxAway = 100

// speakerOf returns the entity that says the quotation that token i is in, or -1: the subject of the next verb of speaking
// outside it, or of the last before it, in its block.
func (f *finding) speakerOf(i int) int {
	if e := f.turnSpeaker(i); e >= 0 {
		return e
	}
	n := int(f.words[i].sent)
	for m := n; m < len(f.sentences) && m <= n+3 && f.sameBlock(m, n); m++ {
		from := max(i, f.sentences[m].First)
		if e := f.says(from, min(from+maxAway, f.sentences[m].End)); e >= 0 {
			return e
		}
	}
	for m := n; m >= 0 && m >= n-3 && f.sameBlock(m, n); m-- {
		end := min(i, f.sentences[m].End)
		if e := f.says(max(end-maxAway, f.sentences[m].First), end); e >= 0 {
			return e
		}
	}
	return -1
}

func (f *finding) sameBlock(m, n int) bool { return f.sentences[m].block == f.sentences[n].block }

// titled returns the entity that the mention at token i is of; if that is part of a title, the person with it, as in
// "United manager Ana Ruiz". It looks as far as token j.
func (f *finding) titled(i, j int) int {
	e := int(f.holder[i]) - 1
	for m := i + 1; f.beings[e].Kind != Person && m < min(i+7, j) && isModifier(f.doc.Token(m).Tag); m++ {
		if x := int(f.holder[m]) - 1; x >= 0 && f.beings[x].Kind == Person {
			return x
		}
	}
	return e
}

// addresses reports whether the noun behind a verb of speaking is who is spoken to.
func addresses(lemma string) bool {
	switch lemma {
	case "tell", "ask", "urge", "warn", "accuse", "blame", "call", "praise", "criticize", "criticise":
		return true
	}
	return false
}

// says returns the entity that is the subject of the first verb of speaking outside quotation marks in the tokens i up to j, or -1.
func (f *finding) says(i, j int) int {
	for k := i; k < j; k++ {
		t := f.doc.Token(k)
		if f.words[k].look&quoted != 0 || t.Tag != syntax.VERB || !speaks(t.Lemma) {
			continue
		}
		if subject := f.doc.Subject(k); subject >= 0 && f.holder[subject] > 0 && f.words[subject].look&quoted == 0 {
			return f.titled(subject, j)
		}
		for _, m := range [...]int{k + 1, k - 1, k - 2, k + 2} {
			if m < i || m >= j || m > k && addresses(t.Lemma) || m == k-2 && f.doc.Token(k-1).Form != "," {
				continue
			}
			if f.holder[m] > 0 && f.words[m].look&quoted == 0 {
				return f.titled(m, j)
			}
		}
	}
	return -1
}
