package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestProgressLine(t *testing.T) {
	at := func(results, bad int, bytes, offset int64) state {
		return state{Input: place{Bytes: bytes, Offset: offset}, Results: results, Bad: bad}
	}
	tests := []struct {
		name   string
		size   int64
		first  state
		now    state
		passed time.Duration
		want   string
	}{
		{"a pipe", 0, state{}, at(100, 0, 0, 1000), 10 * time.Second, "100 articles, 10 a second"},
		{"bad ones", 0, state{}, at(98, 2, 0, 1000), 10 * time.Second, "100 articles, 10 a second, 2 bad"},
		{"files", 4000, state{}, at(100, 0, 600, 400), 10 * time.Second, "100 articles, 10 a second, 25 %, 30 s left"},
		{"long", 360_000_000, state{}, at(100, 0, 1_000_000, 0), time.Hour, "100 articles, 0.0 a second, 0 %, 15 days left"},
		{"resumed", 4000, at(900, 0, 0, 1000), at(1000, 0, 0, 2000), 10 * time.Minute, "1000 articles, 0.2 a second, 50 %, 20 min left"},
		{"nothing yet", 4000, at(900, 0, 0, 1000), at(900, 0, 0, 1000), time.Second, "900 articles, 0.0 a second"},
		{"a file that grows", 400, state{}, at(100, 0, 0, 1000), 10 * time.Second, "100 articles, 10 a second"},
	}
	for _, test := range tests {
		p := &progress{size: test.size, first: test.first}
		assert.Equal(t, test.want, p.line(test.now, test.passed), test.name)
	}
}

// TestProgressElsewhere checks that what is no terminal gets messages and nothing else.
func TestProgressElsewhere(t *testing.T) {
	var b strings.Builder
	p := newProgress(&b, &b, 0, state{})
	p.next = time.Time{}
	p.step(state{Results: 1})
	p.message("%s: bad", "a:1")
	p.clear()
	assert.Equal(t, "onrecord: a:1: bad\n", b.String())
}
