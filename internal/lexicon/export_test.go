package lexicon

// TableBytes is the size of the compiled lists.
const TableBytes = len(table) + 4*len(starts)
