package turns_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/turns"
)

// find returns what the lines of text are: ? for a question, ! for an answer, with the label, or . for neither.
func find(text string) string {
	lines := strings.Split(text, "\n")
	var out []string
	found := turns.Find(len(lines), func(i int) string { return lines[i] })
	for i := range lines {
		switch {
		case found == nil || !found[i].Is:
			out = append(out, ".")
		case found[i].Question:
			out = append(out, "?"+lines[i][found[i].Start:found[i].End])
		default:
			out = append(out, "!"+lines[i][found[i].Start:found[i].End])
		}
	}
	return strings.Join(out, " ")
}

func TestFind(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", "", "."},
		{"one question and its answer", "Q: Did you?\nMinister Ilieva: No.", "?Q !Minister Ilieva"},
		{"a question alone", "Q: Did you?\nThe minister did not say.", ". ."},
		{"numbers", "Q1. Did you?\nA1. No.\nQ2. Why?\nA2. I was away.", "?Q1 !A1 ?Q2 !A2"},
		{"spaces instead of a mark", "Q  Did you?\nA  No.", "?Q !A"},
		{"a sentence that starts with A", "Q: Did you?\nA Lisbon court said no.\nA: No.", "?Q . !A"},
		{"an initial", "A. Ruiz, the mayor, said no.\nA. Ruiz said it again.", ". ."},
		{"marks of bold type", "**Q:** Did you?\n**A:** No.", "?Q !A"},
		{"a role before the colon of a list", "Reporter: Ana Ruiz\nEditor: Bo Lind", ". ."},
		{"capitals", "MR. HALE: Did you see it?\nTHE WITNESS: I did.\nMR. HALE: When?\nTHE WITNESS: At noon.", "?MR. HALE !THE WITNESS ?MR. HALE !THE WITNESS"},
		{"a remark behind the name", "HALE (by video): Did you?\nORR: I did.\nHALE: When?\nORR (laughing): At noon.\nMr. Hale and Mr. Orr shook hands.",
			"?HALE (by video) !ORR ?HALE !ORR (laughing) ."},
		{"it goes on", "HALE: Did you?\nORR: I did.\nIt was noon.\n(Laughter.)\nHALE: Why?\nORR: I like noon.\nHale and Orr.", "?HALE !ORR ! . ?HALE !ORR ."},
		{"both assert and ask", "BAIG: It broke. Did you see it?\nQAZI: It did not. Did you?\nBAIG: I measured it.\nQAZI: You did not.\nBaig and Qazi left.",
			"?BAIG ?QAZI !BAIG !QAZI ."},
		{"strangers", "HALE: Did you?\nORR: I did.\nHALE: Why?\nMS. LIM: Objection.\nORR: I like noon.", "?HALE !ORR ?HALE !MS. LIM !ORR"},
		{"nobody known", "Ham: You can eat it.\nEgg: You can boil it.\nHam: You can fry it.\nEgg: You can poach it.", ". . . ."},
		{"no talk", "Pell: Ross 2, Tran 4.\nOrr: Lim 1.\nPell: Lim 2.\nOrr: Ross 3.\nPell met Orr.", ". . . . ."},
		{"times", "10:30: You may enter.\n11:00: You may sit.\n10:30: You may eat.", ". . ."},
		{"addresses", "https://a.example/x\nhttps://b.example/y\nhttps://a.example/z", ". . ."},
	} {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, find(tt.text)) })
	}
}
