package export_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/newstext/claim/export"
	"example.com/newstext/quote"
)

// labels returns the values of all elements with the given name in a labelling configuration.
func labels(t *testing.T, name string) []string {
	t.Helper()
	var values []string
	d := xml.NewDecoder(strings.NewReader(export.LabelConfig()))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == name {
			for _, a := range e.Attr {
				if a.Name.Local == "value" {
					values = append(values, a.Value)
				}
			}
		}
	}
	require.NotEmpty(t, values, name)
	return values
}

// TestLabelStudio reads the tasks as Label Studio does: places count code points, labels are those of the configuration,
// relations are between regions that are there.
func TestLabelStudio(t *testing.T) {
	_, docs := load(t)
	var tasks []struct {
		Data struct {
			Text    string
			Article string
		}
		Predictions []struct {
			Model  string `json:"model_version"`
			Result []struct {
				ID, Type  string
				From      string `json:"from_id"`
				To        string `json:"to_id"`
				FromName  string `json:"from_name"`
				ToName    string `json:"to_name"`
				Direction string
				Labels    []string
				Value     struct {
					Start, End      int
					Text            string
					Labels, Choices []string
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(write(t, export.LabelStudio, docs...)), &tasks))
	require.Len(t, tasks, len(docs))
	known, choices, relations := labels(t, "Label"), labels(t, "Choice"), labels(t, "Relation")
	for i, task := range tasks {
		doc := docs[i]
		a := articleOf(doc)
		assert.Equal(t, doc.ID, task.Data.Article)
		require.Equal(t, a.Text(), task.Data.Text)
		require.Len(t, task.Predictions, 1)
		runes := []rune(task.Data.Text)
		regions := make(map[string]string) // ID: words
		var got, want []string
		for _, r := range task.Predictions[0].Result {
			if r.Type == "relation" {
				assert.Contains(t, regions, r.From)
				assert.Contains(t, regions, r.To)
				assert.Equal(t, "right", r.Direction)
				assert.Subset(t, relations, r.Labels)
				continue
			}
			require.Equal(t, string(runes[r.Value.Start:r.Value.End]), r.Value.Text)
			assert.Equal(t, "text", r.ToName)
			switch r.Type {
			case "labels":
				assert.NotContains(t, regions, r.ID)
				require.Len(t, r.Value.Labels, 1)
				assert.Subset(t, known, r.Value.Labels)
				regions[r.ID] = r.Value.Text
				got = append(got, r.Value.Labels[0]+" "+r.Value.Text)
			case "choices":
				assert.Contains(t, regions, r.ID)
				assert.Subset(t, choices, r.Value.Choices)
			default:
				assert.Fail(t, "a result of type "+r.Type)
			}
		}
		for q := range doc.Statements.Quotes().All() {
			for _, piece := range q.Content {
				if q.Kind != quote.Term {
					want = append(want, q.Kind.String()+" "+a.Slice(piece))
				}
			}
		}
		for s := range doc.Statements.All() {
			if !s.Cue.IsZero() {
				want = append(want, s.Stance.String()+" "+a.Slice(s.Cue))
			}
		}
		assert.Subset(t, got, want, doc.ID)
	}
	assert.Equal(t, "[\n\n]\n", write(t, export.LabelStudio))
}

// TestLinkedData checks that everything named in a graph is in it, and that each selector marks its words.
func TestLinkedData(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		line := write(t, export.JSONLD, doc)
		assert.Equal(t, 1, strings.Count(line, "\n"))
		assert.NotContains(t, line, "<", "could end a script")
		assert.NotContains(t, line, "ClaimReview")
		var graph struct {
			Context string           `json:"@context"`
			Graph   []map[string]any `json:"@graph"`
		}
		require.NoError(t, json.Unmarshal([]byte(line), &graph))
		assert.Equal(t, "https://schema.org", graph.Context)
		text := articleOf(doc).Text()
		runes := []rune(text)
		ids := make(map[string]string)
		var refs []string
		var walk func(v any)
		walk = func(v any) {
			switch v := v.(type) {
			case []any:
				for _, item := range v {
					walk(item)
				}
			case map[string]any:
				if id, ok := v["@id"].(string); ok && len(v) == 1 {
					refs = append(refs, id)
				}
				if source, ok := v["source"].(string); ok {
					refs = append(refs, source)
				}
				if selectors, ok := v["selector"].([]any); ok {
					words, place := selectors[0].(map[string]any), selectors[1].(map[string]any)
					start, end := int(place["start"].(float64)), int(place["end"].(float64))
					prefix, _ := words["prefix"].(string)
					suffix, _ := words["suffix"].(string)
					assert.Equal(t, string(runes[start:end]), words["exact"])
					assert.True(t, strings.HasSuffix(string(runes[:start]), prefix), "%q", prefix)
					assert.True(t, strings.HasPrefix(string(runes[end:]), suffix), "%q", suffix)
					first, _ := utf8.DecodeRuneInString(prefix)
					assert.False(t, unicode.In(first, unicode.Mn) || first == '\u200d', "%q starts inside a character", prefix)
					assert.LessOrEqual(t, utf8.RuneCountInString(prefix), 32)
					assert.LessOrEqual(t, utf8.RuneCountInString(suffix), 32)
				}
				for _, item := range v {
					walk(item)
				}
			}
		}
		types := make(map[string]int)
		for _, item := range graph.Graph {
			id, kind := item["@id"], item["@type"]
			if item["@context"] != nil {
				id, kind = item["id"], item["type"]
				assert.Equal(t, "http://www.w3.org/ns/anno.jsonld", item["@context"])
				assert.NotEmpty(t, item["body"])
				assert.NotEmpty(t, item["target"])
			}
			require.NotContains(t, ids, id)
			ids[id.(string)] = kind.(string)
			types[kind.(string)]++
			walk(item)
		}
		for _, ref := range refs {
			assert.Contains(t, ids, ref)
		}
		assert.Equal(t, "NewsArticle", graph.Graph[0]["@type"])
		assert.Equal(t, text, graph.Graph[0]["articleBody"])
		quotes := 0
		for q := range doc.Statements.Quotes().All() {
			if q.Kind != quote.Term {
				quotes++
			}
		}
		assert.Equal(t, quotes, types["Quotation"])
		assert.Equal(t, len(slices.Collect(doc.Statements.Claims())), types["Claim"])
	}
}

// TestQuotations checks that each quotation stands in its article between what is given as before and after it.
func TestQuotations(t *testing.T) {
	_, docs := load(t)
	for _, doc := range docs {
		var row struct {
			Date, URL, Title, Lang string
			Quotes                 []struct{ Pre, Quote, Post string }
		}
		d := json.NewDecoder(strings.NewReader(write(t, export.GQG, doc)))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&row))
		a := articleOf(doc)
		n := 0
		for q := range doc.Statements.Quotes().All() {
			if q.Kind == quote.Term {
				continue
			}
			for _, s := range q.Quoted {
				got := row.Quotes[n]
				n++
				assert.Equal(t, visible(a.Slice(s)), visible(got.Quote))
				assert.True(t, strings.HasSuffix(visible(a.Text()[:s.Start]), visible(got.Pre)), "%q", got.Pre)
				assert.True(t, strings.HasPrefix(visible(a.Text()[s.End:]), visible(got.Post)), "%q", got.Post)
				assert.LessOrEqual(t, utf8.RuneCountInString(got.Pre), 100)
				assert.LessOrEqual(t, utf8.RuneCountInString(got.Post), 100)
			}
		}
		assert.Len(t, row.Quotes, n)
		assert.Equal(t, a.Meta().URL, row.URL)
	}
}
