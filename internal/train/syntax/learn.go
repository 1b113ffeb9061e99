package main

import (
	"cmp"
	"log"
	"maps"
	"slices"
	"strings"

	"example.com/newstext/internal/conllu"
	"example.com/newstext/internal/grammar"
	"example.com/newstext/internal/linear"
)

// rounds says how often training goes over the data.
type rounds struct {
	tagger, parser, folds int
	runs                  int  // how many runs with other seeds are added up
	size                  uint // the logarithm of the size of the models
}

func (r rounds) fast() rounds { return rounds{4, 5, 2, 1, r.size} }

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
func learn(dir string, sents []conllu.Sentence, r rounds, seed uint64) []byte {
	seeds := make([]uint64, r.runs)
	for i := range seeds {
		seeds[i] = seed*1000 + uint64(i)
	}
	p := grammar.Parts{Tags: tagset(sents), Rels: relations}
	xs := examples(sents, p.Tags)
	log.Printf("%d sentences, %d tags", len(xs), len(p.Tags))
	p.Clusters = clusters(dir, sents)
	p.Scripts, p.Lemmas = lemmas(sents, p.Tags)

	// The parser learns from tags as they will be found, not from the right ones.
	guessed := slices.Clone(xs)
	grammar.Parallel(r.folds, func(fold int) {
		var most []grammar.Example
		for i, x := range xs {
			if i%r.folds != fold {
				most = append(most, x)
			}
		}
		e, _ := tagger(p, most, r.tagger/2, seeds[:1])
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
	})
	_, p = tagger(p, xs, r.tagger, seeds)
	p.Allowed = allowed(guessed)
	p.Parsers = parsers(p, guessed, r, seeds)
	return p.Bytes()
}

// rareRelation is the share of arcs between two tags, on one side, below which a relation is not asked for.
const rareRelation = 200

// allowed returns which relations there are between words with given tags, on either side, but for rare ones.
func allowed(xs []grammar.Example) (list [][4]uint64) {
	counts := map[[3]uint64]*[64]int{}
	for _, x := range xs {
		for i, h := range x.Heads {
			if h >= 0 {
				side := uint64(0) // the head follows
				if h < i {
					side = 1
				}
				k := [3]uint64{uint64(x.Tags[h]), uint64(x.Tags[i]), side}
				if counts[k] == nil {
					counts[k] = new([64]int)
				}
				counts[k][x.Rels[i]]++
			}
		}
	}
	for k, c := range counts {
		all, bits := 0, uint64(0)
		for _, n := range c {
			all += n
		}
		for r, n := range c {
			if n*rareRelation >= all && n > 0 {
				bits |= 1 << r
			}
		}
		list = append(list, [4]uint64{k[0], k[1], k[2], bits})
	}
	slices.SortFunc(list, func(a, b [4]uint64) int { return slices.Compare(a[:], b[:]) })
	return list
}

// tagger trains a tagger and the dictionaries that it looks up.
func tagger(p grammar.Parts, xs []grammar.Example, rounds int, seeds []uint64) (*grammar.Engine, grammar.Parts) {
	p.Classes, p.Sure, p.Endings = linear.NewTable(nil), linear.NewTable(nil), linear.NewTable(nil)
	p.Tagger = grammar.Untrained(false)
	dictionary(&p, xs)
	p.Tagger = grammar.NewEngine(p).LearnTagger(xs, taggerSize, rounds, seeds...)
	return grammar.NewEngine(p), p
}

// taggerSize is the logarithm of the number of buckets of the tagger's model.
const taggerSize = 16

// counts says how often words, known by keys, have tags.
type counts map[uint32]map[uint8]int

func (c counts) add(key uint32, tag uint8) {
	if c[key] == nil {
		c[key] = map[uint8]int{}
	}
	c[key][tag]++
}

// sorted returns the tags of a word, the commonest first, and how often it has any.
func (c counts) sorted(key uint32) (list []uint8, total int) {
	tags := c[key]
	for t, n := range tags {
		list = append(list, t)
		total += n
	}
	slices.SortFunc(list, func(a, b uint8) int { return cmp.Or(tags[b]-tags[a], int(a)-int(b)) })
	return list, total
}

// rareUses is how often a word must have been seen for its tags to be all that it can have.
const rareUses = 30

// dictionary finds the tags that words can have: of those that are not rare, of rare ones by their endings,
// and of those that have only one.
func dictionary(p *grammar.Parts, xs []grammar.Example) {
	e := grammar.NewEngine(*p)
	byLower, byForm, byEnding := counts{}, counts{}, counts{}
	uses := map[uint32]int{}
	for i := range xs {
		lower, _, _ := e.Words(&xs[i])
		for _, k := range lower {
			uses[k]++
		}
	}
	for i := range xs {
		lower, form, endings := e.Words(&xs[i])
		for j, t := range xs[i].Tags {
			byLower.add(lower[j], t)
			byForm.add(form[j], t)
			if uses[lower[j]] <= 5 {
				for _, k := range endings[j] {
					byEnding.add(k, t)
				}
			}
		}
	}
	// set returns the tags of key that make up a share of at least 1/part, as a string.
	set := func(c counts, key uint32, part int) string {
		list, total := c.sorted(key)
		kept := ""
		for _, t := range list {
			if c[key][t]*part >= total && len(kept) < 8 {
				kept += string(rune('A' + t))
			}
		}
		return kept
	}
	often := map[string]int{}
	words, endings := map[uint32]string{}, map[uint32]string{}
	for k := range byLower {
		if uses[k] >= 3 {
			words[k] = set(byLower, k, 250)
			often[words[k]] += uses[k]
		}
	}
	for k := range byEnding {
		if _, n := byEnding.sorted(k); n >= 8 {
			endings[k] = set(byEnding, k, 60)
			often[endings[k]] += n
		}
	}
	names := slices.Collect(maps.Keys(often))
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(often[b]-often[a], cmp.Compare(a, b)) })
	names = append([]string{""}, names[:min(len(names), 4000)]...)
	number := map[string]uint32{}
	p.Sets = nil
	for i, name := range names {
		number[name] = uint32(i)
		var tags []uint8
		for _, c := range name {
			tags = append(tags, uint8(c-'A'))
		}
		p.Sets = append(p.Sets, tags)
	}
	numbered := func(sets map[uint32]string, rare func(uint32) uint32) *linear.Table {
		table := map[uint32]uint32{}
		for k, name := range sets {
			n, ok := number[name]
			for !ok && name != "" { // a set that few words have counts as the one without its rarest tag
				_, last := lastRune(name)
				name = name[:last]
				n, ok = number[name]
			}
			table[k] = n<<1 | rare(k)
		}
		return linear.NewTable(table)
	}
	p.Classes = numbered(words, func(k uint32) uint32 {
		if uses[k] < rareUses {
			return 1
		}
		return 0
	})
	p.Endings = numbered(endings, func(uint32) uint32 { return 0 })
	certain := map[uint32]uint32{}
	for k := range byForm {
		list, total := byForm.sorted(k)
		if total >= 15 && byForm[k][list[0]]*500 >= total*499 {
			certain[k] = uint32(list[0])
		}
	}
	p.Sure = linear.NewTable(certain)
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
