// Package turns finds the turns of interviews, press conferences and transcripts among the lines of a text:
// lines that start with a label for who speaks.
//
//	Q: Did the ministry know?
//	Minister Teodora Ilieva: No.
//
// A label proves nothing by itself: headlines, fact boxes, recipes and tables have labels too.
// So the whole text decides. Labels of speakers recur and take turns, and what stands behind them is talk.
package turns

import "strings"

// A Turn is what one line is. The zero Turn is a line that is no turn.
type Turn struct {
	Is         bool // the line is a turn
	Start, End int  // where the label lies in the line, without its colon; both 0 if it has none
	Said       int  // where the words behind the label start
	Question   bool // whoever asks the questions speaks
}

// Labelled reports whether the turn has a label.
// One that has none goes on with the turn before it or, behind a question, answers it.
func (t Turn) Labelled() bool { return t.End > 0 }

// Find returns what each of n lines is, or nil if none is a turn.
func Find(n int, line func(i int) string) []Turn {
	f := finder{n: n, line: line}
	for i := range n {
		if l, ok := read(line(i)); ok {
			l.line = i
			f.labels = append(f.labels, l)
		}
	}
	if len(f.labels) == 0 {
		return nil
	}
	if l := &f.labels[0]; !l.capitals && l.role == none && (len(f.labels) == 1 || f.labels[1].line > l.line+1) && !personal(f.said(l)) {
		l.weak = true // a headline: Ilieva: ministry knew nothing
	}
	if interview, talk := f.interview(), f.talk(); !interview && !talk && !f.answers() {
		return nil
	}
	f.strangers()
	f.ask()
	return f.turns()
}

// A finder looks for turns in one text.
type finder struct {
	n      int
	line   func(i int) string
	labels []label
	known  map[string]bool // words with a capital in the lines without a label, once that was asked
}

// said returns what stands behind label l.
func (f *finder) said(l *label) string { return f.line(l.line)[l.said:] }

// interview takes the labels that follow a question told to be one, and all like them: Q: … A: …
// It reports whether there are any.
func (f *finder) interview() bool {
	times := f.count()
	found, answered := 0, false
	for k := range f.labels {
		l := &f.labels[k]
		if l.role != asks || !l.sure && times[l.key] < 2 || !l.sure && !strings.Contains(f.said(l), "?") {
			continue
		}
		found++
		l.taken = true
		if k+1 < len(f.labels) && f.labels[k+1].role != asks && !f.labels[k+1].weak && f.labels[k+1].line <= l.line+6 {
			answered = true
		}
	}
	if found == 0 || !answered && (found < 2 || !f.letters()) {
		for k := range f.labels {
			f.labels[k].taken = false
		}
		return false
	}
	keys := make(map[string]bool)
	for k := 1; k < len(f.labels); k++ {
		if l := &f.labels[k]; f.labels[k-1].taken && f.labels[k-1].role == asks && l.line <= f.labels[k-1].line+6 && !l.weak {
			keys[l.key] = true
		}
	}
	for k := range f.labels {
		l := &f.labels[k]
		l.taken = l.taken || keys[l.key] && (k > 0 && f.labels[k-1].taken || times[l.key] > 1 && stops(f.said(l)))
	}
	return true
}

// answers takes the labels of one who answers, each behind a question, and those questions, which have no label or each another.
// It reports whether there are any.
func (f *finder) answers() bool {
	times := f.count()
	key := ""
	for k := range f.labels {
		if l := &f.labels[k]; !l.weak && times[l.key] > max(times[key], 1) && (l.role == letterA || times[l.key] > 2 && (l.role != none || l.titled || f.introduced(l))) {
			key = l.key
		}
	}
	if key == "" {
		return false
	}
	behind, spoken := 0, 0
	for k := range f.labels {
		if l := &f.labels[k]; l.key == key {
			if f.follows(k) {
				behind++
			}
			if said := f.said(l); personal(said) || brief(said) {
				spoken++
			}
		}
	}
	if n := times[key]; behind*10 < n*7 || spoken*10 < n*4 {
		return false
	}
	var labels []label
	for k := range f.labels {
		l := &f.labels[k]
		if l.taken = l.key == key; l.taken && f.follows(k) {
			if n := len(labels); n > 0 && labels[n-1].line == l.line-1 {
				labels[n-1].taken, labels[n-1].role = true, asks
			} else {
				labels = append(labels, label{line: l.line - 1, role: asks, key: "question", taken: true})
			}
		}
		labels = append(labels, *l)
	}
	f.labels = labels
	return true
}

// follows reports whether the line before label k is a question of somebody else.
func (f *finder) follows(k int) bool {
	line := f.labels[k].line
	return line > 0 && asked(f.line(line-1)) && (k == 0 || f.labels[k-1].line < line-1 || !f.labels[k-1].weak && f.labels[k-1].key != f.labels[k].key)
}

// letters reports whether all labels that were taken are a Q.
func (f *finder) letters() bool {
	for k := range f.labels {
		if l := &f.labels[k]; l.taken && l.key != "q" {
			return false
		}
	}
	return true
}

// count returns how often each label stands in the text.
func (f *finder) count() map[string]int {
	times := make(map[string]int)
	for k := range f.labels {
		times[f.labels[k].key]++
	}
	return times
}

