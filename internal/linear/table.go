package linear

import "slices"

// A slot is one place of a hash table. The key zero marks an empty slot.
type slot struct{ key, value uint32 }

// pad is how many slots lie behind the last place that a key can want, so that a search need not wrap around.
const pad = 64

// tableShift returns by how much a key is shifted to get its place in a table of n keys.
func tableShift(n int) uint {
	bits := uint(4)
	for 1<<bits < n+n/2 {
		bits++
	}
	return 32 - bits
}

// A Table maps keys to small numbers, such as words to their usual tags. It never changes.
type Table struct {
	shift uint
	slots []slot
}

// Lookup returns the number that key stands for, and whether there is one.
func (t *Table) Lookup(key uint32) (uint32, bool) {
	for _, s := range t.slots[key>>t.shift:] {
		if s.key == key {
			return s.value, true
		}
		if s.key == 0 {
			return 0, false
		}
	}
	return 0, false
}

// Len returns how many keys t has.
func (t *Table) Len() (n int) {
	for _, s := range t.slots {
		if s.key != 0 {
			n++
		}
	}
	return n
}

// Above reports whether t holds a number above n.
func (t *Table) Above(n uint32) bool {
	return slices.ContainsFunc(t.slots, func(s slot) bool { return s.value > n })
}

// NewTable returns the table with the given entries.
func NewTable(entries map[uint32]uint32) *Table {
	var keys []uint32
	for k := range entries {
		if k != 0 {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	t := &Table{shift: tableShift(len(keys))}
	t.slots = make([]slot, 1<<(32-t.shift)+pad)
	next := uint32(0)
	for _, k := range keys {
		if next = place(t.slots, next, t.shift, slot{k, entries[k]}); next == 0 {
			panic("linear: too many keys of one place")
		}
	}
	return t
}
