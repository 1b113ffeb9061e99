package segment

// A usage says what a full stop behind an abbreviation tells.
type usage uint8

const (
	none        usage = iota
	before            // hardly ever ends a sentence: a name or a number follows
	beforeDigit       // an abbreviation only before a digit
	month             // before a digit or another part of a date
	clock             // a.m. and p.m.
	state             // of a state or province behind the name of a place
	either            // ends a sentence if the next word can hardly be anything but the start of one
)

// kind returns how the abbreviation w, without its last full stop, is used, and none if it is no abbreviation.
func kind(w string) usage {
	switch w {
	case "Mr", "Mrs", "Ms", "Mx", "Messrs", "Mme", "Mmes", "Mlle", "Dr", "Drs", "Prof", "Profs", "Rev", "Revs", "Fr", "Msgr", "Hon", "Ven", "Abp", "Bp",
		"Rep", "Reps", "Sen", "Sens", "Gov", "Govs", "Pres", "Amb", "Atty", "Asst", "Supt", "Insp", "Det", "Sec", "Cllr", "Cllrs", "Coun", "Couns", "Ald", "Comr", "Commr", "Cst", "Const",
		"Gen", "Gens", "Lt", "Lts", "Col", "Cols", "Maj", "Capt", "Cpt", "Sgt", "Sgts", "Cpl", "Pvt", "Pfc", "Spc", "Cmdr", "Cdr", "Adm", "Brig", "Ens",
		"Rear-Adm", "Vice-Adm", "Lt-Gen", "Lt-Col", "Maj-Gen", "Brig-Gen", "Sr-Sgt",
		"Ste", "Sta", "Sra", "Srta", "Hr", "Herr", "Sh", "Smt", "Shri", "Sri", "Eng", "Engr", "Md", "Mohd", "Alh", "Barr",
		"vs", "v", "e.g", "i.e", "cf", "ca", "approx", "viz", "a.k.a", "aka", "c",
		"z.B", "d.h", "bzw", "u.a", "av", "m.fl", "bl.a", "p.ex", "M", "MM", "Me":
		return before
	case "No", "Nos", "no", "nos", "Art", "art", "Arts", "Fig", "fig", "figs", "Figs", "Vol", "vol", "vols", "Ch", "ch", "chap", "pp", "pg", "para", "sec", "sect", "Nr", "nr", "núm", "Pos":
		return beforeDigit
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun":
		return month
	case "a.m", "p.m", "A.M", "P.M":
		return clock
	case "Ala", "Ariz", "Ark", "Calif", "Cal", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont",
		"Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont", "Que", "Alta", "Sask", "Qld", "Tas", "Vic",
		"N.H", "N.J", "N.M", "N.Y", "N.C", "N.D", "S.C", "S.D", "R.I", "W.Va", "B.C", "N.S", "N.B", "P.E.I", "N.S.W", "D.C":
		return state
	case "St", "Mt", "Mts", "Ft", "Pt", "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "Esq", "Plc", "Pty", "Pte", "Bhd", "Sdn", "Assn", "Dept", "Univ", "Inst", "Intl", "Int'l", "Gov't", "Govt",
		"Ave", "Blvd", "Rd", "Hwy", "Rte", "Sq", "Bldg", "Apt", "Ph.D", "Ed", "ed", "eds", "Eds", "est", "Est", "etc", "al", "Bancorp", "Natl", "Nat'l", "Dist", "Ctr", "Cir",
		"ft", "lb", "lbs", "oz", "km", "kg", "mi", "sq", "hr", "hrs", "min", "mins", "yr", "yrs", "mph", "kph", "bn", "mn", "mil", "bil", "pct", "dept", "govt", "tel", "Tel", "ext", "trans":
		return either
	default:
		return none
	}
}
