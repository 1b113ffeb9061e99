// Command bench compares newstext with other Go extractors of articles on the same pages, with the same measure, in one run.
//
// usage, from its folder:  go run . [-data DIR] [-rounds N]
//
// DIR holds pages.dev.jsonl and the pages that it names. The body is measured in runs of four words:
// mean precision and recall over the pages, and their F1; title, authors and date as in the evaluation beside the data.
// The models of newstext learned from these very pages; internal/models/README.md tells how well it does on sites it has not seen.
// Each extractor reads every page N times, alone and on one goroutine; time is CPU time of the process, collection of garbage included.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"syscall"
	"text/tabwriter"
	"time"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../../../shared/data", "the folder that holds pages.dev.jsonl")
	rounds := flag.Int("rounds", 1, "how often each page is read")
	flag.Parse()
	pages, err := load(*data)
	if err != nil {
		log.Fatal(err)
	}
	if err := compare(os.Stdout, pages, *rounds); err != nil {
		log.Fatal(err)
	}
}

// compare prints how each extractor does on pages.
func compare(w *os.File, pages []*page, rounds int) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "extractor\tset\tbody p\tr\tf1\texact\ttitle\tauthors\tdate\tpages/cpu s\tallocs/page\tKB/page")
	for _, e := range extractors {
		for _, p := range pages[:min(len(pages), 10)] { // what is loaded at first use counts for nobody
			e.extract(p)
		}
		cost := measure(func() {
			for range rounds {
				for _, p := range pages {
					e.extract(p)
				}
			}
		}, rounds*len(pages))
		for _, set := range []string{"fundus", "scrapinghub"} {
			var s score
			for _, p := range pages {
				if p.set() == set {
					s.add(p, e.extract(p))
				}
			}
			if s.pages > 0 {
				fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", e.name, set, &s, cost)
			}
		}
	}
	return t.Flush()
}

// measure returns what a call of f costs for each of n pages.
func measure(f func(), n int) string {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cpu()
	f()
	took := cpu() - start
	runtime.ReadMemStats(&after)
	return fmt.Sprintf("%.0f\t%d\t%d", float64(n)/took.Seconds(), int(after.Mallocs-before.Mallocs)/n, int(after.TotalAlloc-before.TotalAlloc)/n/1000)
}

// cpu returns the CPU time that the process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		log.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
