// Package claim says what position each source in an article takes on what:
// who asserts a claim, who confirms it, who denies it, who gives no comment.
//
//	stmts := claim.Find(quote.Find(entity.Find(a)))
//	for c := range stmts.Claims() {
//		fmt.Println(c.Text)
//		for s := range stmts.On(c.ID) {
//			fmt.Println(s.Stance, a.Slice(s.Source))
//		}
//	}
//
// # Terms
//
// A statement is a source taking a stance. The holder is whose stance it is: the words for it are the Source of the statement,
// the entity behind them its Speaker. The cue is the words that tell the stance, with their negation and auxiliaries
// ("did not immediately respond"), the target the words for what it is about. A claim is a proposition that statements are about;
// the statements on it are its record, in text order, so a speaker's changes of position stand in the order in which they are told.
//
// # What counts
//
// Every quote with a source is a statement: an assertion, unless something says otherwise
// or its cue tells that it was not said, or only asked ("never said that …", "asked whether …").
// Stances without a quote count too: "did not respond to a request for comment".
// The same position told again is another statement.
//
// Positions are on whether something is true. Nobody denies anything by denying bail, rejecting a bill, dismissing a coach or refusing to sign,
// nor confirms anything by confirming a judge. What is only supposed, asked, wanted or to come is no position:
// "if she denies it", "asked whether she would confirm it", "is expected to admit it".
//
// Who did not deny something has given no comment on it ([NonDenial]), nor has anybody who "would not confirm" it ([Declined]);
// who "could not confirm" it, or "has not confirmed" it yet, has left it [Unconfirmed]. "Confirmed that it was a hoax" is a denial.
//
// People contradict a claim without a word of denying when they say, right after an accusation or a report, that it is not so:
// “I never met him”, “There was no such meeting” ([Contradict]).
//
// In an interview or a transcript nobody is on record through a question. An answer is a statement; one that says no to what was asked,
// or that it is not so, denies the words of the question, one that says yes confirms them, and one that gives no answer is no comment on them.
// Opinions that are asked for ("Should he go?", "Do you regret it?") are neither denied nor confirmed.
//
// In what somebody says, "we" and "I" are whoever says it, and so are "he", "she", "it" and "they" in an indirect quote
// if nothing speaks against it: in "The agency said it could not confirm the arrest" the agency is the holder.
// The stance of somebody else in what somebody says is hearsay: Via lists the statements that it was told in.
//
// Two statements are on the same claim if one only points to the other ("the reports", "it"),
// or if the words with content in them are largely the same, words for the same event included (spoke with, phone call, conversation).
// Who declines to comment, or does not answer, about nothing in particular is on the claim that the paragraph denies or leaves open,
// and otherwise on the main claim of the first sentences. What the lead says is on the claim of the headline.
// Statements are rather left apart than joined wrongly. A claim has at least one stance that is more than an assertion.
// Its Text is the words of the article that put it best, without negation if there are such.
//
// Teasers of other stories, bylines and boilerplate put nobody on record.
//
// # Other names for it
//
//   - FactBank: Confirm and Assert are CT+ for the source, Deny is CT-; Unconfirmed and NoComment are Uu.
//     A Hedged statement is PR or PS. Via is FactBank's nesting of sources, the author left out.
//   - RumourEval (SDQC): Confirm is support, Deny is deny, Unconfirmed is nearest to query, NoComment and Assert to comment.
//   - FNC-1 and Emergent: of a headline against a body, Confirm and Assert agree (for), Deny disagrees (against),
//     Unconfirmed and NoComment discuss (observing). Unrelated pairs are on different claims.
//   - ClaimReview: Claim.Text is claimReviewed, the first Assert on a claim its itemReviewed author,
//     and the record is material for a rating. The package itself judges nothing.
//
// # Limits
//
// The words are those of news in English. Known to go wrong:
//
//   - irony, rhetorical questions and understatement ("He would say that, wouldn't he")
//   - contradictions that need knowledge of the world: “He was in Cebu that day”
//   - habits of privacy told as life story: "She does not discuss her childhood" is read as no comment
//   - rare idioms ("begged off from commenting"), and contradictions whose words share nothing with the claim
//   - sentences that the grammar misreads, most often those with a long apposition between the subject and the verb
//   - headlines that name the speaker before a colon are read only if that is no name ("Ministry: no toxin in maize", not "Okello: no toxin")
//   - one claim may be told as two if its words differ: "the ship was overloaded", "there were too many people aboard"
//
// On articles that nobody has tuned it to, it finds about two positions in three; about nineteen in twenty of those it finds are right.
// Which statements are found may change between releases.
package claim

import (
	"fmt"
	"iter"
	"slices"

	"example.com/newstext/article"
	"example.com/newstext/entity"
	"example.com/newstext/internal/enum"
	"example.com/newstext/internal/index"
	"example.com/newstext/quote"
)

