package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"

	"example.com/newstext/article"
	"example.com/newstext/claim"
	"example.com/newstext/claim/export"
	"example.com/newstext/entity"
	"example.com/newstext/quote"
)

// boat returns a short article and what was found in it.
func boat() export.Doc {
	data, err := os.ReadFile("testdata/boat.json")
	if err != nil {
		panic(err)
	}
	var doc export.Doc
	if err := json.Unmarshal(data, &doc); err != nil {
		panic(err)
	}
	return doc
}

func Example() {
	a, err := article.Parse("“We never sold the boat,” said Kadri Lepik, the director.")
	if err != nil {
		fmt.Println(err)
	}
	doc := export.Doc{ID: "boat.txt", Statements: claim.Find(quote.Find(entity.Find(a)))}
	var file strings.Builder
	if err := export.NDJSON.Write(&file, slices.Values([]export.Doc{doc})); err != nil {
		fmt.Println(err)
	}
	fmt.Println(file.String()[:57])
	// Output: {"schema":"newstext/1","id":"boat.txt","article":{"text":
}

// What was written is read back line by line.
func ExampleReadNDJSON() {
	file, err := export.NDJSON.Append(nil, boat())
	if err != nil {
		fmt.Println(err)
	}
	for doc, err := range export.ReadNDJSON(bytes.NewReader(file)) {
		if err != nil {
			fmt.Println(err) // with the line; the lines after it go on
			continue
		}
		for s := range doc.Statements.All() {
			fmt.Println(doc.ID, s.ID, s.Stance)
		}
	}
	// Output:
	// boat.txt 1 assert
	// boat.txt 2 no_comment
}

