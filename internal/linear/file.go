package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
)

// A model file is
//
//	"newstext"  8 bytes
//	version     1 byte
//	sections    each a uvarint length and that many bytes
//	checksum    4 bytes: CRC-32 (Castagnoli) of all before, little-endian
//
// A reader must know which sections to expect, in which order.
const (
	magic   = "newstext"
	version = 1
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// ErrDamaged is the error for a model file that is not what was written.
var ErrDamaged = errors.New("linear: damaged model file")

// A Writer makes a model file of sections.
type Writer struct{ buf []byte }

// Section appends a section with the given bytes.
func (w *Writer) Section(data []byte) {
	if w.buf == nil {
		w.buf = append(append(w.buf, magic...), version)
	}
	w.buf = binary.AppendUvarint(w.buf, uint64(len(data)))
	w.buf = append(w.buf, data...)
}

// Strings appends a section that lists names, none of which may contain a newline.
func (w *Writer) Strings(names []string) { w.Section([]byte(strings.Join(names, "\n"))) }

// Model appends a section with the weights of m.
func (w *Writer) Model(m *Model) { w.Section(m.append(nil)) }

// Small appends a section with the weights of m.
func (w *Writer) Small(m *Small) { w.Section(m.append(nil)) }

// Table appends a section with the entries of t.
func (w *Writer) Table(t *Table) { w.Section(t.append(nil)) }

// Bytes returns the file.
func (w *Writer) Bytes() []byte {
	return binary.LittleEndian.AppendUint32(slices.Clone(w.buf), crc32.Checksum(w.buf, castagnoli))
}

// A Reader reads the sections of a model file in the order in which they were written.
// After the first error it returns only zero values; Err tells the error.
type Reader struct {
	data string
	err  error
}

// NewReader returns a Reader of a model file, whose checksum it has checked.
func NewReader(data string) *Reader {
	r := new(Reader)
	switch n := len(data) - 4; {
	case n < len(magic)+1 || data[:len(magic)] != magic:
		r.err = fmt.Errorf("%w: not a model file", ErrDamaged)
	case data[len(magic)] != version:
		r.err = fmt.Errorf("linear: model file of version %d, want %d", data[len(magic)], version)
	case binary.LittleEndian.Uint32([]byte(data[n:])) != checksum(data[:n]):
		r.err = fmt.Errorf("%w: wrong checksum", ErrDamaged)
	default:
		r.data = data[len(magic)+1 : n]
	}
	return r
}

// checksum returns the CRC-32 of s without a copy of all of it.
func checksum(s string) (sum uint32) {
	var buf [1 << 14]byte
	for len(s) > 0 {
		n := copy(buf[:], s)
		sum = crc32.Update(sum, castagnoli, buf[:n])
		s = s[n:]
	}
	return sum
}

// Section returns the next section.
func (r *Reader) Section() string {
	n := r.uvarint()
	if r.err != nil || n > uint64(len(r.data)) {
		r.fail("section too long")
		return ""
	}
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

// Strings returns the names that the next section lists.
func (r *Reader) Strings() []string { return strings.Split(r.Section(), "\n") }

// Err returns the first error, or one if there are sections that have not been read.
func (r *Reader) Err() error {
	if len(r.data) > 0 {
		r.fail("more sections than expected")
	}
	return r.err
}

func (r *Reader) fail(why string) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrDamaged, why)
	}
	r.data = ""
}

func (r *Reader) uvarint() (v uint64) {
	for i := 0; i < len(r.data) && i < 10; i++ {
		b := r.data[i]
		v |= uint64(b&0x7F) << (7 * i)
		if b < 0x80 {
			r.data = r.data[i+1:]
			return v
		}
	}
	r.fail("section cut short")
	return 0
}

func (r *Reader) byte() byte {
	if len(r.data) == 0 {
		r.fail("section cut short")
		return 0
	}
	b := r.data[0]
	r.data = r.data[1:]
	return b
}

// append appends m as bytes: the classes, the number of features and of cells, then for each feature in the order
// of keys the difference to the key before, the number of its cells, and the cells.
func (m *Model) append(buf []byte) []byte {
	buf = binary.AppendUvarint(buf, uint64(m.classes))
	buf = binary.AppendUvarint(buf, uint64(m.Features()))
	buf = binary.AppendUvarint(buf, uint64(len(m.cells)))
	last := uint32(0)
	for _, s := range m.slots {
		if s.key == 0 {
			continue
		}
		buf = binary.AppendUvarint(buf, uint64(s.key-last))
		last = s.key
		buf = append(buf, byte(s.cells))
		for _, c := range m.cells[s.cells>>8:][:s.cells&0xFF] {
			buf = append(buf, c.class, byte(c.weight))
		}
	}
	return buf
}

