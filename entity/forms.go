package entity

import (
	"strings"

	"example.com/newstext/internal/lexicon"
)

// daily reports whether a name that starts with form is as a rule one of a newspaper.
func daily(form string) bool {
	switch form {
	case "Daily", "Sunday", "Evening", "Weekly":
		return true
	}
	return false
}

// gazette reports whether form ends names of newspapers and agencies in other languages.
func gazette(form string) bool {
	switch form {
	case "Shimbun", "Ilbo", "Zeitung", "Tageblatt", "Anzeiger", "Nachrichten", "Kurier", "Dagblad", "Dagbladet", "Tidende", "Sanomat", "Gazzetta", "Corriere",
		"Diario", "Jornal", "Folha", "Prensa", "Pravda", "Novosti", "Akhbar", "Vijesti", "Telegraaf", "Newswire", "NEWSWIRE", "Wire", "Allehanda", "Posten":
		return true
	}
	return false
}

// terrain reports whether form is a word that starts the names of places.
func terrain(form string) bool {
	switch form {
	case "Little", "Upper", "Lower", "Great", "Greater", "North", "South", "East", "West", "Port", "Porto",
		"Puerto", "Fort", "Mount", "Lake", "Cape", "San", "Santa", "Santo", "São", "Sao", "Rio", "Monte", "Los", "Las", "Ciudad", "Villa", "Nizhny",
		"Beit", "Deir", "Wadi", "Kuala", "Bandar", "Tel", "Umm", "Ras", "Kafr", "Isle", "Point", "Nova", "Novo", "Nuevo", "Nueva", "Bad":
		return true
	}
	return false
}

// locative reports whether a place often follows form.
func locative(form string) bool {
	switch form {
	case "in", "In", "from", "near", "at", "to", "of", "around", "outside", "across", "through":
		return true
	}
	return false
}

// feast reports whether form is a holiday or a prize.
func feast(form string) bool {
	switch form {
	case "Christmas", "Easter", "Ramadan", "Eid", "Diwali", "Hanukkah", "Thanksgiving", "Halloween", "Passover", "Lent", "Via", "Oscar", "Oscars", "Emmy",
		"Grammy", "Nobel", "Pulitzer":
		return true
	}
	return false
}

// force reports whether a name that starts with form is one of a storm or an operation.
func force(form string) bool {
	switch form {
	case "Storm", "Hurricane", "Cyclone", "Typhoon", "Operation", "Tropical", "Exercise", "Project":
		return true
	}
	return false
}

// speaks reports whether a verb has to do with speaking: its subject is somebody.
func speaks(lemma string) bool {
	switch lemma {
	case "say", "tell", "add", "ask", "announce", "claim", "argue", "write", "tweet", "deny", "confirm", "warn", "insist", "explain",
		"note", "state", "admit", "acknowledge", "declare", "reply", "respond", "comment", "report", "allege", "accuse", "urge",
		"reveal", "describe", "call", "predict", "suggest", "promise", "vow", "pledge", "reject", "dismiss", "criticize", "criticise",
		"condemn", "stress", "emphasize", "testify", "recall", "joke", "quip", "concede", "complain", "believe", "think", "hope",
		"decline", "refuse", "agree", "point", "speak", "quote", "cite", "publish", "blame", "praise", "demand", "propose", "contest", "dispute", "refute",
		"rebut", "contradict":
		return true
	}
	return false
}