// A table with a row a statement. Places in the text count code points.
func ExampleFormat_Write() {
	var b strings.Builder
	if err := export.CSV.Write(&b, slices.Values([]export.Doc{boat()})); err != nil {
		fmt.Println(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		fmt.Println(err)
	}
	for i, name := range rows[0] {
		fmt.Printf("%s|%s|%s\n", name, rows[2][i], rows[1][i])
	}
	// Output:
	// article|boat.txt|boat.txt
	// statement|2|1
	// speaker|police|Kadri Lepik
	// role||director
	// of||
	// stance|no_comment|assert
	// reason|declined|
	// hedged||
	// kind||direct
	// source|The police|Kadri Lepik, the director
	// cue|declined to comment|said
	// words||“We never sold the boat,”
	// target||“We never sold the boat,”
	// claim||
	// claim_id||
	// via||
	// offsets|code points|code points
	// source_start|58|31
	// source_end|68|56
	// cue_start|69|26
	// cue_end|88|30
	// words_start||0
	// words_end||25
	// target_start||0
	// target_end||25
}

// Brat wants two files an article.
func ExampleBrat() {
	var txt, ann strings.Builder
	if err := export.Brat(&txt, &ann, boat()); err != nil {
		fmt.Println(err)
	}
	fmt.Print(strings.ReplaceAll(ann.String(), "\t", " | "))
	// Output:
	// T1 | Other 1 3 | We
	// A1 | Mention T1 pronoun
	// T2 | Person 31 42 | Kadri Lepik
	// A2 | Mention T2 name
	// T3 | Person 44 56 | the director
	// A3 | Mention T3 nominal
	// T4 | Organization 58 68 | The police
	// A4 | Mention T4 nominal
	// * | Equiv T2 T3
	// #1 | AnnotatorNotes T2 | Kadri Lepik, director
	// #2 | AnnotatorNotes T4 | police
	// T5 | Direct 0 25 | “We never sold the boat,”
	// T6 | Cue 26 30 | said
	// R1 | Told_by Arg1:T5 Arg2:T6
	// T7 | Source 31 56 | Kadri Lepik, the director
	// R2 | Speaker Arg1:T7 Arg2:T2
	// R3 | Said_by Arg1:T5 Arg2:T7
	// T8 | Statement 26 30 | said
	// T9 | Target 0 25 | “We never sold the boat,”
	// T10 | Statement 69 88 | declined to comment
	// T11 | Source 58 68 | The police
	// R4 | Speaker Arg1:T11 Arg2:T4
	// E1 | Statement:T8 Source:T7 Content:T5 Target:T9
	// A5 | Stance E1 assert
	// E2 | Statement:T10 Source:T11
	// A6 | Stance E2 no_comment
	// A7 | Reason E2 declined
}

// Label Studio reads a list of tasks.
func Example_labelStudio() {
	var b strings.Builder
	if err := export.LabelStudio.Write(&b, slices.Values([]export.Doc{boat()})); err != nil {
		fmt.Println(err)
	}
	var tasks []struct {
		Predictions []struct {
			Result []struct {
				Type  string
				Value struct {
					Start, End int
					Text       string
					Labels     []string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &tasks); err != nil {
		fmt.Println(err)
	}
	for _, r := range tasks[0].Predictions[0].Result {
		if r.Type == "labels" {
			fmt.Println(r.Value.Start, r.Value.End, r.Value.Labels[0], r.Value.Text)
		}
	}
	// Output:
	// 1 3 other We
	// 31 42 person Kadri Lepik
	// 44 56 person the director
	// 58 68 organization The police
	// 0 25 direct “We never sold the boat,”
	// 31 56 source Kadri Lepik, the director
	// 26 30 cue said
	// 26 30 assert said
	// 0 25 target “We never sold the boat,”
	// 69 88 no_comment declined to comment
	// 58 68 source The police
}

// Linked data tells of things of schema.org, and where they are.
func Example_linkedData() {
	line, err := export.JSONLD.Append(nil, boat())
	if err != nil {
		fmt.Println(err)
	}
	var graph struct {
		Graph []struct {
			Type string `json:"@type"`
			Name string
			Text string
		} `json:"@graph"`
	}
	if err := json.Unmarshal(line, &graph); err != nil {
		fmt.Println(err)
	}
	for _, thing := range graph.Graph {
		if thing.Type != "" {
			fmt.Println(strings.TrimSpace(thing.Type + " " + thing.Name + thing.Text))
		}
	}
	// Output:
	// NewsArticle
	// Person Kadri Lepik
	// Organization police
	// Quotation “We never sold the boat,”
}

// The Global Quotation Graph has the words in quotation marks, and what stands around them.
func Example_quotations() {
	line, err := export.GQG.Append(nil, boat())
	if err != nil {
		fmt.Println(err)
	}
	fmt.Printf("%s", line)
	// Output:
	// {"date":"","url":"","title":"","lang":"","quotes":[{"pre":"“","quote":"We never sold the boat,","post":"” said Kadri Lepik, the director. The police declined to comment."}]}
}

// A page of one's own may hold the element that shows an article.
func Example_page() {
	element, err := export.HTML.Append(nil, boat())
	if err != nil {
		fmt.Println(err)
	}
	page := "<!DOCTYPE html><html lang=en><style>" + export.Style() + "</style>" + string(element)
	for line := range strings.Lines(page) {
		if strings.Contains(line, `<p class="paragraph"`) {
			fmt.Print(strings.ReplaceAll(line, "><", ">\n<"))
		}
	}
	// Output:
	// <p class="paragraph" dir="auto">
	// <i id="ab87d6a7d-q1">
	// </i>
	// <i id="ab87d6a7d-s1">
	// </i>
	// <mark class="direct" title="Kadri Lepik: direct quote">“</mark>
	// <i id="ab87d6a7d-m1">
	// </i>
	// <mark class="direct" title="Kadri Lepik: direct quote">We</mark>
	// <mark class="direct" title="Kadri Lepik: direct quote"> never sold the boat,”</mark> <mark class="cue">said</mark> <i id="ab87d6a7d-m2">
	// </i>
	// <mark class="source">Kadri Lepik</mark>
	// <mark class="source">, </mark>
	// <i id="ab87d6a7d-m3">
	// </i>
	// <mark class="source">the director</mark>. <i id="ab87d6a7d-m4">
	// </i>
	// <mark class="source">The police</mark> <i id="ab87d6a7d-s2">
	// </i>
	// <mark class="no_comment end" title="police: no comment">declined to comment</mark>.</p>
}

// Append and Frame make it possible to encode articles side by side.
func ExampleFormat_Append() {
	docs := []export.Doc{boat(), boat(), boat()}
	pieces := make([][]byte, len(docs))
	var wg sync.WaitGroup
	for i, doc := range docs {
		wg.Go(func() {
			var err error
			if pieces[i], err = export.CSV.Append(nil, doc); err != nil {
				fmt.Println(err)
			}
		})
	}
	wg.Wait()
	head, between, foot := export.CSV.Frame()
	file := head + string(bytes.Join(pieces, []byte(between))) + foot
	fmt.Println(strings.Count(file, "\n"), "lines")
	// Output: 7 lines
}

// A Doc can be part of JSON of one's own.
func ExampleDoc_UnmarshalJSON() {
	data, err := json.Marshal(map[string]any{"found": boat()})
	if err != nil {
		fmt.Println(err)
	}
	var back struct{ Found export.Doc }
	if err := json.Unmarshal(data, &back); err != nil {
		fmt.Println(err)
	}
	for q := range back.Found.Statements.Quotes().All() {
		fmt.Println(q.Kind, q.Text)
	}
	// Output:
	// direct “We never sold the boat,”
}
