package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"example.com/newstext/claim/export"
)

// A download is a format that the page offers.
type download struct{ Format, Label, What string }

// brat is the format that takes several files. It is offered as an archive of them.
const brat = "brat"

// downloads returns all formats, with what they are for.
func downloads() []download {
	known := map[string]download{
		"ndjson":      {Label: "NDJSON", What: "all that was found, on one line, for programs"},
		"json":        {Label: "JSON", What: "the same, indented"},
		"csv":         {Label: "CSV", What: "a row a statement, for spreadsheets"},
		"html":        {Label: "HTML", What: "a page in one file, to keep or to send"},
		"labelstudio": {Label: "Label Studio", What: "predictions to correct there"},
		"jsonld":      {Label: "JSON-LD", What: "schema.org and Web Annotation"},
		"gqg":         {Label: "GQG", What: "quotes as GDELT has them"},
	}
	var all []download
	for f := range export.Formats() {
		d := known[f.String()]
		all = append(all, download{f.String(), cmp.Or(d.Label, strings.ToUpper(f.String())), d.What})
	}
	return append(all, download{brat, "brat", "text and annotations, in an archive"})
}

// download answers with a file of what was found in the article that r brings, in the format it names.
func (v *viewer) download(r *http.Request) (response, error) {
	name := r.PostFormValue("format")
	var format export.Format
	if err := format.UnmarshalText([]byte(name)); err != nil && name != brat {
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
	mediaType, ext := format.MediaType(), format.Ext()
	if name == brat {
		mediaType, ext = "application/zip", ".brat.zip"
		err = archive(&b, doc)
	} else {
		err = format.Write(&b, slices.Values([]export.Doc{doc}))
	}
	if err != nil {
		return response{}, err
	}
	return response{map[string]string{
		"Content-Type":        mediaType,
		"Content-Disposition": mime.FormatMediaType("attachment", map[string]string{"filename": stem(doc.ID) + ext}),
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

// archive writes the files that brat reads to w.
func archive(w io.Writer, doc export.Doc) error {
	var txt, ann bytes.Buffer
	if err := export.Brat(&txt, &ann, doc); err != nil {
		return err
	}
	z := zip.NewWriter(w)
	for _, file := range []struct {
		name string
		data []byte
	}{
		{"article.txt", txt.Bytes()},
		{"article.ann", ann.Bytes()},
		{"annotation.conf", []byte(export.BratConf())},
	} {
		f, err := z.Create(file.name)
		if err != nil {
			return err
		}
		if _, err := f.Write(file.data); err != nil {
			return err
		}
	}
	return z.Close()
}
