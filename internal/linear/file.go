package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math/bits"
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

// Model appends a section with the weights of m: its kind, the logarithm of the number of its buckets,
// how many places of each are taken, in half a byte, and then those places.
func (w *Writer) Model(m *Model) {
	data := binary.AppendUvarint(nil, uint64(sign(m.double)))
	data = binary.AppendUvarint(data, uint64(32-m.shift))
	width := m.width()
	taken := func(b uint64) byte { return byte((bits.Len64(b) + 8*width - 1) / (8 * width)) }
	for i := 0; i < len(m.buckets); i += 2 {
		data = append(data, taken(m.buckets[i])|taken(m.buckets[i+1])<<4)
	}
	for _, b := range m.buckets {
		var raw [8]byte
		binary.LittleEndian.PutUint64(raw[:], b)
		data = append(data, raw[:int(taken(b))*width]...)
	}
	w.Section(data)
}

// width returns how many bytes a place of a bucket has.
func (m *Model) width() int {
	if m.double {
		return 4
	}
	return 2
}

func sign(b bool) int {
	if b {
		return 1
	}
	return 0
}

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

// Model reads the next section, which holds a Model.
func (r *Reader) Model() *Model {
	in := &Reader{data: r.Section(), err: r.err}
	double, size := in.uvarint(), in.uvarint()
	if in.err != nil || double > 1 || size < 4 || size > 24 || len(in.data) < 1<<(size-1) {
		r.fail("model of a wrong size")
		return &Model{shift: 31, buckets: make([]uint64, 2)}
	}
	m := &Model{double: double == 1, shift: uint(32 - size), buckets: make([]uint64, 1<<size)}
	taken, places, width := in.data[:1<<(size-1)], in.data[1<<(size-1):], m.width()
	for i := range m.buckets {
		n := int(taken[i/2]>>(4*(i%2))&15) * width
		if n > len(places) || n > 8 {
			r.fail("model cut short")
			break
		}
		if len(places) >= 8 {
			b := uint64(places[0]) | uint64(places[1])<<8 | uint64(places[2])<<16 | uint64(places[3])<<24 |
				uint64(places[4])<<32 | uint64(places[5])<<40 | uint64(places[6])<<48 | uint64(places[7])<<56
			m.buckets[i] = b & (1<<(8*n) - 1)
		} else {
			for j := range n {
				m.buckets[i] |= uint64(places[j]) << (8 * j)
			}
		}
		places = places[n:]
	}
	if places != "" {
		r.fail("model of a wrong size")
	}
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

// append appends t as bytes.
func (t *Table) append(buf []byte) []byte {
	buf = binary.AppendUvarint(buf, uint64(t.Len()))
	last := uint32(0)
	for _, s := range t.slots {
		if s.key != 0 {
			buf = binary.AppendUvarint(buf, uint64(s.key-last))
			buf = binary.AppendUvarint(buf, uint64(s.value))
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
