package markup

import (
	"bytes"
	"fmt"
	"golang.org/x/net/html"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestZZDump(t *testing.T) {
	f := os.Getenv("DUMP")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	p := Read(b)
	for _, l := range p.Lines {
		path := ""
		for e := l.Elem; e > 0 && len(path) < 60; e = p.Elements[e].Parent {
			path += p.Elements[e].Tag.String() + " "
		}
		fmt.Printf("%d link%d b%d [%s] %s\n", l.Elem, l.Link, l.Bold, path, p.Text[l.Start:l.End])
	}
	fmt.Println(p.Title, p.Language, p.Metas, len(p.Scripts), p.Times)
}
func TestZZSpeed(t *testing.T) {
	if os.Getenv("SPEED") == "" {
		t.Skip()
	}
	fs, _ := filepath.Glob("/tmp/wp/pages/*.html")
	var pages [][]byte
	n := 0
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		pages = append(pages, b)
		n += len(b)
	}
	st := time.Now()
	el, li, ru, wo := 0, 0, 0, 0
	for _, b := range pages {
		p := Read(b)
		el += len(p.Elements)
		li += len(p.Lines)
		ru += len(p.runs)
		wo += len(p.Words)
	}
	d := time.Since(st)
	k := len(pages)
	fmt.Println("read", d/time.Duration(k), "per page", float64(n)/1e6/d.Seconds(), "MB/s", "elems", el/k, "lines", li/k, "runs", ru/k, "words", wo/k)
	r := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			Read(pages[i%k])
		}
	})
	fmt.Println(r, r.MemString())
	st = time.Now()
	for _, b := range pages {
		z := html.NewTokenizer(bytes.NewReader(b))
		for {
			if z.Next() == html.ErrorToken && z.Err() == io.EOF {
				break
			}
		}
	}
	fmt.Println("tokenizer", time.Since(st)/time.Duration(k))
}
