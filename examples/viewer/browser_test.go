package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A site is the viewer as a browser meets it in a test: beside its own addresses it has one for each of some articles,
// /shown/NAME, which answers what the form would be answered with that article.
type site struct {
	*httptest.Server
	strays atomic.Int64 // requests for anything that the viewer does not have: an article made the browser load it
}

func newSite(t *testing.T, articles map[string]hostile) *site {
	t.Helper()
	s := new(site)
	v := newViewer()
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, shown := strings.CutPrefix(r.URL.Path, "/shown/")
		switch {
		case shown:
			v.ServeHTTP(w, post(t, articles[name].file, articles[name].data).WithContext(r.Context()))
		case r.URL.Path == "/" || r.URL.Path == "/style.css" || r.URL.Path == "/icon.svg":
			v.ServeHTTP(w, r)
		default:
			s.strays.Add(1)
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// shown returns the address that shows an article.
func (s *site) shown(name string) string { return s.URL + "/shown/" + url.PathEscape(name) }

// ours returns the articles in testdata.
func ours(t *testing.T) map[string]hostile {
	articles := make(map[string]hostile)
	for name, data := range files(t) {
		articles[name] = hostile{file: name, data: data}
	}
	return articles
}

// TestBrowserPages looks at pages in a browser, wide and narrow, light and dark:
// it has nothing to complain of, and nothing sticks out at the side.
func TestBrowserPages(t *testing.T) {
	c := startChromium(t)
	articles := ours(t)
	s := newSite(t, articles)
	for _, width := range []int{320, 390, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			p := c.open(t, width, 844, scheme)
			for _, name := range []string{"sample.txt", "meadow.txt", "strait.html", "recall.txt"} {
				at := fmt.Sprintf("%s, %d, %s", name, width, scheme)
				p.visit(s.shown(name))
				assert.LessOrEqual(t, p.eval("document.documentElement.scrollWidth"), float64(width), at)
				assert.Empty(t, p.log(), at)
				assert.Equal(t, scheme == "dark", p.eval("matchMedia('(prefers-color-scheme: dark)').matches"))
			}
			checkPage(t, p.eval("document.documentElement.outerHTML").(string))
		}
	}
	assert.Zero(t, s.strays.Load())
}

// TestBrowserKeys reads an article of one's own with nothing but a keyboard, in a browser that runs no scripts.
func TestBrowserKeys(t *testing.T) {
	c := startChromium(t)
	s := newSite(t, nil)
	p := c.open(t, 1280, 900, "light")
	p.call("Emulation.setScriptExecutionDisabled", params{"value": true}, nil)
	p.visit(s.URL + "/")
	reach := func(what string) {
		t.Helper()
		for range 200 {
			p.press("Tab")
			if p.eval("document.activeElement.matches("+fmt.Sprintf("%q", what)+")") == true {
				return
			}
		}
		require.Fail(t, "out of reach of the keyboard", what)
	}
	reach(".skip a")
	assert.Greater(t, p.eval("document.activeElement.getBoundingClientRect().left"), 0.0, "the skip link shows when it is reached")
	reach(".new > summary")
	p.press("Enter")
	reach("#text")
	p.call("Input.insertText", params{"text": "The mayor, Ana Ruiz, denied on Monday that the bridge was closed.\n\nPolice declined to comment on the bridge."}, nil)
	reach(".submit button")
	p.press("Enter")
	p.wait()
	assert.Equal(t, "Ana Ruiz", p.eval("document.querySelector('.glance .name').textContent"))
	reach(".claim a.to")
	p.press("Enter")
	assert.Regexp(t, "^#s[0-9]+$", p.eval("location.hash"), "a row leads to its place in the text")
	assert.Contains(t, p.eval("document.querySelector('.sentence:has(:target)').textContent"), "denied")
	assert.Empty(t, p.log())
}

// TestBrowserPlaces follows the links of a long article: each place is shown, whatever the size of the window.
func TestBrowserPlaces(t *testing.T) {
	c := startChromium(t)
	s := newSite(t, ours(t))
	for _, width := range []int{390, 1280} {
		p := c.open(t, width, 844, "light")
		p.visit(s.shown("bridge.txt"))
		assert.Equal(t, width > 1000, p.eval("getComputedStyle(document.querySelector('.text')).position === 'sticky'"), "the text stays in view beside the tables")
		ids, ok := p.eval("[...document.querySelectorAll('a.to')].map(a => a.getAttribute('href'))").([]any)
		require.True(t, ok)
		require.Greater(t, len(ids), 20)
		for i := 0; i < len(ids); i += 7 {
			p.eval(fmt.Sprintf("location.hash = %q", ids[i]))
			seen := p.eval(`(() => { const r = document.querySelector(":target").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()`)
			assert.Equal(t, true, seen, "%v at %d", ids[i], width)
		}
	}
}

// TestBrowserEars holds what a screen reader is told: landmarks, tables, and a name for everything that can be used.
func TestBrowserEars(t *testing.T) {
	c := startChromium(t)
	s := newSite(t, ours(t))
	p := c.open(t, 1280, 900, "light")
	p.visit(s.shown("recall.txt"))
	p.eval("document.querySelectorAll('details').forEach(d => d.open = true)")
	type value struct{ Value any }
	var tree struct {
		Nodes []struct {
			Ignored    bool
			Role, Name value
		}
	}
	p.call("Accessibility.getFullAXTree", nil, &tree)
	count := make(map[string]int)
	for _, n := range tree.Nodes {
		role, _ := n.Role.Value.(string)
		if n.Ignored {
			continue
		}
		count[role]++
		switch role {
		case "link", "button", "textbox", "combobox", "table", "region", "main", "heading":
			if role != "main" {
				assert.NotEmpty(t, n.Name.Value, "a %s has no name", role)
			}
		}
	}
	for role, least := range map[string]int{"main": 1, "banner": 1, "contentinfo": 1, "heading": 8, "table": 5, "columnheader": 12,
		"rowheader": 10, "textbox": 1, "combobox": 1, "button": 4, "region": 5} {
		assert.GreaterOrEqual(t, count[role], least, role)
	}
}

// TestBrowserHostile shows articles that mean harm to a browser: nothing of them runs, and nothing is loaded.
func TestBrowserHostile(t *testing.T) {
	c := startChromium(t)
	all := hostiles(hostileSize())
	s := newSite(t, all)
	p := c.open(t, 1280, 900, "light")
	for name, h := range all {
		if len(h.data) > 1<<12 { // these are about size, not markup
			continue
		}
		p.visit(s.shown(name))
		assert.NotEqual(t, "ran", p.eval("document.title"), name)
		assert.Equal(t, s.shown(name), p.eval("location.href"), name)
		assert.Equal(t, 1.0, p.eval("document.styleSheets.length"), name)
		for _, said := range p.log() {
			if h.status == 0 || !strings.Contains(said, "status of 400") {
				assert.Fail(t, "the browser complains", "%s: %s", name, said)
			}
		}
		checkPage(t, p.eval("document.documentElement.outerHTML").(string))
	}
	assert.Zero(t, s.strays.Load(), "loaded by an article")
}

// TestPictures writes pictures of the page to the directory that VIEWER_PICTURES names, wide and narrow, light and dark:
// of the articles in testdata, and of the files that VIEWER_ARTICLES lists, parted as in PATH.
func TestPictures(t *testing.T) {
	dir := os.Getenv("VIEWER_PICTURES")
	if dir == "" {
		t.Skip("VIEWER_PICTURES names no directory")
	}
	require.NoError(t, os.MkdirAll(dir, 0o777))
	c := startChromium(t)
	articles := make(map[string]hostile)
	for _, name := range []string{"sample.txt", "meadow.txt", "recall.txt", "strait.html"} {
		articles[name] = ours(t)[name]
	}
	for _, file := range filepath.SplitList(os.Getenv("VIEWER_ARTICLES")) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		articles[filepath.Base(file)] = hostile{file: filepath.Base(file), data: string(data)}
	}
	s := newSite(t, articles)
	for _, width := range []int{390, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			p := c.open(t, width, map[int]int{390: 844, 1280: 900}[width], scheme)
			shoot := func(name string) {
				for part, whole := range map[string]bool{"": false, "-whole": true} {
					file := filepath.Join(dir, fmt.Sprintf("%s-%d-%s%s.png", name, width, scheme, part))
					require.NoError(t, os.WriteFile(file, p.picture(whole), 0o666))
				}
			}
			for name := range articles {
				p.visit(s.shown(name))
				shoot(name)
			}
			p.visit(s.URL + "/")
			p.eval("document.querySelector('details').open = true")
			shoot("form")
			p.visit(s.shown("nothing.txt"))
			shoot("refusal")
			p.visit(s.URL + "/?place#s5")
			shoot("place")
			p.call("Emulation.setEmulatedVisionDeficiency", params{"type": "achromatopsia"}, nil)
			shoot("grey")
		}
	}
}
