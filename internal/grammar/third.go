package grammar

import (
	"slices"
	"strings"
	"sync"
)

// thirds are forms of verbs in -s that are never the plural of a noun, unlike "claims" and "reports":
// verbs of saying and the like, which headlines and old reports have where the tagger, which has seldom seen them, expects a noun.
const thirds = "accuses acknowledges admits agrees alleges announces apologises apologizes argues asks asserts " +
	"believes clarifies concedes condemns confirms contends contradicts criticises criticizes debunks " +
	"declares defends defies denies denounces deplores describes disagrees discloses dismisses divulges " +
	"expects explains identifies insists knows maintains predicts publishes quashes refuses refutes " +
	"responds retracts rubbishes says seeks speculates suggests swears tells testifies thinks threatens " +
	"understands verifies warns writes"

// thirdHashes returns the hashes of thirds, sorted.
var thirdHashes = sync.OnceValue(func() []uint32 {
	var out []uint32
	for form := range strings.FieldsSeq(thirds) {
		out = append(out, hashBytes([]byte(form)))
	}
	slices.Sort(out)
	return out
})

// thirdEnding is the last letter of thirds.
var thirdEnding = hashBytes([]byte("s"))

// waysEnding is the end of nouns like "waterways", which verbs do not have.
var waysEnding = hashBytes([]byte("ways"))

// isThird reports whether the form in small letters with the given hash is one of thirds.
func isThird(lower uint32) bool {
	_, ok := slices.BinarySearch(thirdHashes(), lower)
	return ok
}
