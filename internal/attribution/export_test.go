package attribution

import (
	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/marks"
)

// PieceScores returns the scores of all pieces that may be content of the first likely cues, and what the weights
// of the features of each add up to.
func PieceScores(doc *syntax.Doc, passages []marks.Passage) (scores, plain []int32) {
	f := &finder{text: newText(doc, passages), model: load()}
	w := &f.model.Content
	for i := range f.sents {
		for _, sight := range f.cues(nil, &f.sents[i]) {
			fr := f.newFrame(sight.cue)
			quick, slow := plan{weights: w}, plan{}
			f.plan(&quick, fr)
			f.plan(&slow, fr)
			for _, sides := range [][2]*side{{&quick.before, &slow.before}, {&quick.after, &slow.after}} {
				for k, pr := range sides[0].pairs {
					scores = append(scores, pr.score)
					feats := sides[1].pairs[k].feats
					plain = append(plain, w.sum(slow.arena[feats.from:feats.to]))
				}
			}
		}
	}
	return scores, plain
}
