package main

import (
	"testing"
)

// TestExtractors runs every extractor on a few pages: each finds something, ours all of it.
func TestExtractors(t *testing.T) {
	pages, err := load("../../../shared/data")
	if err != nil {
		t.Skip("the pages are not there: ", err)
	}
	pages = pages[:min(len(pages), 6)]
	for _, e := range extractors {
		var s score
		for _, p := range pages {
			s.add(p, e.extract(p))
		}
		if s.r/float64(s.pages) < 0.3 {
			t.Errorf("%s finds too little: %s", e.name, &s)
		}
	}
}
