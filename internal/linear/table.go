package linear

// A Table maps keys to small numbers, such as words to their usual tags. It never changes.
type Table struct {
	shift uint
	slots []slot
}

// Lookup returns the number that key stands for, and whether there is one.
func (t *Table) Lookup(key uint32) (uint32, bool) {
	for _, s := range t.slots[key>>t.shift:] {
		if s.key == key {
			return s.cells, true
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
