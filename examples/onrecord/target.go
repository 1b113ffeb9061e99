package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// A target is where results go: standard output, or the file that -o names.
//
// The results for a file go to FILE.part. FILE.part.log tells how the command was called and then, several times a second,
// how far it has come. A run is taken up where the results that are there are those that the log speaks of:
// when a command is killed that is the last line of it, when a machine loses power it may be an earlier one.
// When everything is done, FILE.part becomes FILE.
type target struct {
	name   string // empty for standard output
	resume bool
	frame  frame
	call   call
	state  state

	w      *bufio.Writer
	part   *os.File // nil for standard output and for devices
	log    *os.File
	keepAt time.Time // when to keep the state next
}

// A frame is what stands around results: before the first one, between any two, after the last one.
type frame struct{ head, between, foot string }

// A call is what decides what the results are: with other flags or files, a run cannot be resumed.
type call struct {
	Log      string   `json:"log"` // logFormat
	In       string   `json:"in"`
	Format   string   `json:"format"`
	Encoding string   `json:"encoding,omitzero"`
	Files    []string `json:"files"`
}

const logFormat = "onrecord/1"

// A state is how far a run has come.
type state struct {
	Input   place  `json:"input"`          // so far the input is dealt with
	Output  int64  `json:"output"`         // so many bytes of results are written
	Sum     uint32 `json:"sum"`            // their checksum
	Results int    `json:"results"`        // so many results
	Bad     int    `json:"bad,omitzero"`   // so many articles that could not be read
	Ended   bool   `json:"ended,omitzero"` // nothing is left to do
}

// articles returns how many articles are dealt with.
func (s state) articles() int { return s.Results + s.Bad }

// results returns what results are written to.
func (t *target) results(stdout io.Writer) io.Writer {
	if t.name == "" {
		return stdout
	}
	return t.part
}

// open makes t ready to be written to. Then t.state is how far an earlier run has come that is to be resumed.
func (t *target) open(stdout io.Writer) error {
	if t.name == "" {
		t.w = bufio.NewWriterSize(stdout, 1<<16)
		return t.begin()
	}
	// A link stays what it is: the file that it leads to is replaced.
	if name, err := filepath.EvalSymlinks(t.name); err == nil {
		t.name = name
	}
	info, err := os.Stat(t.name)
	if err == nil && !info.Mode().IsRegular() {
		return t.openDevice()
	}
	there := err == nil
	if t.log, err = os.OpenFile(t.logName(), os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return err
	}
	if lock(t.log) != nil {
		return fmt.Errorf("%s: another run is writing it", t.name)
	}
	_, err = os.Stat(t.partName())
	partial := err == nil
	switch {
	case partial && !t.resume:
		return fmt.Errorf("%s is there from a run that did not end: go on with it (-resume) or remove it", t.partName())
	case partial || t.resume && there:
		return t.reopen(partial)
	default:
		return t.create()
	}
}

