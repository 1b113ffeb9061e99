package grammar

import (
	"unicode"
	"unicode/utf8"

	"example.com/newstext/internal/linear"
)

// A Script makes a lemma of a form: it cuts off bytes at the end and appends others.
// The form is first put into small letters unless Keep is set.
type Script struct {
	Keep   bool
	Cut    int
	Append string
}

// lemmaKey returns the key of the ending of a form under a tag; n is its length, or 0 for a whole form.
func lemmaKey(ending []byte, n int, tag uint8) uint32 {
	return linear.Hash(uint64(210+n), uint64(hashBytes(ending)), uint64(tag))
}

// maxEnding is the length of the longest ending that the lemma tables know.
const maxEnding = 6

// lemmaKeys returns the keys that tell the script of a form, the most telling first.
func lemmaKeys(keys []uint32, form string, tag uint8) []uint32 {
	var buf [maxForm + 8]byte
	n := fold(&buf, form)
	keys = append(keys, lemmaKey(buf[:n], 0, tag))
	for k := min(n, maxEnding); k >= 0; k-- {
		keys = append(keys, lemmaKey(buf[n-k:n], 1+k, tag))
	}
	return keys
}

// LemmaKeys is lemmaKeys for training.
func LemmaKeys(form string, tag uint8) []uint32 { return lemmaKeys(nil, form, tag) }

// script returns the script for a form: that of the form itself, or of the known verb that it is a form of, or of its ending.
func (e *Engine) script(form string, tag uint8) Script {
	var buf [maxForm + 8]byte
	n := fold(&buf, form)
	if v, ok := e.lemmas.Lookup(lemmaKey(buf[:n], 0, tag)); ok && int(v) < len(e.Scripts) {
		return e.Scripts[v]
	}
	if e.inflected[tag] && n == len(form) {
		if cut, tail, ok := infinitive(string(buf[:n])); ok {
			return Script{Cut: cut, Append: tail}
		}
	}
	for k := min(n, maxEnding); k >= 0; k-- {
		if v, ok := e.lemmas.Lookup(lemmaKey(buf[n-k:n], 1+k, tag)); ok && int(v) < len(e.Scripts) {
			return e.Scripts[v]
		}
	}
	return Script{}
}

// apply appends the lemma that s makes of form to dst.
func (s Script) apply(dst []byte, form string) []byte {
	start := len(dst)
	if s.Keep {
		dst = append(dst, form...)
	} else {
		for _, r := range form {
			switch {
			case r < utf8.RuneSelf && isUpper(byte(r)):
				dst = append(dst, byte(r)|0x20)
			case r < utf8.RuneSelf:
				dst = append(dst, byte(r))
			case r == '’':
				dst = append(dst, '\'')
			default:
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
		}
	}
	if s.Cut > len(dst)-start || s.Cut == len(dst)-start && s.Append == "" {
		return dst
	}
	return append(dst[:len(dst)-s.Cut], s.Append...)
}

// AppendLemma appends the lemma of a form with the given tag to dst.
func (e *Engine) AppendLemma(dst []byte, form string, tag uint8) []byte {
	return e.script(form, tag).apply(dst, form)
}

// FindScript returns the script that makes lemma of form.
func FindScript(form, lemma string) Script {
	best := Script{}
	for i, keep := range []bool{false, true} {
		base := string(Script{Keep: keep}.apply(nil, form))
		n := 0
		for n < len(base) && n < len(lemma) && base[n] == lemma[n] {
			n++
		}
		s := Script{Keep: keep, Cut: len(base) - n, Append: lemma[n:]}
		if i == 0 || s.Cut+len(s.Append) < best.Cut+len(best.Append) {
			best = s
		}
	}
	return best
}