// An ID numbers the statements of a Set from 1, in text order. The zero ID is no statement.
type ID int

// A ClaimID numbers the claims of a Set from 1, in order of their first statement. The zero ClaimID is no claim.
type ClaimID int

// A Stance is the position that a source takes on whether something is true.
type Stance uint8

// The stances. The zero Stance is Assert, which every quote with a source has unless something says otherwise.
const (
	Assert      Stance = iota // says it, without answering anybody
	Confirm                   // says that what somebody put forward is true
	Deny                      // says that it is not
	NoComment                 // takes no side, or could not be asked
	Unconfirmed               // says that it could not be established
)

var stanceNames = []string{"assert", "confirm", "deny", "no_comment", "unconfirmed"}

// String returns the name of s in lower case, as it is in JSON.
func (s Stance) String() string { return enum.String("claim.Stance", stanceNames, s) }

// MarshalText returns the name of s; it fails for a number that is no Stance.
func (s Stance) MarshalText() ([]byte, error) {
	return enum.Marshal("claim.Stance", stanceNames, s)
}

// UnmarshalText sets s to the stance that text names.
func (s *Stance) UnmarshalText(text []byte) error {
	return enum.Unmarshal("claim.Stance", stanceNames, text, s)
}

// A Reason says in which way a stance was taken.
type Reason uint8

// The reasons. The zero Reason is None: an assertion, or an unconfirmed report, needs no other.
const (
	None        Reason = iota
	Affirm             // Confirm: confirmed, verified, vouched for it
	Concede            // Confirm: admitted, acknowledged
	Contrary           // Deny: denied it, called it false
	Reject             // Deny: rejected, dismissed or disputed a claim or accusation
	Contradict         // Deny: said something that cannot be true together with it
	Declined           // NoComment: declined or refused to say
	Neither            // NoComment: neither confirmed nor denied
	NoResponse         // NoComment: did not respond
	Unreachable        // NoComment: could not be reached
	Deferred           // NoComment: referred questions to somebody else
	NonDenial          // NoComment: did not deny, without affirming
)

var reasonNames = []string{"none", "affirm", "concede", "deny", "reject", "contradict",
	"declined", "neither", "no_response", "unreachable", "deferred", "non_denial"}

// String returns the name of r in lower case, as it is in JSON.
func (r Reason) String() string { return enum.String("claim.Reason", reasonNames, r) }

// MarshalText returns the name of r; it fails for a number that is no Reason.
func (r Reason) MarshalText() ([]byte, error) {
	return enum.Marshal("claim.Reason", reasonNames, r)
}

// UnmarshalText sets r to the reason that text names.
func (r *Reason) UnmarshalText(text []byte) error {
	return enum.Unmarshal("claim.Reason", reasonNames, text, r)
}

// Stance returns the stance that r is a reason for; None is a reason for Assert.
func (r Reason) Stance() Stance {
	switch r {
	case Affirm, Concede:
		return Confirm
	case Contrary, Reject, Contradict:
		return Deny
	case Declined, Neither, NoResponse, Unreachable, Deferred, NonDenial:
		return NoComment
	default:
		return Assert
	}
}

// A Statement is a source taking a stance.
// A Span in it that is zero, or an ID that is 0, was not found.
type Statement struct {
	ID      ID           `json:"id"`
	Stance  Stance       `json:"stance"`
	Reason  Reason       `json:"reason,omitzero"`
	Source  article.Span `json:"source,omitzero"`   // the words that name whose stance it is
	Speaker entity.ID    `json:"speaker,omitempty"` // the entity behind Source
	Cue     article.Span `json:"cue,omitzero"`      // the words that tell the stance, negation and auxiliaries included
	Target  article.Span `json:"target,omitzero"`   // the words for what the stance is about
	Quote   quote.ID     `json:"quote,omitempty"`   // the quote that the statement was made in
	Claim   ClaimID      `json:"claim,omitempty"`   // what it is a statement on
	Via     []ID         `json:"via,omitempty"`     // hearsay: the statements it was reported in, outermost first
	Hedged  bool         `json:"hedged,omitzero"`   // reportedly, allegedly, appears to
}

// A Claim is a proposition that one or more statements are about.
type Claim struct {
	ID         ClaimID      `json:"id"`
	Span       article.Span `json:"span"` // the words that put it best
	Text       string       `json:"text"` // the text of Span
	Statements []ID         `json:"statements"`
}

// A Set is the statements of one article and the claims they are about.
// It never changes, and any number of goroutines may use it at once.
type Set struct {
	quotes     *quote.Set
	statements []Statement
	claims     []Claim
	bySpeaker  index.Index
	byClaim    index.Index
}

// Find finds the statements that the quotes and the words around them make.
// It is short for new(Finder).Find(quotes).
func Find(quotes *quote.Set) *Set { return new(Finder).Find(quotes) }

