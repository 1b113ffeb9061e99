package grammar

// Opened for tests.
var (
	Infinitive = infinitive
	IsVerb     = isVerb
	Verbs      = verbs
)
