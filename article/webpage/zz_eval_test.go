package webpage

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestZZEval(t *testing.T) {
	out := os.Getenv("PRED")
	if out == "" {
		t.Skip()
	}
	fs, _ := filepath.Glob("/tmp/wp/pages/*.html")
	f, _ := os.Create(out)
	w := bufio.NewWriter(f)
	var d time.Duration
	for _, n := range fs {
		b, _ := os.ReadFile(n)
		st := time.Now()
		a, err := Parse(b)
		d += time.Since(st)
		id := strings.Replace(strings.TrimSuffix(filepath.Base(n), ".html"), "-", ":", 1)
		if err != nil {
			fmt.Println(n, err)
			continue
		}
		j, _ := json.Marshal(map[string]any{"id": id, "article": a})
		w.Write(j)
		w.WriteByte('\n')
	}
	w.Flush()
	f.Close()
	fmt.Println(d / time.Duration(len(fs)))
}
