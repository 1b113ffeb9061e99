// Package article splits the text of a news article into its parts.
//
//	a, err := article.Parse(text)
//	if err != nil {
//		return err // the text is not valid UTF-8; the error names the offset
//	}
//	for b := range a.Blocks() {
//		fmt.Println(b.Kind, a.Slice(b.Span))
//	}
//
// # Terms
//
// A block is one piece of the article: its headline, a paragraph, a caption, a teaser of another story.
// A [Span] is a stretch of the text in bytes. Everything that newstext finds is a Span of the one text,
// which is never altered: a.Text()[s.Start:s.End] == a.Slice(s).
// A sentence is a Span too; the sentences of a block hold every byte of it that is not space.
//
// # What counts
//
// The text may be a plain article, with or without empty lines between its paragraphs or wrapped at a fixed width,
// or a page as select all and copy gives it, with menus, share bars and other stories around the article.
// Every line that is not empty lies in a block.
//
//   - The headline is that of the article, not the name of the newspaper or of the section. A text may have none.
//   - A dek stands under the headline and above the byline. A first paragraph like any other is a paragraph.
//   - Lines that tell the authors or the date at the top of the article are bylines, with or without the word "By".
//   - The dateline of a paragraph, "KYIV, Ukraine (AP) —", is a block by itself, and the paragraph starts behind it.
//   - Words under a picture are a caption, with the credit if both are on one line; a credit alone is a credit.
//   - Headlines of other stories and lines such as "Read more: …" are related. They put nobody on record.
//   - What belongs to the page and not to the article is boilerplate, in one block if lines follow each other.
//   - In an interview, a press conference or a transcript, a paragraph that starts with a label for who speaks, "Q: …",
//     "Minister Ilieva: …", "MS. OKAFOR: …", is a turn: a question or an answer. Labels count only in a text in which they recur
//     and take turns and what stands behind them is talk; those of fact boxes, recipes and tables do not.
//     Paragraphs that go on with a turn are turns without a label.
//   - The items of a list, the rows of a table and the lines of a quotation behind ">" are one block together.
//
// A sentence ends at a full stop, question or exclamation mark that is not part of an abbreviation, an initial or a number;
// closing marks and brackets belong to the sentence before them. The sentences of a quotation are sentences:
// “We won. We are glad,” she said. is two. In lists, tables and other blocks of separate lines no sentence runs across lines.
//
// A date is taken only if it is written in full and can be read in one way: 3/4/2025 is none, unless [Parser.Known] tells
// the language. A time of day counts only together with its zone. The year is never guessed.
//
// # Limits
//
// Some wrong answers that are known:
//
//   - A short article among many teasers with a sentence each can lose a paragraph, or gain a teaser.
//   - A second article that follows the first on the page, and comments of readers that are written like an article,
//     can be taken for paragraphs.
//   - Captions without a credit that are whole sentences are taken for paragraphs.
//   - A subheading and the headline of another story in the middle of the article look the same, and may be mixed up.
//   - A sentence that ends in an abbreviation before a name, "He left the U.S. Ana stayed", is not split.
//   - Relative dates, "2 hours ago", are not read.
//   - Interviews in which the questions are told from the answers only by their type (bold, italics) have no turns,
//     nor have those in which the label stands on a line by itself, or two turns in one paragraph.
//   - Where an interview ends in several paragraphs of an answer, only the first is a turn.
//
// The blocks that are found may change between releases; the laws above do not.
package article
