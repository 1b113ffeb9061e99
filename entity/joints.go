package entity

import (
	"slices"
	"strings"

	"example.com/newstext/article/syntax"
	"example.com/newstext/internal/lexicon"
)

// listed returns how many tokens from the comma at j on belong to the name that starts at i, since it is a list:
// Ministry of Land, Infrastructure and Transport; Doctors, Nurses and Midwives Union. It returns 0 if it is none.
func (f *finding) listed(i, j int, s *sentence) int {
	of := slices.IndexFunc(f.words[i:j], func(w word) bool { return w.look&upper == 0 })
	ministry := of > 0 && f.doc.Token(i+of).Form == "of" && f.words[i+of-1].class&lexicon.TakesOf != 0 && j-i-of <= 3
	t := f.doc.Token(j - 1)
	if !ministry && !(t.XPOS == "NNPS" || strings.HasSuffix(t.Form, "ers")) {
		return 0
	}
	k := j
	for k+1 < s.End && k-j < 10 && f.doc.Token(k).Form == "," && f.capital(k+1) {
		for k += 2; k < s.End && f.capital(k); k++ {
		}
		if ministry && k < s.End && f.doc.Token(k).Form == "," && k+1 < s.End && f.doc.Token(k+1).Form == "and" {
			k++
		}
	}
	if k+1 >= s.End || f.doc.Token(k).Form != "and" || !f.capital(k+1) {
		return 0
	}
	end := k + 2
	for end < s.End && f.capital(end) {
		end++
	}
	if !ministry && (end-k < 3 || f.words[end-1].class&lexicon.OrgHead == 0) || ministry && f.words[k+1].class&(placeName|lexicon.Given) != 0 {
		return 0
	}
	return k + 1 - j
}

// appended reports whether token i stands behind a number or a name and is no name itself: 300 MW, Ana Ruiz QC.
func (f *finding) appended(i int, s *sentence) bool {
	if i == s.First {
		return false
	}
	switch before := f.doc.Token(i - 1).Form; {
	case before == "(" && exchange(f.doc.Token(i).Form) && i+1 < s.End && f.doc.Token(i+1).Form == ":":
		return true // Nasdaq: ABCD
	case before == "," && f.doc.Token(i).Form == "Ph", before == "." && f.doc.Token(i).Form == "D.":
		return true // Ana Ruiz, Ph.D.
	}
	if f.words[i].look&(caps|inner) == 0 || i+1 < s.End && f.words[i+1].look&upper != 0 {
		return false
	}
	form, k := f.doc.Token(i).Form, i-1
	if f.words[k].look&digit != 0 {
		return unit(form)
	}
	if !postnominal(form) {
		return false
	}
	if f.doc.Token(k).Form == "," && k > s.First {
		k--
	}
	return f.words[k].look&upper != 0 && f.words[k].class&lexicon.Person == 0
}

// unit reports whether form is a unit of measure, a zone of time or the like, which stands behind a number.
func unit(form string) bool {
	switch form {
	case "W", "KW", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "KB", "MB", "GB", "TB", "Hz", "kHz", "MHz", "GHz", "V", "kV", "mAh", "A",
		"C", "F", "°C", "°F", "AD", "BC", "CE", "BCE", "AM", "PM", "A.M.", "P.M.", "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "PST", "PDT",
		"ET", "PT", "CT", "IST", "WIB", "KM", "MPH", "mL", "HP", "CO2e", "PJ", "GJ", "TJ", "MMBtu", "BTU", "USD", "EUR", "GBP":
		return true
	}
	return false
}

// joins reports whether token i is a preposition with a capital letter that joins two parts of a name: Doctors Without Borders.
func (f *finding) joins(i int) bool {
	if f.words[i].look&(upper|caps|first) != upper || f.doc.Token(i).Tag != syntax.ADP && f.doc.Token(i).Tag != syntax.SCONJ || i+1 >= len(f.words) {
		return false
	}
	a, z := &f.words[i-1], &f.words[i+1]
	return a.look&upper != 0 && z.look&(upper|first) == upper && z.sent == f.words[i].sent && a.sent == z.sent
}

