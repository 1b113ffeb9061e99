package printed

import "strings"

// monthOf returns the number of the month that word names in one of the languages known, in full or in a usual short form,
// and 0 if it names none. The Polish listopada is November and the Croatian one October: it is left out.
func monthOf(word string) int {
	if len(word) < 3 || len(word) > 26 {
		return 0
	}
	switch strings.ToLower(word) {
	// English, German, French, Spanish, Catalan, Portuguese, Italian, Romanian; Dutch, Afrikaans, Scandinavian, Icelandic;
	// Finnish, Estonian, Lithuanian, Latvian; Polish, Czech, Slovak, Slovene, Croatian; Hungarian, Turkish, Indonesian, Malay,
	// Swahili, Zulu; Russian, Ukrainian, Bulgarian, Serbian; Greek.
	case "jan", "january", "januar", "jänner", "jän", "janvier", "janv", "enero", "ene", "gener", "janeiro", "gennaio", "gen", "ianuarie", "ian",
		"januari", "januarie", "janúar", "tammikuuta", "tammikuu", "jaanuar", "sausio", "sausis", "janvāris", "janvārī", "stycznia", "styczeń", "sty",
		"ledna", "leden", "januára", "január", "januarja", "siječnja", "ocak", "oca", "januwari", "ujanuwari", "umasingana",
		"января", "январь", "янв", "січня", "січень", "януари", "јануар", "јануара", "ιανουαρίου", "ιαν":
		return 1
	case "feb", "february", "februar", "feber", "février", "févr", "fév", "febrero", "febrer", "fevereiro", "fev", "febbraio", "febr", "februarie",
		"februari", "febrúar", "helmikuuta", "helmikuu", "veebruar", "vasario", "vasaris", "februāris", "februārī", "lutego", "luty", "lut",
		"února", "únor", "februára", "február", "februarja", "veljače", "şubat", "şub", "februwari", "ufebruwari", "unhlolanja",
		"февраля", "февраль", "фев", "февр", "лютого", "лютий", "февруари", "фебруар", "фебруара", "φεβρουαρίου", "φεβ":
		return 2
	case "mar", "march", "märz", "mär", "mrz", "mars", "marzo", "març", "março", "martie", "maart", "mrt", "marts", "maaliskuuta", "maaliskuu", "märts",
		"kovo", "kovas", "martā", "marca", "marzec", "března", "březen", "ožujka", "március", "márc", "mart", "maret", "mac", "machi", "mashi", "umashi", "undasa",
		"марта", "март", "мар", "березня", "березень", "μαρτίου", "μαρ":
		return 3
	case "apr", "april", "avril", "avr", "abril", "abr", "aprile", "aprilie", "apríl", "huhtikuuta", "huhtikuu", "aprill", "balandžio", "balandis", "aprīlis", "aprīlī",
		"kwietnia", "kwiecień", "kwi", "dubna", "duben", "apríla", "aprila", "travnja", "április", "ápr", "nisan", "nis", "aprili", "epreli", "umbasa",
		"апреля", "апрель", "апр", "квітня", "квітень", "април", "априла", "απριλίου", "απρ":
		return 4
	case "may", "mai", "mayo", "maig", "maio", "maggio", "mag", "mei", "maj", "maí", "toukokuuta", "toukokuu", "gegužės", "gegužė", "maijs", "maijā", "maja",
		"května", "květen", "mája", "máj", "svibnja", "május", "mayıs", "meyi", "unhlaba",
		"мая", "май", "травня", "травень", "мај", "маја", "μαΐου", "μάιος":
		return 5
	case "jun", "june", "juni", "juin", "junio", "juny", "junho", "giugno", "giu", "iunie", "iun", "júní", "kesäkuuta", "kesäkuu", "juuni", "birželio", "birželis",
		"jūnijs", "jūnijā", "czerwca", "czerwiec", "cze", "června", "červen", "júna", "jún", "junija", "lipnja", "június", "haziran", "haz", "juniwari", "nhlangulana", "unhlangulana",
		"июня", "июнь", "июн", "червня", "червень", "юни", "јун", "јуна", "ιουνίου", "ιουν":
		return 6
	case "jul", "july", "juli", "juillet", "juil", "julio", "juliol", "julho", "luglio", "lug", "iulie", "iul", "júlí", "heinäkuuta", "heinäkuu", "juuli", "liepos", "liepa",
		"jūlijs", "jūlijā", "lipca", "lipiec", "července", "červenec", "júla", "júl", "julija", "srpnja", "július", "temmuz", "tem", "julai", "julayi", "ujulayi", "untulikazi",
		"июля", "июль", "июл", "липня", "липень", "юли", "јул", "јула", "ιουλίου", "ιουλ":
		return 7
	case "aug", "august", "août", "aout", "agosto", "ago", "agost", "augustus", "augusti", "augustin", "ágúst", "elokuuta", "elokuu", "rugpjūčio", "rugpjūtis",
		"augusts", "augustā", "sierpnia", "sierpień", "sie", "srpna", "srpen", "augusta", "avgusta", "kolovoza", "augusztus", "ağustos", "ağu", "agustus", "ogos", "agosti", "agasti", "agusti", "uncwaba",
		"августа", "август", "авг", "серпня", "серпень", "αυγούστου", "αυγ":
		return 8
	case "sep", "sept", "september", "septembre", "septiembre", "setembre", "setembro", "set", "settembre", "sett", "septembrie", "syyskuuta", "syyskuu",
		"rugsėjo", "rugsėjis", "septembris", "septembrī", "września", "wrzesień", "wrz", "září", "septembra", "rujna", "szeptember", "szept", "eylül", "eyl", "septemba", "septhemba", "usepthemba", "umandulo",
		"сентября", "сентябрь", "сен", "сент", "вересня", "вересень", "септември", "септембар", "септембра", "σεπτεμβρίου", "σεπ", "septémber":
		return 9
	case "oct", "okt", "october", "oktober", "octobre", "octubre", "outubro", "out", "ottobre", "ott", "octombrie", "október", "lokakuuta", "lokakuu", "oktoober", "spalio", "spalis",
		"oktobris", "oktobrī", "października", "październik", "paź", "října", "říjen", "októbra", "oktobra", "ekim", "eki", "oktoba", "okthoba", "uokthoba", "umfumfu",
		"октября", "октябрь", "окт", "жовтня", "жовтень", "октомври", "октобар", "октобра", "οκτωβρίου", "οκτ":
		return 10
	case "nov", "november", "novembre", "noviembre", "novembro", "noiembrie", "noi", "nóvember", "marraskuuta", "marraskuu", "lapkričio", "lapkritis",
		"novembris", "novembrī", "listopad", "listopadu", "lis", "novembra", "studenoga", "kasım", "kas", "novemba", "unovemba", "ulwezi",
		"ноября", "ноябрь", "ноя", "нояб", "листопада", "листопад", "ноември", "новембар", "новембра", "νοεμβρίου", "νοε":
		return 11
	case "dec", "december", "dez", "dezember", "décembre", "déc", "diciembre", "dic", "desembre", "dezembro", "dicembre", "decembrie", "desember", "des",
		"joulukuuta", "joulukuu", "detsember", "gruodžio", "gruodis", "decembris", "decembrī", "grudnia", "grudzień", "gru", "prosince", "prosinec", "decembra", "prosinca",
		"aralık", "ara", "disemba", "disember", "udisemba", "uzibandlela",
		"декабря", "декабрь", "дек", "грудня", "грудень", "декември", "децембар", "децембра", "δεκεμβρίου", "δεκ":
		return 12
	}
	return 0
}
