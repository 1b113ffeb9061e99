package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A site is the viewer as a browser meets it in a test: beside its own addresses it has one for each of some articles,
// /shown/NAME, which answers what the form would be answered with that article.
type site struct {
	*httptest.Server
	strays atomic.Int64 // requests for anything that the viewer does not have: an article made the browser load it
}

func newSite(t *testing.T, articles map[string]string) *site {
	t.Helper()
	s := new(site)
	v := newViewer()
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, shown := strings.CutPrefix(r.URL.Path, "/shown/")
		switch {
		case shown:
			v.ServeHTTP(w, post(t, name, articles[name]).WithContext(r.Context()))
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

// browse runs a headless Chromium on an address with the given flags, and returns what it prints and its log.
// The test is skipped where there is none.
func browse(t *testing.T, address string, flags ...string) (out, log string) {
	t.Helper()
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		t.Skip("there is no Chromium: install the package chromium to run this test")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, append([]string{"--headless", "--disable-gpu", "--no-sandbox", "--no-first-run",
		"--disable-dev-shm-usage", "--hide-scrollbars", "--enable-logging=stderr", "--user-data-dir=" + t.TempDir()}, append(flags, address)...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = 5 * time.Second
	require.NoError(t, cmd.Run(), "%s", &stderr)
	return stdout.String(), stderr.String()
}

// TestPictures writes pictures of the page to the directory that VIEWER_PICTURES names, wide and narrow, light and dark:
// of the sample, of the articles in testdata, and of the files that VIEWER_ARTICLES lists, with a colon between two.
func TestPictures(t *testing.T) {
	dir := os.Getenv("VIEWER_PICTURES")
	if dir == "" {
		t.Skip("VIEWER_PICTURES names no directory")
	}
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	files = append(files, filepath.SplitList(os.Getenv("VIEWER_ARTICLES"))...)
	articles := make(map[string]string)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		articles[strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))] = string(data)
	}
	s := newSite(t, articles)
	pages := map[string]string{"first": s.URL + "/"}
	for name := range articles {
		pages[name] = s.URL + "/shown/" + name
	}
	require.NoError(t, os.MkdirAll(dir, 0o777))
	for name, address := range pages {
		for _, size := range []string{"1280,1000", "390,844", "390,6000"} {
			for scheme, flag := range map[string]string{"light": "1", "dark": "0"} {
				file := filepath.Join(dir, fmt.Sprintf("%s-%s-%s.png", name, strings.ReplaceAll(size, ",", "x"), scheme))
				browse(t, address, "--screenshot="+file, "--window-size="+size, "--blink-settings=preferredColorScheme="+flag)
			}
		}
	}
}
