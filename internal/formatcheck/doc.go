// Package formatcheck holds what claim/export writes to readers that other people made:
// a validator of JSON Schema and a processor of JSON-LD.
//
// It is a module of its own so that nobody who uses newstext inherits them, and it has tests only.
package formatcheck
