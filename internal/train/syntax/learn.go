package main

import (
	"cmp"
	"log"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"example.com/newstext/internal/conllu"
	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/linear"
)

// rounds says how often training goes over the data.
type rounds struct{ tagger, parser, folds int }

func (r rounds) fast() rounds { return rounds{5, 6, 2} }

// relations are those that the model knows; subtypes that are not among them count as their main type.
var relations = []string{"root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
	"ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "discourse", "dislocated", "expl",
	"fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl",
	"obl:agent", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp"}

// relation returns the number of a relation.
func relation(name string) uint8 {
	i := slices.Index(relations, name)
	if i < 0 {
		main, _, _ := strings.Cut(name, ":")
		if i = slices.Index(relations, main); i < 0 {
			log.Fatalf("unknown relation %s", name)
		}
	}
	return uint8(i)
}

// tagset returns the pairs of Penn tag and universal tag that are not rare, the commonest first.
func tagset(sents []conllu.Sentence) []string {
	counts := map[string]int{}
	for _, s := range sents {
		for _, w := range s.Words {
			counts[w.XPOS+"/"+w.UPOS]++
		}
	}
	var tags []string
	for t, n := range counts {
		if n >= 12 {
			tags = append(tags, t)
		}
	}
	slices.SortFunc(tags, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	return tags
}

// tagOf returns the number of the tag of w; a rare one counts as the commonest that shares the universal tag.
func tagOf(tags []string, w conllu.Word) uint8 {
	if i := slices.Index(tags, w.XPOS+"/"+w.UPOS); i >= 0 {
		return uint8(i)
	}
	for i, t := range tags {
		if strings.HasSuffix(t, "/"+w.UPOS) {
			return uint8(i)
		}
	}
	return 0
}

// examples turns treebank sentences into examples.
func examples(sents []conllu.Sentence, tags []string) []grammar.Example {
	var all []grammar.Example
	for _, s := range sents {
		var x grammar.Example
		for _, w := range s.Words {
			x.Forms = append(x.Forms, w.Form)
			x.Tags = append(x.Tags, tagOf(tags, w))
			x.Heads = append(x.Heads, w.Head)
			x.Rels = append(x.Rels, relation(w.Rel))
		}
		grammar.Project(x.Heads)
		all = append(all, x)
	}
	return all
}

// learn trains all models and returns the model file.
func learn(sents []conllu.Sentence, r rounds, seed uint64) []byte {
	rng := rand.New(rand.NewPCG(seed, 1))
	p := grammar.Parts{Tags: tagset(sents), Rels: relations}
	xs := examples(sents, p.Tags)
	log.Printf("%d sentences, %d tags", len(xs), len(p.Tags))
	p.Clusters = linear.NewTable(nil)
	p.Scripts, p.Lemmas = lemmas(sents, p.Tags)

	// The parser learns from tags as they will be found, not from the right ones.
	guessed := slices.Clone(xs)
	for fold := range r.folds {
		var most []grammar.Example
		for i, x := range xs {
			if i%r.folds != fold {
				most = append(most, x)
			}
		}
		e, _ := tagger(p, most, r.tagger/2, rng)
		var s grammar.Sentence
		wrong, all := 0, 0
		for i := fold; i < len(xs); i += r.folds {
			e.LookAt(&s, &xs[i])
			e.Tag(&s)
			guessed[i].Tags = make([]uint8, len(xs[i].Tags))
			for j, t := range xs[i].Tags {
				guessed[i].Tags[j] = s.TagOf(j)
				all++
				if t != s.TagOf(j) {
					wrong++
				}
			}
		}
		log.Printf("fold %d: %s%% of tags right", fold+1, percent(all-wrong, all))
	}
	_, p = tagger(p, xs, r.tagger, rng)
	log.Printf("tagger: %d features", p.Tagger.Features())
	arcs, labels := grammar.NewEngine(p).LearnParser(guessed, r.parser, rng)
	p.Arcs = arcs.Small(3, linear.Prune{Updates: 4})
	p.Labels = labels.Model(len(p.Rels), linear.Prune{Updates: 3})
	log.Printf("labels: %d features", p.Labels.Features())
	return p.Bytes()
}

// tagger trains a tagger and the dictionary that it looks up.
func tagger(p grammar.Parts, xs []grammar.Example, rounds int, rng *rand.Rand) (*grammar.Engine, grammar.Parts) {
	p.Classes, p.Sure = linear.NewTable(nil), linear.NewTable(nil)
	p.Classes, p.Sure = dictionary(grammar.NewEngine(p), xs)
	p.Tagger = grammar.NewEngine(p).LearnTagger(xs, rounds, rng).Model(len(p.Tags), linear.Prune{Updates: 3})
	return grammar.NewEngine(p), p
}

// dictionary tells for words that are not rare which tags they can have, and for those that have one only, which.
func dictionary(e *grammar.Engine, xs []grammar.Example) (classes, sure *linear.Table) {
	byLower, byForm := map[uint32]map[uint8]int{}, map[uint32]map[uint8]int{}
	count := func(m map[uint32]map[uint8]int, k uint32, t uint8) {
		if m[k] == nil {
			m[k] = map[uint8]int{}
		}
		m[k][t]++
	}
	for i := range xs {
		lower, form := e.Words(&xs[i])
		for j, t := range xs[i].Tags {
			count(byLower, lower[j], t)
			count(byForm, form[j], t)
		}
	}
	sorted := func(tags map[uint8]int) (list []uint8, total int) {
		for _, n := range tags {
			total += n
		}
		list = slices.Collect(maps.Keys(tags))
		slices.SortFunc(list, func(a, b uint8) int { return cmp.Or(tags[b]-tags[a], int(a)-int(b)) })
		return list, total
	}
	// A class is the set of tags that make up at least a twentieth of a word, the commonest first.
	of, uses := map[uint32]string{}, map[string]int{}
	for k, tags := range byLower {
		list, total := sorted(tags)
		if total < 3 {
			continue
		}
		class := ""
		for _, t := range list {
			if tags[t]*20 >= total && len(class) < 3 {
				class += string(rune('A' + t))
			}
		}
		of[k] = class
		uses[class] += total
	}
	names := slices.Collect(maps.Keys(uses))
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(uses[b]-uses[a], cmp.Compare(a, b)) })
	number := map[string]uint32{}
	for i, name := range names {
		if i < 254 {
			number[name] = uint32(i + 1)
		}
	}
	known := map[uint32]uint32{}
	for k, class := range of {
		n := number[class]
		for n == 0 && class != "" { // a rare class counts as the one without its rarest tag
			_, last := lastRune(class)
			class = class[:last]
			n = number[class]
		}
		known[k] = n
	}
	certain := map[uint32]uint32{}
	for k, tags := range byForm {
		list, total := sorted(tags)
		if total >= 15 && tags[list[0]]*500 >= total*499 {
			certain[k] = uint32(list[0])
		}
	}
	return linear.NewTable(known), linear.NewTable(certain)
}