// talk takes the labels of people who take turns, each at least twice. It reports whether there are any.
func (f *finder) talk() bool {
	times := f.count()
	keys, all, capitals, spoken, stopped, changes, last := 0, 0, 0, 0, 0, 0, ""
	seen := make(map[string]bool)
	speaker := false
	var chosen []*label
	for k := range f.labels {
		l := &f.labels[k]
		if times[l.key] < 2 || l.weak || l.role == letterA || all == 0 && !stops(f.said(l)) {
			continue // the last: a headline
		}
		chosen = append(chosen, l)
		if !seen[l.key] {
			seen[l.key] = true
			keys++
		}
		all++
		said := f.said(l)
		if strings.Contains(said, "?") || personal(said) || brief(said) {
			spoken++
		}
		if stops(said) {
			stopped++
		}
		if l.key != last {
			changes++
		}
		last = l.key
		if l.capitals {
			capitals++
		}
		speaker = speaker || l.role != none || l.titled || f.introduced(l)
	}
	speaker = speaker || capitals == all && spoken*10 >= all*6
	if keys < 2 || all < 4 || !speaker || spoken*10 < all*4 || stopped*10 < all*7 || changes*2 < all {
		return false
	}
	for _, l := range chosen {
		l.taken = true
	}
	return true
}

// introduced reports whether the name that l ends in stands elsewhere in the text, in a line that is no turn,
// or l is the initials of a name there.
func (f *finder) introduced(l *label) bool {
	if f.known == nil {
		f.known = make(map[string]bool)
		k, rest := 0, 60
		for i := 0; i < f.n && rest > 0; i++ {
			for k < len(f.labels) && f.labels[k].line < i {
				k++
			}
			if k < len(f.labels) && f.labels[k].line == i {
				continue
			}
			rest--
			learn(f.known, f.line(i))
		}
	}
	return f.known[l.key]
}

// strangers takes the labels of those who speak once, among others who take turns.
func (f *finder) strangers() {
	first, last := -1, -1
	caps, all := 0, 0
	for k := range f.labels {
		if l := &f.labels[k]; l.taken {
			if first < 0 {
				first = k
			}
			last = k
			all++
			if l.capitals {
				caps++
			}
		}
	}
	for k := first; k <= min(last+1, len(f.labels)-1); k++ {
		l := &f.labels[k]
		if l.taken || l.weak || l.role == letterA || !stops(f.said(l)) || k > last && l.line > f.labels[last].line+2 {
			continue
		}
		l.taken = l.capitals && caps*2 > all || l.role != none || l.titled || f.introduced(l) || k < last && asked(f.said(l)) && f.labels[k+1].taken
	}
	for k := first - 1; k >= 0; k-- { // those who are called otherwise later: Ana Ruiz, then AR
		l := &f.labels[k]
		if l.weak || l.role == letterA || l.line+2 < f.labels[k+1].line || !stops(f.said(l)) || !asked(f.said(l)) && l.role == none && !l.titled && !f.introduced(l) {
			return
		}
		l.taken = true
	}
}

// ask tells which turns are questions: those of whoever only asks, and those that end with a question mark.
func (f *finder) ask() {
	type counts struct{ all, asked int }
	by := make(map[string]*counts)
	full := make(map[string]string) // the labels that others are the initials of
	for k := range f.labels {
		if l := &f.labels[k]; l.taken && len(l.initials) > 1 {
			full[l.initials] = l.key
		}
	}
	for k := range f.labels {
		l := &f.labels[k]
		if !l.taken {
			continue
		}
		if key, ok := full[l.key]; ok {
			l.key = key
		}
		l.asked = l.role == asks || asked(f.said(l))
		c := by[l.key]
		if c == nil {
			c = new(counts)
			by[l.key] = c
		}
		c.all++
		if l.asked {
			c.asked++
		}
	}
	if len(by) != 2 {
		return
	}
	// Of two who speak, one who mostly asks is the interviewer, and whoever mostly does not is asked.
	for k := range f.labels {
		l := &f.labels[k]
		if !l.taken {
			continue
		}
		c := by[l.key]
		for key, d := range by {
			if key == l.key {
				continue
			}
			switch {
			case c.asked*10 >= c.all*6 && d.asked*10 <= d.all*3:
				l.asked = true
			case d.asked*10 >= d.all*6 && c.asked*10 <= c.all*3:
				l.asked = false
			}
		}
	}
}

// turns returns what each line is.
func (f *finder) turns() []Turn {
	out := make([]Turn, f.n)
	caps, all, answers := 0, 0, 0
	for k := range f.labels {
		l := &f.labels[k]
		if !l.taken {
			continue
		}
		all++
		if l.capitals {
			caps++
		}
		if l.role != asks {
			answers++
		}
		out[l.line] = Turn{Is: true, Start: l.start, End: l.end, Said: l.said, Question: l.asked}
	}
	last := -1
	for i := range out {
		if !out[i].Labelled() {
			continue
		}
		if last >= 0 {
			f.between(out, last, i, caps*2 > all, answers == 0)
		}
		last = i
	}
	if answers == 0 && last >= 0 {
		f.between(out, last, min(last+2, f.n), false, true)
	}
	return out
}

// between takes the lines from line i, a turn, up to line j that go on with it. In a transcript they all do, but for remarks in brackets,
// elsewhere those that speak of me or you. If bare, answers have no label, and the first line behind a question is one.
func (f *finder) between(out []Turn, i, j int, transcript, bare bool) {
	for m := i + 1; m < j; m++ {
		line := f.line(m)
		if line == "" || line[0] == '(' || line[0] == '[' || out[m].Is {
			continue
		}
		switch {
		case bare && (stops(line) && m == i+1 || personal(line)):
			out[m] = Turn{Is: true}
		case bare:
			return
		case stops(line) && (transcript || personal(line)):
			out[m] = Turn{Is: true, Question: out[i].Question}
		}
	}
}
