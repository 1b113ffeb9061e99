package main

import (
	"bytes"
	"cmp"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"example.com/newstext/claim/export"
)

// A download is a format that the page offers.
type download struct{ Format, Label, What string }

// downloads returns all formats, with what they are for.
func downloads() []download {
	known := map[string]download{
		"ndjson":      {Label: "NDJSON", What: "all that was found, on one line, for programs"},
		"json":        {Label: "JSON", What: "the same, indented"},
		"csv":         {Label: "CSV", What: "a row a statement, for spreadsheets"},
		"html":        {Label: "HTML", What: "a page in one file, to keep or to send"},
		"labelstudio": {Label: "Label Studio", What: "predictions to correct there"},
		"brat":        {Label: "brat", What: "text and annotations, in an archive"},
		"jsonld":      {Label: "JSON-LD", What: "schema.org and Web Annotation"},
		"gqg":         {Label: "GQG", What: "quotes as GDELT has them"},
	}
	var all []download
	for f := range export.Formats() {
		d := known[f.String()]
		all = append(all, download{f.String(), cmp.Or(d.Label, strings.ToUpper(f.String())), d.What})
	}
	return all
}

// download answers with a file of what was found in the article that r brings, in the format it names.
func (v *viewer) download(r *http.Request) (response, error) {
	var format export.Format
	if err := format.UnmarshalText([]byte(r.PostFormValue("format"))); err != nil {
		return response{}, fail(http.StatusBadRequest, "There is no such format.")
	}
	a, err := restore(r.PostFormValue("article"))
	if err != nil {
		return response{}, err
	}
	statements, err := find(r.Context(), a)
	if err != nil {
		return response{}, err
	}
	doc := export.Doc{ID: cmp.Or(r.PostFormValue("name"), "article"), Statements: statements}
	var b bytes.Buffer
	if err := format.Write(&b, slices.Values([]export.Doc{doc})); err != nil {
		return response{}, err
	}
	return response{map[string]string{
		"Content-Type":        format.MediaType(),
		"Content-Disposition": mime.FormatMediaType("attachment", map[string]string{"filename": stem(doc.ID) + format.Ext()}),
	}, b.Bytes()}, nil
}

// stem returns the name of a file without its folder and the end of its name, as far as a name can be trusted.
func stem(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7F || c == '/' || isOverride(c) {
			return -1
		}
		return c
	}, strings.TrimSuffix(name, path.Ext(name)))
	return cmp.Or(strings.Trim(name, ". "), "article")
}