func lastRune(s string) (r rune, at int) {
	for i, c := range s {
		r, at = c, i
	}
	return r, at
}

// lemmas learns how to make lemmas: of whole forms, and of endings of any word.
// What a shorter ending says already is left out.
func lemmas(sents []conllu.Sentence, tags []string) ([]grammar.Script, *linear.Table) {
	index := map[grammar.Script]uint32{{}: 0}
	scripts := []grammar.Script{{}}
	votes := map[uint32]map[uint32]int{}
	type entry struct {
		keys   []uint32
		script uint32
	}
	var all []entry
	for _, s := range sents {
		for _, w := range s.Words {
			if w.Lemma == "_" || strings.Contains(w.Feats, "Typo=Yes") || w.UPOS == "X" {
				continue
			}
			sc := grammar.FindScript(w.Form, w.Lemma)
			if sc.Cut > 6 || len(sc.Append) > 6 || strings.Contains(sc.Append, "\n") {
				continue
			}
			n, ok := index[sc]
			if !ok {
				n = uint32(len(scripts))
				index[sc] = n
				scripts = append(scripts, sc)
			}
			keys := grammar.LemmaKeys(w.Form, tagOf(tags, w))
			all = append(all, entry{keys, n})
			for _, k := range keys {
				if votes[k] == nil {
					votes[k] = map[uint32]int{}
				}
				votes[k][n]++
			}
		}
	}
	winner := func(k uint32) (best uint32, n, total int) {
		for s, m := range votes[k] {
			total += m
			if m > n || m == n && s < best {
				best, n = s, m
			}
		}
		return best, n, total
	}
	table := map[uint32]uint32{}
	for _, x := range all {
		parent := uint32(0)
		for i := len(x.keys) - 1; i >= 0; i-- { // the shortest ending first, the whole form last
			k := x.keys[i]
			best, n, total := winner(k)
			sure := n*3 >= total*2
			if i == len(x.keys)-1 || best != parent && (sure && total >= 2 || i == 0 && n*2 > total) {
				table[k] = best
				parent = best
			}
		}
	}
	return scripts, linear.NewTable(table)
}
