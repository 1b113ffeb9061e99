package markup

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html"
)

var scanSeeds = []string{
	"", "<", "</", "a<", "a</", "<p", "<p>", "<p a", "<p a=b>c</p>", "<p a='>'b=\"<\">x", "<!-->x", "<!--->x", "<!---->x", "<!-- a --!> b -->",
	"<!doctype html><html>", "<!>", "<!-", "<!a", "<?xml ?>", "</>", "</ x>", "</3>y", "a < b & c", "<3",
	"<script>a</script>b", "<script><!-- </script> --></script>", "<script><!--<script></script>--></script>x", "<script><!--<script ></script ><b></script>",
	"<SCRIPT><!--<scrip></sCript>x", "<script><!-- <", "<script></scrip", "<script/>x", "<script><!--<a<-- --></script>", "<script><!---><b></script>",
	"<style></styl></style >x", "<title>a<b>&amp;</title>x", "<textarea></TEXTAREA\n>", "<plaintext></plaintext>", "<noscript><p></noscript>", "<xmp><xmp></xmp>",
	"<a =b=c>d", "<a / b>", "<a b= >c", "<a b = 'c' d>e", "<a b=c/>d", "<br/>", "<p/=x>", "<a\x00b>", "<iframe></iframe", "<script><!--<script", "<script><!--<script>",
	"<script><!--<script></script", "<script><!----!></script>", "<script></", "<title></", "<script><!-</script>",
}

// checkPieces checks the scanner against the Tokenizer, piece by piece.
func checkPieces(t *testing.T, page string) {
	t.Helper()
	z := html.NewTokenizer(bytes.NewReader([]byte(page)))
	s := scanner{page: []byte(page)}
	pos := 0
	for {
		tt := z.Next()
		p, ok := s.next()
		if tt == html.ErrorToken {
			if ok {
				assert.Equal(t, pieceBroken, p.kind, "%q: at %d the tokenizer has ended", page, pos)
				assert.Equal(t, len(page), p.end, "%q", page)
			}
			return
		}
		raw := len(z.Raw())
		if !assert.True(t, ok, "%q: the scanner has ended at %d", page, pos) {
			return
		}
		want := map[html.TokenType]pieceKind{html.TextToken: pieceText, html.StartTagToken: pieceStart, html.SelfClosingTagToken: pieceStart,
			html.EndTagToken: pieceEnd, html.CommentToken: pieceComment, html.DoctypeToken: pieceComment}[tt]
		if !assert.Equal(t, piece{kind: want, start: pos, end: pos + raw}, piece{kind: p.kind, start: p.start, end: p.end}, "%q", page) {
			return
		}
		if p.kind == pieceStart {
			name, more := z.TagName()
			seen := map[string]bool{}
			var got, tok []string
			for _, a := range s.attrs {
				key := string(appendLower(nil, []byte(page)[a.key:a.keyEnd]))
				if !seen[key] {
					seen[key] = true
					got = append(got, key, html.UnescapeString(page[a.val:a.valEnd]))
				}
			}
			for more {
				var k, v []byte
				k, v, more = z.TagAttr()
				tok = append(tok, string(k), string(v))
			}
			if !bytes.ContainsAny([]byte(page), "\r\x00&") { // the tokenizer alters these
				assert.Equal(t, string(name), string(appendLower(nil, []byte(page)[p.start+1:p.nameEnd])), "%q", page)
				assert.Equal(t, tok, got, "%q", page)
			}
		}
		pos += raw
	}
}

func TestScannerIsTokenizer(t *testing.T) {
	for _, page := range scanSeeds {
		checkPieces(t, page)
	}
}

func FuzzScanner(f *testing.F) {
	for _, page := range scanSeeds {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		if len(page) <= 4096 {
			checkPieces(t, page)
		}
	})
}