// headlineVerb reports whether form is a verb as headlines have it between two names.
func headlineVerb(form string) bool {
	switch form {
	case "Says", "Denies", "Rejects", "Confirms", "Calls", "Slams", "Urges", "Vows", "Backs", "Wins", "Loses", "Claims", "Warns", "Tells",
		"Dismisses", "Accuses", "Blames", "Admits", "Announces", "Asks", "Seeks", "Faces", "Gets", "Takes", "Makes", "Gives", "Meets",
		"Visits", "Hits", "Blasts", "Defends", "Demands", "Orders", "Signs", "Unveils", "Launches", "Plans", "Pledges", "Promises",
		"Refuses", "Declines", "Resigns", "Quits", "Dies", "Leads", "Joins", "Leaves", "Returns", "Reveals", "Reports", "Sues", "Charges",
		"Arrests", "Kills", "Attacks", "Threatens", "Offers", "Agrees", "Approves", "Blocks", "Bans", "Cuts", "Raises", "Drops", "Beats",
		"Said", "Denied", "Is", "Are", "Was", "Has", "Will", "Wants", "Apologizes", "Apologises", "Insists", "Suggests", "Hints",
		"Criticizes", "Criticises", "Condemns", "Praises", "Welcomes", "Endorses", "Opposes", "Supports", "Responds", "Reacts", "Speaks",
		"Appears", "Arrives", "Becomes", "Begins", "Ends", "Opens", "Closes", "Shuts", "Sets", "Sends", "Sees", "Expects", "Fears",
		"Names", "Appoints", "Fires", "Hires", "Picks", "Elects", "Votes", "Passes", "Rules", "Clears", "Sentences", "Convicts", "Jails":
		return true
	}
	return false
}

// given returns the gender that the statistics of given names tell for form, if they are clear.
func given(form string) Gender {
	male, female := lexicon.GivenName(form)
	if first, _, ok := strings.Cut(form, "-"); ok && male+female < 100 {
		male, female = lexicon.GivenName(first) // Hans-Peter
	}
	switch {
	case male+female < 100:
		return Unknown
	case male >= 12*female:
		return Male
	case female >= 12*male:
		return Female
	default:
		return Unknown
	}
}

// titleGender returns the gender that the titles in the tokens i up to j tell.
func (f *finding) titleGender(i, j int) Gender {
	for ; i < j; i++ {
		if g := nounGender(f.doc.Token(i).Form); g != Unknown {
			return g
		}
	}
	return Unknown
}

// nounGender returns the gender of those whom a noun in the singular is said of.
func nounGender(noun string) Gender {
	switch fold(noun) {
	case "mr", "mr.", "sir", "lord", "king", "prince", "father", "brother", "son", "husband", "uncle", "nephew", "grandfather",
		"grandson", "stepfather", "boyfriend", "widower", "man", "boy", "gentleman", "spokesman", "chairman", "businessman",
		"congressman", "councilman", "assemblyman", "policeman", "fisherman", "duke", "baron", "earl", "emperor", "sheikh", "emir",
		"sultan", "monk", "imam", "pope", "cardinal", "bishop", "archbishop", "monsignor", "actor", "waiter", "salesman", "cameraman",
		"alderman", "groom", "father-in-law", "brother-in-law", "son-in-law", "herr", "senor", "monsieur", "guy", "lad", "dad", "ayatollah",
		"statesman", "sportsman", "anchorman", "patriarch", "rabbi", "fiance", "grandpa", "tsar", "ombudsman", "serviceman", "gunman":
		return Male
	case "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "mother", "sister", "daughter", "wife", "aunt",
		"niece", "grandmother", "granddaughter", "stepmother", "girlfriend", "widow", "woman", "girl", "spokeswoman", "chairwoman",
		"businesswoman", "congresswoman", "councilwoman", "assemblywoman", "policewoman", "duchess", "baroness", "countess", "empress",
		"nun", "actress", "waitress", "saleswoman", "alderwoman", "bride", "mother-in-law", "sister-in-law", "daughter-in-law", "frau",
		"senora", "madame", "mme.", "mme", "mlle.", "mom", "mum", "stateswoman", "sportswoman", "anchorwoman", "matriarch", "heroine",
		"ballerina", "grandma", "fiancee", "midwife", "schoolgirl", "servicewoman", "lass", "noblewoman":
		return Female
	}
	return Unknown
}