// openDevice opens a target that is no regular file, such as a terminal or a pipe with a name.
func (t *target) openDevice() error {
	if t.resume {
		return fmt.Errorf("-resume: %s is no regular file", t.name)
	}
	f, err := os.OpenFile(t.name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	t.w = bufio.NewWriterSize(f, 1<<16)
	return t.begin()
}

// begin writes what stands before the first result.
func (t *target) begin() error {
	return t.write([]byte(t.frame.head))
}

// write writes a part of the results.
func (t *target) write(b []byte) error {
	t.state.Output += int64(len(b))
	t.state.Sum = crc32.Update(t.state.Sum, castagnoli, b)
	_, err := t.w.Write(b)
	return err
}

// create begins a run.
func (t *target) create() (err error) {
	if err := t.log.Truncate(0); err != nil {
		return err
	}
	if err := t.note(t.call); err != nil {
		return err
	}
	// The log is there before the results are, so that there are never results without one.
	if t.part, err = os.OpenFile(t.partName(), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err != nil {
		return err
	}
	t.w = bufio.NewWriterSize(t.part, 1<<16)
	if err := t.begin(); err != nil {
		return err
	}
	return t.keep()
}

// reopen takes up the run that the log tells of. Its results are in the file that it wrote to,
// unless it was killed when that had its name already and only the log was left to be removed.
func (t *target) reopen(partial bool) (err error) {
	if partial {
		if t.part, err = os.OpenFile(t.partName(), os.O_RDWR, 0); err != nil {
			return err
		}
	}
	was, length := t.readLog()
	switch {
	case !partial && t.state.Ended:
		return nil
	case !partial:
		os.Remove(t.logName())
		return fmt.Errorf("-resume: %s is there, and no %s: the run that wrote it has ended", t.name, t.partName())
	case was.Log != logFormat:
		return fmt.Errorf("-resume: %s does not tell how %s was begun", t.logName(), t.partName())
	}
	if err := t.call.same(was); err != nil {
		return fmt.Errorf("-resume: %w", err)
	}
	if read := t.state.Input; read.Bytes != totalSize(was.Files[:read.Files]) {
		return errors.New("-resume: files that an earlier run has read have changed since")
	}
	// What was written after the state was kept is cut off, and done again.
	if err := errors.Join(cut(t.log, length), cut(t.part, t.state.Output)); err != nil {
		return err
	}
	t.w = bufio.NewWriterSize(t.part, 1<<16)
	if t.state == (state{}) {
		return t.begin()
	}
	return nil
}

// readLog reads the log: how the command was called, and in t.state how far it came with results that are there.
// It returns the length of what it has read till then.
func (t *target) readLog() (was call, length int64) {
	r := bufio.NewReader(t.log)
	next := func(v any) bool { // the last line may be torn
		line, err := r.ReadBytes('\n')
		if err != nil || json.Unmarshal(line, v) != nil {
			return false
		}
		length += int64(len(line))
		return true
	}
	if !next(&was) {
		return call{}, 0
	}
	sum := crc32.New(castagnoli)
	for at := length; ; at = length {
		var s state
		if !next(&s) || s.Input.Files > len(was.Files) || s.Output < t.state.Output {
			return was, at
		}
		if t.part != nil {
			if _, err := io.CopyN(sum, t.part, s.Output-t.state.Output); err != nil || sum.Sum32() != s.Sum {
				return was, at
			}
		}
		t.state = s
	}
}

// cut makes f so long, and the end of it the place to write to.
func cut(f *os.File, length int64) error {
	if err := f.Truncate(length); err != nil {
		return err
	}
	_, err := f.Seek(length, io.SeekStart)
	return err
}

// totalSize returns the length of all named files that are regular files.
func totalSize(names []string) int64 {
	n := int64(0)
	for _, name := range names {
		n += regular(name)
	}
	return n
}

// same returns an error if c is not what was called before.
func (c call) same(was call) error {
	switch {
	case c.In != was.In:
		return fmt.Errorf("the run was begun with -in %s", was.In)
	case c.Format != was.Format:
		return fmt.Errorf("the run was begun with -format %s", was.Format)
	case c.Encoding != was.Encoding && was.Encoding == "":
		return errors.New("the run was begun without -encoding")
	case c.Encoding != was.Encoding:
		return fmt.Errorf("the run was begun with -encoding %s", was.Encoding)
	case !slices.Equal(c.Files, was.Files):
		return errors.New("the run was begun with other files")
	default:
		return nil
	}
}

// put writes a result, or counts that there is none.
func (t *target) put(r result) error {
	t.state.Input = r.end
	if r.err != nil {
		t.state.Bad++
		return t.keepOften()
	}
	if t.state.Results > 0 {
		if err := t.write([]byte(t.frame.between)); err != nil {
			return err
		}
	}
	t.state.Results++
	if err := t.write(r.out); err != nil {
		return err
	}
	return t.keepOften()
}

// keepEvery is how often the state is kept: so much work may have to be done again.
const keepEvery = 250 * time.Millisecond

// keepOften keeps the state if it has not been kept for a while.
func (t *target) keepOften() error {
	if t.part == nil {
		return t.w.Flush() // somebody may wait for it
	}
	now := time.Now()
	if now.Before(t.keepAt) {
		return nil
	}
	t.keepAt = now.Add(keepEvery)
	return t.keep()
}

// keep writes everything out: first the results, then the state.
func (t *target) keep() error {
	if err := t.w.Flush(); err != nil || t.part == nil {
		return err
	}
	return t.note(t.state)
}

// note adds a line to the log.
func (t *target) note(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = t.log.Write(append(line, '\n'))
	return err
}

// end writes what stands after the last result, and gives the file its name.
func (t *target) end() error {
	if !t.state.Ended {
		if err := t.write([]byte(t.frame.foot)); err != nil {
			return err
		}
		t.state.Ended = true
		if err := t.keep(); err != nil {
			return err
		}
	}
	if t.part != nil {
		if err := errors.Join(t.part.Sync(), t.part.Close(), os.Rename(t.partName(), t.name)); err != nil {
			return err
		}
	}
	if t.log != nil {
		return errors.Join(t.log.Close(), os.Remove(t.logName()))
	}
	return nil
}

func (t *target) partName() string { return t.name + ".part" }
func (t *target) logName() string  { return t.name + ".part.log" }