// numbered reports whether the number at token j ends the name that starts at i: TV 2, Radio 4.
func (f *finding) numbered(i, j int, s *sentence) bool {
	form := f.doc.Token(j).Form
	if len(form) > 2 || f.words[j].look&digit == 0 || f.words[j].look&glued != 0 || f.words[j].sent != f.words[i].sent {
		return false
	}
	if j+1 < s.End {
		if t := f.doc.Token(j + 1); f.words[j+1].look&glued == 0 && (t.Tag == syntax.NOUN || t.Tag == syntax.NUM || t.Tag == syntax.SYM) || isHyphen(t.Form) || t.Form == "%" {
			return false
		}
	}
	switch f.doc.Token(j - 1).Form {
	case "TV", "Channel", "Radio", "Canal", "Kanal", "Antena", "Antenne", "Sport", "News", "Formula", "Flight", "Group", "Terminal", "Route",
		"Highway", "Interstate", "Unit", "Team", "Studio", "Station", "Reactor", "Camp", "Gate", "Line":
		return true
	}
	return lexicon.Classes(f.phrase(i, j+1))&lexicon.NewsOrg != 0
}

// numberedUnit reports whether the number at token i belongs to the name of a unit or district behind it: 4th Army.
func (f *finding) numberedUnit(i int, s *sentence) bool {
	form := f.doc.Token(i).Form
	if f.words[i].look&digit == 0 || len(form) < 3 || i+1 >= s.End || f.words[i+1].look&upper == 0 {
		return false
	}
	switch form[len(form)-2:] {
	case "st", "nd", "rd", "th":
	default:
		return false
	}
	switch f.doc.Token(i + 1).Form {
	case "Army", "Division", "Brigade", "Battalion", "Regiment", "Fleet", "Corps", "Squadron", "Wing", "Infantry", "Airborne", "Armored",
		"Armoured", "Mechanized", "Mechanised", "Motorized", "Mountain", "Marine", "Guards", "Separate", "Assault", "Artillery", "Rifle",
		"Circuit", "District", "Congress", "Precinct", "Ward", "Cavalry":
		return true
	}
	return false
}

// amount reports whether token i is an amount of money: Sh48 million.
func (f *finding) amount(i int, s *sentence) bool {
	switch f.form(i+1, i) {
	case "million", "billion", "trillion", "crore", "lakh", "m", "bn":
		return true
	}
	return false
}

// inCharge reports whether token i is part of what a minister or the like is in charge of: Minister of Climate and Energy.
func (f *finding) inCharge(i int, s *sentence) bool {
	for k := i - 1; k > s.First && k > i-6; k-- {
		switch t := f.doc.Token(k); {
		case t.Form == "of" || t.Form == "for":
			switch fold(f.doc.Token(k - 1).Form) {
			case "minister", "secretary", "commissioner", "director", "head", "professor", "dean", "chair", "superintendent", "controller",
				"president", "vp", "manager", "officer", "lecturer", "chief":
				return true
			}
			return false
		case f.words[k].look&upper == 0 && t.Form != "and" && t.Form != "," && t.Form != "&":
			return false
		}
	}
	return false
}

// portfolio reports whether form is a word for a field of government or learning.
func portfolio(form string) bool {
	switch form {
	case "Climate", "Health", "Education", "Finance", "Defence", "Defense", "Foreign", "Interior", "Justice", "Energy", "Transport", "Transportation",
		"Agriculture", "Environment", "Labour", "Labor", "Trade", "Culture", "Tourism", "Home", "Economy", "Commerce", "Development", "Water", "Mines",
		"Petroleum", "Information", "Communications", "Youth", "Sport", "Sports", "Women", "Housing", "Planning", "Science", "Technology", "Industry",
		"Fisheries", "State", "War", "Immigration", "Security", "Public", "Works", "Affairs", "Law", "History", "Physics", "Medicine", "Engineering",
		"Economics", "Economic", "Chemistry", "Biology", "Change", "Natural", "Resources", "Local", "Government", "Social", "Internal", "Higher",
		"Rural", "Community", "Police", "Prosecutions", "Marine", "Clinical", "Corporate", "Global", "Human", "Investor", "External", "Medical", "Legal",
		"Customer", "Media", "Product", "Business", "Policy", "Investigations", "Football", "Music", "Theology", "Philosophy", "Psychology", "Tax", "Digital", "Equality", "Infrastructure", "Marketing", "Sales", "Research", "Strategy", "Operations":
		return true
	}
	return false
}