// Model reads the next section, which holds a Model.
func (r *Reader) Model() *Model {
	in := &Reader{data: r.Section(), err: r.err}
	m := &Model{classes: int(in.uvarint())}
	features, cells := in.uvarint(), in.uvarint()
	if features > uint64(len(in.data)) || cells > uint64(len(in.data)) || m.classes > MaxClasses {
		in.fail("counts out of range")
	}
	if in.err != nil {
		r.err = in.err
		return &Model{slots: make([]slot, pad), shift: 31}
	}
	m.shift = tableShift(int(features))
	m.slots = make([]slot, 1<<(32-m.shift)+pad)
	m.cells = make([]cell, 0, cells)
	key, next := uint32(0), uint32(0)
	for range features {
		key += uint32(in.uvarint())
		n := in.byte()
		if len(in.data) < 2*int(n) {
			in.fail("section cut short")
			break
		}
		s := slot{key, uint32(len(m.cells))<<8 | uint32(n)}
		for i := range int(n) {
			m.cells = append(m.cells, cell{in.data[2*i], int8(in.data[2*i+1])})
		}
		in.data = in.data[2*int(n):]
		if next = place(m.slots, next, m.shift, s); next == 0 {
			in.fail("too many keys of one place")
			break
		}
	}
	in.finish(r)
	return m
}

// place puts s into the first free slot for its key, which comes after all that were placed before, since keys
// come in order, and returns the place after it; zero if there is none or the key is zero.
func place(slots []slot, next uint32, shift uint, s slot) uint32 {
	at := max(next, s.key>>shift)
	if s.key == 0 || int(at) >= len(slots)-1 {
		return 0
	}
	slots[at] = s
	return at + 1
}

// finish hands the error of in, which reads one section, to r.
func (r *Reader) finish(outer *Reader) {
	if err := r.Err(); err != nil && outer.err == nil {
		outer.err, outer.data = err, ""
	}
}

// append appends m as bytes: like a Model, but which classes have weights is told by a bit set.
func (m *Small) append(buf []byte) []byte {
	n := 0
	for _, s := range m.slots {
		if s.key != 0 {
			n++
		}
	}
	buf = binary.AppendUvarint(buf, uint64(m.classes))
	buf = binary.AppendUvarint(buf, uint64(n))
	last := uint32(0)
	for _, s := range m.slots {
		if s.key == 0 {
			continue
		}
		buf = binary.AppendUvarint(buf, uint64(s.key-last))
		last = s.key
		for _, w := range s.weights[:m.classes] {
			buf = append(buf, byte(w))
		}
	}
	return buf
}

// Small reads the next section, which holds a Small.
func (r *Reader) Small() *Small {
	in := &Reader{data: r.Section(), err: r.err}
	m := &Small{classes: int(in.uvarint())}
	features := in.uvarint()
	if features > uint64(len(in.data)) || m.classes > 4 {
		in.fail("counts out of range")
	}
	if in.err != nil {
		r.err = in.err
		return &Small{slots: make([]smallSlot, pad), shift: 31}
	}
	m.shift = tableShift(int(features))
	m.slots = make([]smallSlot, 1<<(32-m.shift)+pad)
	key, next := uint32(0), uint32(0)
	for range features {
		key += uint32(in.uvarint())
		at := max(next, key>>m.shift)
		if key == 0 || int(at) >= len(m.slots)-1 || len(in.data) < m.classes {
			in.fail("key out of place")
			break
		}
		next = at + 1
		m.slots[at].key = key
		for i := range m.classes {
			m.slots[at].weights[i] = int8(in.data[i])
		}
		in.data = in.data[m.classes:]
	}
	in.finish(r)
	return m
}

// append appends t as bytes.
func (t *Table) append(buf []byte) []byte {
	buf = binary.AppendUvarint(buf, uint64(t.Len()))
	last := uint32(0)
	for _, s := range t.slots {
		if s.key != 0 {
			buf = binary.AppendUvarint(buf, uint64(s.key-last))
			buf = binary.AppendUvarint(buf, uint64(s.cells))
			last = s.key
		}
	}
	return buf
}

// Table reads the next section, which holds a Table.
func (r *Reader) Table() *Table {
	in := &Reader{data: r.Section(), err: r.err}
	n := in.uvarint()
	if n > uint64(len(in.data)) {
		in.fail("counts out of range")
	}
	if in.err != nil {
		r.err = in.err
		return &Table{slots: make([]slot, pad), shift: 31}
	}
	t := &Table{shift: tableShift(int(n))}
	t.slots = make([]slot, 1<<(32-t.shift)+pad)
	key, next := uint32(0), uint32(0)
	for range n {
		key += uint32(in.uvarint())
		s := slot{key, uint32(in.uvarint())}
		if next = place(t.slots, next, t.shift, s); next == 0 {
			in.fail("too many keys of one place")
			break
		}
	}
	in.finish(r)
	return t
}
