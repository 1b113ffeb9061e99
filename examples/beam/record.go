package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"example.com/newstext/article"
)

// This file is the same in examples/onrecord and examples/beam, which are of two modules; a test of the latter sees to it.

// A record is a line of NDJSON.
type record struct {
	ID        identifier `json:"id"`
	Text      *string    `json:"text"`
	Title     string     `json:"title"`
	Authors   []string   `json:"authors"`
	Published date       `json:"published"`
	Publisher string     `json:"publisher"`
	URL       string     `json:"url"`
	Language  tag        `json:"language"`
}

// parseRecord parses a line of NDJSON. The ID is empty if the record has none.
func parseRecord(line []byte) (id string, a *article.Article, err error) {
	// The decoder would put U+FFFD for what is not UTF-8, and the text must not be altered.
	if !utf8.Valid(line) {
		return "", nil, fmt.Errorf("byte %d of the line: invalid UTF-8", validPrefix(line))
	}
	var r record
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("\ufeff")), &r); err != nil {
		return "", nil, explain(err)
	}
	if r.Text == nil {
		return "", nil, errors.New(`no "text"`)
	}
	p := article.Parser{Known: article.Meta{Title: r.Title, Authors: r.Authors, Published: time.Time(r.Published),
		Publisher: r.Publisher, URL: r.URL, Language: language.Tag(r.Language)}}
	a, err = p.Parse(*r.Text)
	return string(r.ID), a, err
}

// explain returns an error of the decoder in words that need no knowledge of this program.
func explain(err error) error {
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("byte %d of the line: %w", s.Offset, err)
	}
	t, ok := errors.AsType[*json.UnmarshalTypeError](err)
	switch {
	case !ok:
		return err
	case t.Field == "":
		return fmt.Errorf(`a JSON %s; want an object such as {"id":"…","text":"…"}`, t.Value)
	case t.Type.Kind() == reflect.Slice:
		return fmt.Errorf("%q is a JSON %s; want an array of strings", t.Field, t.Value)
	default:
		return fmt.Errorf("%q is a JSON %s; want a string", t.Field, t.Value)
	}
}

// validPrefix returns how many bytes at the start of data are valid UTF-8.
func validPrefix(data []byte) int {
	n := 0
	for n < len(data) {
		r, size := utf8.DecodeRune(data[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

// An identifier is a JSON string, or a number as it is written.
type identifier string

func (id *identifier) UnmarshalJSON(data []byte) error {
	if number := json.Number(data); data[0] != '"' && number != "null" {
		if _, err := number.Float64(); err != nil {
			return errors.New(`"id" is neither a string nor a number`)
		}
		*id = identifier(number)
		return nil
	}
	return json.Unmarshal(data, (*string)(id))
}

// A tag is the name of a language, as BCP 47 has it.
type tag language.Tag

func (l *tag) UnmarshalText(text []byte) error {
	if err := (*language.Tag)(l).UnmarshalText(text); err != nil {
		return fmt.Errorf(`"language" is %q; want a tag such as en or pt-BR`, text)
	}
	return nil
}

// A date is a time as JSON has it, or only a day.
type date time.Time

func (d *date) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	if s == "" {
		return nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly, time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			*d = date(t)
			return nil
		}
	}
	return fmt.Errorf(`"published" is %q; want a date such as 2024-11-11 or 2024-11-11T12:00:00Z`, s)
}
