// Package newstext and the packages under it read a news article and say who is on record about what:
// its parts, the people and organisations in it, every quotation and reported statement with its source,
// and for each claim who asserts it, confirms it, denies it, or gives no comment.
//
// This package itself has no code. Each layer takes the one below and holds it:
//
//	a, err := article.Parse(text)    // headline, byline, paragraphs, teasers …
//	ents   := entity.Find(a)         // people, organisations, places, and every mention of them
//	quotes := quote.Find(ents)       // reported speech: source, cue, content, speaker
//	stmts  := claim.Find(quotes)     // statements with a stance, and the claims they are about
//
// Every finding is a span of the article's text in bytes, and the text is never altered.
package newstext