// New returns the set of the given statements and claims, as another tool or a JSON file tells them.
// Both must be numbered from 1 in order.
// The error tells which of them lies outside the text, or refers to what is not there.
func New(quotes *quote.Set, statements []Statement, claims []Claim) (*Set, error) {
	s := &Set{quotes: quotes, statements: slices.Clone(statements), claims: slices.Clone(claims)}
	for i, st := range s.statements {
		if st.ID != ID(i+1) {
			return nil, fmt.Errorf("claim: statement %d of %d has ID %d", i+1, len(statements), st.ID)
		}
		if err := s.checkStatement(st); err != nil {
			return nil, fmt.Errorf("claim: statement %d: %w", st.ID, err)
		}
	}
	for i, c := range s.claims {
		if c.ID != ClaimID(i+1) {
			return nil, fmt.Errorf("claim: claim %d of %d has ID %d", i+1, len(claims), c.ID)
		}
		if err := s.checkClaim(c); err != nil {
			return nil, fmt.Errorf("claim: claim %d: %w", c.ID, err)
		}
	}
	return s, nil
}

// checkStatement returns what is wrong with st, or nil.
func (s *Set) checkStatement(st Statement) error {
	if int(st.Stance) >= len(stanceNames) || int(st.Reason) >= len(reasonNames) {
		return fmt.Errorf("no known stance (%d) or reason (%d)", st.Stance, st.Reason)
	}
	if st.Reason != None && st.Reason.Stance() != st.Stance {
		return fmt.Errorf("%s is no reason to %s", st.Reason, st.Stance)
	}
	a := s.quotes.Entities().Article()
	for _, span := range []article.Span{st.Source, st.Cue, st.Target} {
		if err := a.Check(span); err != nil && !span.IsZero() {
			return err
		}
	}
	if _, ok := s.quotes.Entities().Lookup(st.Speaker); !ok && st.Speaker != 0 {
		return fmt.Errorf("speaker %d: no such entity", st.Speaker)
	}
	if _, ok := s.quotes.Lookup(st.Quote); !ok && st.Quote != 0 {
		return fmt.Errorf("quote %d: no such quote", st.Quote)
	}
	if st.Claim < 0 || int(st.Claim) > len(s.claims) {
		return fmt.Errorf("claim %d: no such claim", st.Claim)
	}
	for _, id := range st.Via {
		if id < 1 || int(id) > len(s.statements) || id == st.ID {
			return fmt.Errorf("via statement %d: no such other statement", id)
		}
	}
	return nil
}

// checkClaim returns what is wrong with c, or nil.
func (s *Set) checkClaim(c Claim) error {
	a := s.quotes.Entities().Article()
	if err := a.Check(c.Span); err != nil {
		return err
	}
	if got := a.Slice(c.Span); got != c.Text {
		return fmt.Errorf("text %q, but the article has %q", c.Text, got)
	}
	for _, id := range c.Statements {
		if st, ok := s.Lookup(id); !ok || st.Claim != c.ID {
			return fmt.Errorf("statement %d is not on this claim", id)
		}
	}
	return nil
}

// Quotes returns the quotes of the article.
func (s *Set) Quotes() *quote.Set { return s.quotes }

// All returns the statements in text order.
func (s *Set) All() iter.Seq[Statement] { return slices.Values(s.statements) }

// Claims returns the claims in order of their first statement.
func (s *Set) Claims() iter.Seq[Claim] { return slices.Values(s.claims) }

// Lookup returns the statement with the given ID, and whether there is one.
func (s *Set) Lookup(id ID) (Statement, bool) {
	if id < 1 || int(id) > len(s.statements) {
		return Statement{}, false
	}
	return s.statements[id-1], true
}

// In returns the statements whose cue lies wholly in span, in text order.
func (s *Set) In(span article.Span) iter.Seq[Statement] {
	return func(yield func(Statement) bool) {
		for _, st := range s.statements {
			if span.Contains(st.Cue) && !yield(st) {
				return
			}
		}
	}
}

// By returns the statements of one speaker in text order.
func (s *Set) By(speaker entity.ID) iter.Seq[Statement] {
	return s.at(&s.bySpeaker, func(st *Statement) int { return int(st.Speaker) }, int(speaker))
}

// On returns the record of a claim: the statements on it, in text order.
func (s *Set) On(claim ClaimID) iter.Seq[Statement] {
	return s.at(&s.byClaim, func(st *Statement) int { return int(st.Claim) }, int(claim))
}

// at returns the statements whose key is k, with the help of their index.
func (s *Set) at(x *index.Index, key func(*Statement) int, k int) iter.Seq[Statement] {
	return func(yield func(Statement) bool) {
		for _, i := range index.Of(x, s.statements, key, k) {
			if !yield(s.statements[i]) {
				return
			}
		}
	}
}
