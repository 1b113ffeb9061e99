package newstext_test

import (
	"bytes"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "example.com/newstext"

// layers are the public packages, each with those that it may import.
var layers = map[string][]string{
	"article":         {},
	"article/overlap": {"article"},
	"article/syntax":  {"article"},
	"article/webpage": {"article"},
	"entity":          {"article", "article/syntax"},
	"quote":           {"article", "article/syntax", "entity"},
	"claim":           {"article", "article/syntax", "entity", "quote"},
	"claim/export":    {"article", "article/overlap", "entity", "quote", "claim"},
}

// A source is one Go package of this module.
type source struct {
	dir     string // with slashes, from the root; "." is the root
	fset    *token.FileSet
	files   map[string]*ast.File
	tests   map[string]*ast.File
	imports []string // of all files but the tests
}

// read parses the packages of this module. Nested modules are left to their own tests.
func read(t *testing.T) map[string]*source {
	t.Helper()
	fset := token.NewFileSet()
	packages := make(map[string]*source)
	require.NoError(t, filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, noModule := os.Stat(filepath.Join(name, "go.mod"))
			if name != "." && (noModule == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(f.Comments, func(c *ast.CommentGroup) bool {
			return c.Pos() < f.Package && strings.HasPrefix(c.List[0].Text, "//go:build ignore")
		}) {
			return nil
		}
		dir := path.Dir(filepath.ToSlash(name))
		p := packages[dir]
		if p == nil {
			p = &source{dir: dir, fset: fset, files: make(map[string]*ast.File), tests: make(map[string]*ast.File)}
			packages[dir] = p
		}
		if strings.HasSuffix(name, "_test.go") {
			p.tests[name] = f
			return nil
		}
		p.files[name] = f
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			p.imports = append(p.imports, imported)
		}
		return nil
	}))
	return packages
}

// TestLayers holds the dependencies to one direction.
func TestLayers(t *testing.T) {
	packages := read(t)
	for dir, p := range packages {
		for _, imported := range p.imports {
			ours, isOurs := strings.CutPrefix(imported, module+"/")
			allowed, isLayer := layers[dir]
			_, toLayer := layers[ours]
			switch {
			case dir == ".":
				assert.Fail(t, "the root has no code", "it imports %s", imported)
			case isLayer && isOurs && toLayer:
				assert.Contains(t, allowed, ours, "%s must not import %s", dir, ours)
			case isLayer && isOurs:
				assert.True(t, strings.HasPrefix(ours, "internal/"), "%s must not import %s", dir, ours)
			case strings.HasPrefix(dir, "examples/") && isOurs:
				assert.True(t, toLayer || strings.HasPrefix(ours, dir+"/"), "%s must use the public packages, not %s", dir, ours)
			case strings.HasPrefix(imported, "github.com/stretchr/testify"):
				assert.Equal(t, "internal/testtext", dir, "%s must not use testify outside tests", dir)
			}
		}
		if _, ok := layers[dir]; ok {
			for _, used := range reach(packages, dir) {
				assert.False(t, used == "internal/testtext" || strings.HasPrefix(used, "internal/train"), "%s needs %s", dir, used)
				assert.True(t, dir == "article/webpage" || !slices.ContainsFunc(packages[used].imports, isNet), "%s needs x/net, for %s", dir, used)
			}
		}
	}
}

// isNet reports whether imported is part of golang.org/x/net, which only readers of web pages shall need.
func isNet(imported string) bool { return strings.HasPrefix(imported, "golang.org/x/net") }

// reach returns the packages of this module that the one in dir is made of.
func reach(packages map[string]*source, dir string) []string {
	dirs := []string{dir}
	for i := 0; i < len(dirs); i++ {
		for _, imported := range packages[dirs[i]].imports {
			ours, isOurs := strings.CutPrefix(imported, module+"/")
			if isOurs && packages[ours] != nil && !slices.Contains(dirs, ours) {
				dirs = append(dirs, ours)
			}
		}
	}
	return dirs
}

// TestModules holds the modules that users inherit to those that are agreed.
func TestModules(t *testing.T) {
	data, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	for line := range bytes.Lines(data) {
		fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(string(line)), "require "))
		if len(fields) < 2 || !strings.HasPrefix(fields[1], "v") || slices.Contains(fields, "indirect") {
			continue
		}
		assert.Contains(t, []string{"github.com/stretchr/testify", "golang.org/x/net", "golang.org/x/text"}, fields[0])
	}
}

// TestDocs checks that every exported name has a comment that starts with it,
// that no package has more exported names than a reader can keep in mind, and that each public package has an example.
func TestDocs(t *testing.T) {
	for dir, p := range read(t) {
		if len(p.files) == 0 || strings.HasPrefix(dir, "examples/") || dir == "." {
			continue
		}
		d, err := doc.NewFromFiles(p.fset, slices.Collect(maps.Values(p.files)), module+"/"+dir)
		require.NoError(t, err)
		assert.NotEmpty(t, d.Doc, "%s has no package comment", dir)
		names := 0
		checkDoc := func(name, comment string) {
			if !token.IsExported(name) || name == "Error" { // what Error returns needs no words
				return
			}
			for _, start := range []string{name, "A " + name, "An " + name, "The " + name} {
				if strings.HasPrefix(comment, start) {
					return
				}
			}
			assert.Fail(t, "missing comment", "%s: the comment of %s does not start with its name", dir, name)
		}
		functions := func(list []*doc.Func, count bool) {
			for _, f := range list {
				checkDoc(f.Name, f.Doc)
				if count && token.IsExported(f.Name) {
					names++
				}
			}
		}
		values := func(list []*doc.Value) {
			for _, v := range list {
				if slices.ContainsFunc(v.Names, token.IsExported) {
					assert.NotEmpty(t, v.Doc, "%s: %s have no comment", dir, v.Names)
				}
			}
		}
		functions(d.Funcs, true)
		values(d.Consts)
		values(d.Vars)
		for _, typ := range d.Types {
			checkDoc(typ.Name, typ.Doc)
			if token.IsExported(typ.Name) {
				names++
			}
			functions(typ.Funcs, true)
			functions(typ.Methods, false)
			values(typ.Consts)
			values(typ.Vars)
		}
		if _, public := layers[dir]; public {
			assert.LessOrEqual(t, names, 20, "%s has too many exported types and functions", dir)
			assert.True(t, hasExample(p), "%s has no Example", dir)
		}
	}
}

// hasExample reports whether p has a test of the kind that go doc shows.
func hasExample(p *source) bool {
	for _, f := range p.tests {
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && strings.HasPrefix(fn.Name.Name, "Example") {
				return true
			}
		}
	}
	return false
}

// TestFileLength checks that no file is longer than a reader will bear. Generated files, named z…, are exempt.
func TestFileLength(t *testing.T) {
	for _, p := range read(t) {
		for name := range p.files {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			if !strings.HasPrefix(filepath.Base(name), "z") {
				assert.LessOrEqual(t, bytes.Count(data, []byte("\n")), 600, "lines of %s", name)
			}
		}
	}
}
