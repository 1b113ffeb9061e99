package main

import (
	"net/http"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// FuzzPage shows texts and web pages of any kind: each gets an answer, and a page that is sound.
func FuzzPage(f *testing.F) {
	for name, data := range files(f) {
		f.Add(data[:min(len(data), 4096)], name[len(name)-1] == 'l')
	}
	for _, h := range hostiles(1 << 10) {
		f.Add(h.data[:min(len(h.data), 4096)], h.file[len(h.file)-1] == 'l')
	}
	v := newViewer()
	f.Fuzz(func(t *testing.T, data string, isPage bool) {
		if len(data) > 4096 {
			t.Skip("too long to be worth the time")
		}
		name := "a.txt"
		if isPage {
			name = "a.html"
		}
		w := answer(v, post(t, name, data))
		if w.Code == http.StatusBadRequest {
			if !isPage {
				assert.True(t, !utf8.ValidString(data) || blank(data), "refused: %q", data)
			}
		} else {
			assert.Equal(t, http.StatusOK, w.Code)
		}
		checkPage(t, w.Body.String())
	})
}

// blank reports whether there is nothing in text.
func blank(text string) bool { return len(clean(text)) == 0 }
