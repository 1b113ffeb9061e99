package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// A progress tells somebody at a terminal how a long run goes, in one line that is written over again and again,
// and everybody what goes wrong.
type progress struct {
	w       io.Writer
	show    bool
	size    int64 // of the input in bytes; zero if nobody knows
	first   state // where this run began
	begun   time.Time
	next    time.Time // when to write the line again
	written bool      // whether the line is on the terminal
}

// How often the line is written. The first time is only after that while, so that short runs show nothing.
const progressEvery = time.Second

// newProgress returns a progress that writes to stderr, which shows the line if it is a terminal
// and results do not go to one too.
func newProgress(stderr, results io.Writer, size int64, first state) *progress {
	now := time.Now()
	return &progress{w: stderr, show: isTerminal(stderr) && !isTerminal(results) && os.Getenv("TERM") != "dumb",
		size: size, first: first, begun: now, next: now.Add(progressEvery)}
}

// step writes the line if it is time to.
func (p *progress) step(s state) {
	if !p.show {
		return
	}
	if now := time.Now(); now.After(p.next) {
		fmt.Fprintf(p.w, "\r\x1b[K%s", p.line(s, now.Sub(p.begun)))
		p.next = now.Add(progressEvery)
		p.written = true
	}
}

// message writes a message, and no progress in the same line.
func (p *progress) message(format string, args ...any) {
	p.clear()
	fmt.Fprintf(p.w, "onrecord: "+format+"\n", args...)
}

// clear removes the line from the terminal.
func (p *progress) clear() {
	if p.written {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.written = false
	}
}

// line returns how far a run has come that has lasted so long.
func (p *progress) line(s state, passed time.Duration) string {
	read := func(s state) int64 { return s.Input.Bytes + s.Input.Offset }
	rate, decimals := float64(s.articles()-p.first.articles())/passed.Seconds(), 0
	if rate < 10 {
		decimals = 1
	}
	line := fmt.Sprintf("%d articles, %.*f a second", s.articles(), decimals, rate)
	if now := read(s) - read(p.first); now > 0 && p.size >= read(s) {
		left := time.Duration(float64(passed) / float64(now) * float64(p.size-read(s)))
		line += fmt.Sprintf(", %d %%, %s left", read(s)*100/max(p.size, 1), roughly(left))
	}
	if s.Bad > 0 {
		line += fmt.Sprintf(", %d bad", s.Bad)
	}
	return line
}

// roughly returns d in the largest unit of which there are two.
func roughly(d time.Duration) string {
	switch {
	case d >= 48*time.Hour:
		return fmt.Sprintf("%.0f days", d.Hours()/24)
	case d >= 2*time.Hour:
		return fmt.Sprintf("%.0f h", d.Hours())
	case d >= 2*time.Minute:
		return fmt.Sprintf("%.0f min", d.Minutes())
	default:
		return fmt.Sprintf("%.0f s", d.Seconds())
	}
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
