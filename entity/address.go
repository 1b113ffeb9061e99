package entity

import "example.com/newstext/internal/lexicon"

// extra returns what a form is beside what the lexicon tells: forms of address and ranks of many countries,
// nouns for people, and words that end names of companies.
func extra(form string) lexicon.Class {
	switch form {
	case "Alhaji", "Alhaja", "Hajia", "Hajiya", "Mallam", "Malam", "Oba", "Otunba", "Igwe", "Comrade", "Sayyid", "Sayed", "Engr", "Engr.",
		"Eng.", "Barr", "Barr.", "Shri", "Smt", "Smt.", "Sri", "Pandit", "Swami", "Datuk", "Dato", "Datin", "Haji", "Hajj", "Ustaz", "Kyai", "Doña",
		"Mullah", "Maulana", "Mawlana", "Moulana", "Hojjatoleslam", "Mgr", "Mgr.", "Fr", "Fr.", "Bro.", "Sr.", "Herr", "Frau", "Monsieur", "Signor",
		"Signora", "Señor", "Señora", "Bapak", "Ibu", "Daw", "Khun", "Ald", "Ald.", "HRH", "Det", "Det.", "Con", "Insp", "Supt", "DC", "PC", "DS", "DI",
		"DCI", "DSU", "WPC", "SP", "DSP", "ASP", "CSP", "ACP", "DCP", "IGP", "DIG", "SSP", "SHO", "MCA", "MLA", "MP", "MEP", "MSP", "MHA", "MNA", "MPA", "MLC", "CM", "Majesty",
		"Highness", "Excellency", "Holiness", "Eminence", "Sub-Lt", "Cdr", "Cmdr", "Cmdr.", "Brig", "Brig.", "Maj", "Maj.",
		"Cpl", "Cpl.", "Pte", "Adm", "Adm.", "Hon", "Hon.", "Rt", "Chief-Justice", "Lady-Justice", "Mwalimu", "Ms", "Mx", "Eng":
		return lexicon.Honorific
	case "mum", "corporator", "sarpanch", "panchayat", "oba", "imam", "hajia", "headteacher", "councilor", "sub-inspector":
		return lexicon.Person
	case "Basilica", "Minster", "Velodrome":
		return lexicon.PlaceHead
	case "Rail", "Lines", "Therapeutics", "Robotics", "Biotech", "Telecom", "Freight", "Railways", "Aerospace", "Semiconductor", "Genomics", "Diagnostics",
		"Biosciences", "Telecommunications", "Shipping":
		return lexicon.OrgHead
	}
	return 0
}

// address reports whether form before a name tells respect or rank rather than an office.
func address(form string) bool {
	switch form {
	case "MP", "MEP", "MSP", "MCA", "MLA", "MHA", "MNA", "MPA", "MLC", "CM":
		return false
	case "Rev", "Rev.", "Fr", "Fr.", "Capt", "Capt.", "Sgt", "Sgt.", "Lt", "Lt.", "Col", "Col.", "Gen", "Gen.", "Brother", "Sister", "Oba", "Sheikh",
		"Prof", "Prof.", "Professor", "Pastor", "Father", "Imam", "Captain", "Commander", "Constable", "Detective", "Officer", "Prince", "Princess":
		return true
	}
	return extra(form)&lexicon.Honorific != 0
}

// plain reports whether form is written in capitals and names nobody: FX, CEO.
func plain(form string) bool {
	switch form {
	case "FX", "IT", "HR", "PR", "AI", "CEO", "CFO", "COO", "CTO", "PC", "DNA", "GDP", "VAT", "IPO", "ETF", "HIV", "AIDS", "COVID", "DVD", "USB", "CCTV",
		"ATM", "GPS", "SUV", "SUVs", "VIP", "ID", "EV", "EVs", "LNG", "ESG", "NGO", "NGOs", "CEOs", "PM", "MP", "MPs", "MLAs", "OK", "SMS", "PDF", "PIN",
		"LED", "RNA", "MRI", "ICU", "IVF", "PTSD", "ADHD", "UFO", "FAQ", "DIY", "Q&A", "R&D", "M&A", "VR", "AR":
		return true
	}
	return false
}

// exchange reports whether form names an exchange, behind which a company's short name stands: Nasdaq: ABCD.
func exchange(form string) bool {
	switch form {
	case "Nasdaq", "NASDAQ", "NYSE", "LSE", "AIM", "ASX", "TSX", "TSXV", "TSE", "HKEX", "SEHK", "SGX", "NSE", "BSE", "JSE", "NGX", "OTC", "OTCQB", "OTCQX",
		"Euronext", "FWB", "XETRA", "SIX", "OMX", "KOSPI", "KRX", "B3", "BMV", "Ticker", "AMEX":
		return true
	}
	return false
}

// vessel reports whether noun tells that a ship's name follows.
func vessel(noun string) bool {
	switch noun {
	case "steamer", "ship", "ferry", "vessel", "schooner", "gunboat", "tanker", "frigate", "destroyer", "yacht", "submarine", "trawler", "liner",
		"freighter", "barge", "corvette", "cruiser", "icebreaker", "warship", "tugboat", "lifeboat", "rover", "satellite", "spacecraft", "telescope",
		"film", "movie", "novel", "album", "musical", "sitcom", "racehorse":
		return true
	}
	return false
}

// ownS reports whether form, with 's, is a name of its own: Moody's.
func ownS(form string) bool {
	switch form {
	case "Moody", "Lloyd", "McDonald", "Sotheby", "Christie", "Sainsbury", "Macy", "Kohl", "Wendy", "Levi", "Lowe", "Kellogg", "Domino", "Denny",
		"Arby", "Hardee", "Bloomingdale", "Dillard", "Harrod", "Debenham", "Dunkin", "Nando", "Wetherspoon", "Bonham", "Dick", "Trader Joe", "Reese",
		"Ben & Jerry", "Carl", "Zaxby", "Papa John", "Men", "Barclay":
		return form != "Men" && form != "Carl" && form != "Dick"
	}
	return false
}
