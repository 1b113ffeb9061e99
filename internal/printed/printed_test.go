package printed_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/newstext/internal/printed"
)

func TestDate(t *testing.T) {
	tests := []struct {
		text  string
		order printed.Order
		want  string // RFC 3339; only the day if it is midnight UTC; empty for none
		found string
	}{
		{text: "By Ana Ruiz | Nov 3, 2025", want: "2025-11-03", found: "Nov 3, 2025"},
		{text: "November 3rd, 2025", want: "2025-11-03", found: "November 3rd, 2025"},
		{text: "Nov. 3 2025, 4:05 p.m.", want: "2025-11-03", found: "Nov. 3 2025"},
		{text: "Published Sunday 3 November 2025 at 12:30 GMT", want: "2025-11-03T12:30:00Z", found: "3 November 2025 at 12:30 GMT"},
		{text: "November 3, 2025 5:50 pm CET", want: "2025-11-03T17:50:00+01:00", found: "November 3, 2025 5:50 pm CET"},
		{text: "Nov 3, 2025, 12:07 a.m. EDT", want: "2025-11-03T00:07:00-04:00", found: "Nov 3, 2025, 12:07 a.m. EDT"},
		{text: "2025-11-03T16:15:30Z", want: "2025-11-03T16:15:30Z", found: "2025-11-03T16:15:30Z"},
		{text: "2025-11-03T16:15:30.25+05:30", want: "2025-11-03T16:15:30+05:30", found: "2025-11-03T16:15:30.25+05:30"},
		{text: "2025-11-03 16:15", want: "2025-11-03", found: "2025-11-03"},
		{text: "3. November 2025, 17:47", want: "2025-11-03", found: "3. November 2025"},
		{text: "Stand: 03.11.2025 17:23 Uhr", want: "2025-11-03", found: "03.11.2025"},
		{text: "Do 03. 11. 2025", want: "2025-11-03", found: "03. 11. 2025"},
		{text: "03.11.25 23:35", want: "2025-11-03", found: "03.11.25"},
		{text: "3 de noviembre de 2025", want: "2025-11-03", found: "3 de noviembre de 2025"},
		{text: "le 3 novembre 2025 à 9h15", want: "2025-11-03", found: "3 novembre 2025"},
		{text: "1er août 2025", want: "2025-08-01", found: "1er août 2025"},
		{text: "Publicerad 23 okt 2025 kl 10.23", want: "2025-10-23", found: "23 okt 2025"},
		{text: "3 listopada 2025", want: ""},
		{text: "3 stycznia 2025", want: "2025-01-03", found: "3 stycznia 2025"},
		{text: "2025. november 3.", want: "2025-11-03", found: "2025. november 3"},
		{text: "2025 m. lapkričio 3 d.", want: "2025-11-03", found: "2025 m. lapkričio 3"},
		{text: "3 ноября 2025 г.", want: "2025-11-03", found: "3 ноября 2025"},
		{text: "渡辺2025年11月3日 21時37分", want: "2025-11-03", found: "2025年11月3日"},
		{text: "2025년 11월 3일", want: "2025-11-03", found: "2025년 11월 3일"},
		{text: "2025/11/3 21:17", want: "2025-11-03", found: "2025/11/3"},
		{text: "23/11/2025", want: "2025-11-23", found: "23/11/2025"},
		{text: "11/23/2025", want: "2025-11-23", found: "11/23/2025"},
		{text: "11/11/2025", want: "2025-11-11", found: "11/11/2025"},
		{text: "3/11/2025", want: ""},
		{text: "3/11/2025", order: printed.DayFirst, want: "2025-11-03", found: "3/11/2025"},
		{text: "3/11/2025", order: printed.MonthFirst, want: "2025-03-11", found: "3/11/2025"},
		{text: "31 February 2025, then 1 March 2025", want: "2025-03-01", found: "1 March 2025"},
		{text: "Halden PressApril 28, 2023 GMT", want: "2023-04-28", found: "April 28, 2023"},
		{text: "May 2025", want: ""},
		{text: "He may 3 times", want: ""},
		{text: "© 2025 Halden Media", want: ""},
		{text: "April 10, 20233 years ago", want: ""},
		{text: "2 hours ago", want: ""},
		{text: "3.11.2 update", want: ""},
		{text: "call 555-11-2025", want: ""},
		{text: "", want: ""},
	}
	for _, test := range tests {
		date, start, end := printed.Date(test.text, test.order)
		got := ""
		if end > 0 {
			got = strings.TrimSuffix(date.Format(time.RFC3339), "T00:00:00Z")
		}
		assert.Equal(t, test.want, got, "%q", test.text)
		assert.Equal(t, test.found, test.text[start:end], "%q", test.text)
	}
}

func TestByline(t *testing.T) {
	tests := []struct {
		line string
		want string
	}{
		{"By Ana Ruiz and Bo Lindqvist | Nov 3, 2025", "Ana Ruiz; Bo Lindqvist"},
		{"BY ANA RUIZ, BO LINDQVIST AND CHIDI OKAFOR", "ANA RUIZ; BO LINDQVIST; CHIDI OKAFOR"},
		{"By Ana Ruiz, Staff Writer", "Ana Ruiz"},
		{"By ANA RUIZ Associated Press", "ANA RUIZ"},
		{"By The Associated Press", "The Associated Press"},
		{"By Ana Ruiz in Lima and Bo van der Berg in The Hague", "Ana Ruiz; Bo van der Berg"},
		{"By Ana Ruiz - Halden Press - Friday, April 28, 2023", "Ana Ruiz"},
		{"By J. T. O'Brien-Marsh (Halden Press)", "J. T. O'Brien-Marsh"},
		{"Von Christa Ungermann, Tobias Körber und Alexander Roth 09.09.2025, 14:55 Uhr", "Christa Ungermann; Tobias Körber; Alexander Roth"},
		{"Par Luc Ferrand", "Luc Ferrand"},
		{"Por María R. Sahún y Luis de la Peña", "María R. Sahún; Luis de la Peña"},
		{"Reporting by Ana Ruiz; editing by Bo Lindqvist", "Ana Ruiz"},
		{"Text: Ana Ruiz", "Ana Ruiz"},
		{"byAna Ruiz", "Ana Ruiz"},
		{"Kolumne von Silja Gerber", "Silja Gerber"},
		{"By Ana FosterTravel News Reporter", "Ana Foster"},
		{"By Fiona McDonald and Luca DeVito", "Fiona McDonald; Luca DeVito"},
		{"Kommentar zum Wetter", ""},
		{"Written by: Ana Ruiz", "Ana Ruiz"},
		{"By the time the bridge opened, nobody cared.", ""},
		{"By Monday, the river had fallen.", ""},
		{"Story of a river", ""},
		{"Ana Ruiz", ""},
		{"By", ""},
		{"By ", ""},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, strings.Join(printed.Byline(test.line), "; "), "%q", test.line)
	}
}

func TestDateline(t *testing.T) {
	tests := []struct {
		text, place, agency, dateline string
	}{
		{"KYIV, Ukraine (AP) — The mayor said", "KYIV, Ukraine", "AP", "KYIV, Ukraine (AP) — "},
		{"LONDON, Nov 3 (Reuters) - Shares fell", "LONDON", "Reuters", "LONDON, Nov 3 (Reuters) - "},
		{"WASHINGTON — The Senate", "WASHINGTON", "", "WASHINGTON — "},
		{"ST. LOUIS -- Two men", "ST. LOUIS", "", "ST. LOUIS -- "},
		{"Berlin (dpa) - Der Minister", "Berlin", "dpa", "Berlin (dpa) - "},
		{"(Reuters) - Shares fell", "", "Reuters", "(Reuters) - "},
		{"NEW YORK/LONDON (Halden Press) – Oil rose", "NEW YORK/LONDON", "Halden Press", "NEW YORK/LONDON (Halden Press) – "},
		{"PARIS, 3 nov. (AFP) – Le ministre", "PARIS", "AFP", "PARIS, 3 nov. (AFP) – "},
		{"ALGIERS, 4 February. /Maghreb Agency/. The ministry", "ALGIERS", "Maghreb Agency", "ALGIERS, 4 February. /Maghreb Agency/. "},
		{"Rates fell 3/4 of a point / year/. The bank", "", "", ""},
		{"EXCLUSIVE — The mayor", "", "", ""},
		{"TRANSCRIPT – Weekly briefing, 14 May", "", "", ""},
		{"NATO - which met", "", "", ""},
		{"The mayor — who resigned — said", "", "", ""},
		{"Ana Ruiz (left) — The mayor", "", "", ""},
		{"Salem - The mayor", "", "", ""},
		{"", "", "", ""},
		{"—", "", "", ""},
	}
	for _, test := range tests {
		place, agency, n := printed.Dateline(test.text)
		assert.Equal(t, test.place, place, "place of %q", test.text)
		assert.Equal(t, test.agency, agency, "agency of %q", test.text)
		assert.Equal(t, test.dateline, test.text[:n], "%q", test.text)
	}
}

func FuzzPrinted(f *testing.F) {
	f.Add("By Ana Ruiz | 3 nov. 2025, 12:30 GMT")
	f.Add("LONDON, Nov 3 (Reuters) -- \xff")
	f.Add("2025年11月3日T9:99:99.9+99")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			t.Skip()
		}
		for _, order := range []printed.Order{printed.AnyOrder, printed.DayFirst, printed.MonthFirst} {
			date, start, end := printed.Date(text, order)
			if start > end || end > len(text) || (end == 0) != date.IsZero() {
				t.Errorf("Date(%q) = %v, %d, %d", text, date, start, end)
			}
		}
		printed.Byline(text)
		printed.Names(text)
		if _, _, n := printed.Dateline(text); n > len(text) {
			t.Errorf("Dateline(%q) is %d long", text, n)
		}
	})
}

func TestIntroduces(t *testing.T) {
	for _, line := range []string{"By", "By:", "Von", "Author of the article:", "Text:"} {
		assert.True(t, printed.Introduces(line), "%q", line)
	}
	for _, line := range []string{"", "Byline", "By Ana Ruiz", "Text", "The author"} {
		assert.False(t, printed.Introduces(line), "%q", line)
	}
}
