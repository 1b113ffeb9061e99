package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A chromium is a headless browser that a test drives by the DevTools protocol, in messages that end in NUL over a pair of pipes.
type chromium struct {
	write *os.File
	mu    sync.Mutex
	last  int
	calls map[int]chan message // that wait for an answer
	tabs  map[string]*tab      // by session
	ended chan struct{}
}

// A call is what goes to the browser.
type call struct {
	ID        int    `json:"id"`
	Method    string `json:"method"`
	SessionID string `json:"sessionId,omitempty"`
	Params    params `json:"params,omitempty"`
}

// A message is what comes from it: an answer if it has an ID, or else something that happened.
type message struct {
	ID                int
	Method, SessionID string
	Params, Result    json.RawMessage
	Error             *struct{ Message string }
}

// A tab is a page in the browser.
type tab struct {
	t       *testing.T
	browser *chromium
	session string
	loaded  chan struct{}
	mu      sync.Mutex
	said    []string // what the console and the log of the page say
}

type params map[string]any

// startChromium starts a browser. The test is skipped where there is none, and by -short.
func startChromium(t *testing.T) *chromium {
	t.Helper()
	if testing.Short() {
		t.Skip("takes a while")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("there is no Chromium: install the package chromium to run this test")
	}
	theirIn, ourOut, err := os.Pipe()
	require.NoError(t, err)
	ourIn, theirOut, err := os.Pipe()
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, path, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--no-first-run", "--disable-gpu",
		"--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir="+t.TempDir())
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // the browser has them as 3 and 4
	require.NoError(t, cmd.Start())
	theirIn.Close()
	theirOut.Close()
	c := &chromium{write: ourOut, calls: make(map[int]chan message), tabs: make(map[string]*tab), ended: make(chan struct{})}
	go c.listen(bufio.NewReader(ourIn))
	t.Cleanup(func() {
		ourOut.Close() // tells it to end
		select {
		case <-c.ended:
		case <-time.After(5 * time.Second):
		}
		cancel()
		cmd.Wait()
		ourIn.Close()
	})
	return c
}

// listen hands out what the browser tells, until it ends.
func (c *chromium) listen(r *bufio.Reader) {
	defer close(c.ended)
	for {
		data, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(data[:len(data)-1], &m) != nil {
			continue
		}
		c.mu.Lock()
		answered, tab := c.calls[m.ID], c.tabs[m.SessionID]
		delete(c.calls, m.ID)
		c.mu.Unlock()
		switch {
		case answered != nil:
			answered <- m
		case tab != nil:
			tab.hear(m.Method, m.Params)
		}
	}
}

// call asks the browser to do something and waits for its answer, which it puts into result if that is not nil.
func (c *chromium) call(t *testing.T, session, method string, p params, result any) {
	t.Helper()
	answered := make(chan message, 1)
	c.mu.Lock()
	c.last++
	id := c.last
	c.calls[id] = answered
	data, err := json.Marshal(call{ID: id, Method: method, SessionID: session, Params: p})
	if err == nil {
		_, err = c.write.Write(append(data, 0))
	}
	c.mu.Unlock()
	require.NoError(t, err, method)
	select {
	case m := <-answered:
		require.Nil(t, m.Error, "%s: %v", method, m.Error)
		if result != nil {
			require.NoError(t, json.Unmarshal(m.Result, result), method)
		}
	case <-c.ended:
		require.Fail(t, "the browser has ended", method)
	case <-time.After(time.Minute):
		require.Fail(t, "the browser does not answer", method)
	}
}

// open opens a tab in which pages run no scripts, of the given size and colour scheme, "light" or "dark".
func (c *chromium) open(t *testing.T, width, height int, scheme string) *tab {
	t.Helper()
	var target struct{ TargetID, SessionID string }
	c.call(t, "", "Target.createTarget", params{"url": "about:blank"}, &target)
	c.call(t, "", "Target.attachToTarget", params{"targetId": target.TargetID, "flatten": true}, &target)
	p := &tab{t: t, browser: c, session: target.SessionID, loaded: make(chan struct{}, 16)}
	c.mu.Lock()
	c.tabs[p.session] = p
	c.mu.Unlock()
	t.Cleanup(func() { c.call(t, "", "Target.closeTarget", params{"targetId": target.TargetID}, nil) })
	for _, domain := range []string{"Page", "Runtime", "Log", "DOM", "Accessibility"} {
		p.call(domain+".enable", nil, nil)
	}
	p.call("Emulation.setDeviceMetricsOverride", params{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	p.call("Emulation.setEmulatedMedia", params{"features": []params{{"name": "prefers-color-scheme", "value": scheme},
		{"name": "prefers-reduced-motion", "value": "reduce"}}}, nil)
	return p
}

func (p *tab) call(method string, args params, result any) {
	p.t.Helper()
	p.browser.call(p.t, p.session, method, args, result)
}

// hear takes note of what happens in the page.
func (p *tab) hear(method string, data json.RawMessage) {
	switch method {
	case "Page.loadEventFired":
		p.loaded <- struct{}{}
	case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening":
		p.mu.Lock()
		p.said = append(p.said, fmt.Sprintf("%s %.600s", method, data))
		p.mu.Unlock()
	}
}

// log returns what the console and the log of the page said since it was last asked.
func (p *tab) log() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	said := p.said
	p.said = nil
	return said
}

// wait waits until a page is loaded.
func (p *tab) wait() {
	p.t.Helper()
	select {
	case <-p.loaded:
	case <-time.After(time.Minute):
		require.Fail(p.t, "the page does not load")
	}
}

// visit loads a page.
func (p *tab) visit(address string) {
	p.t.Helper()
	p.call("Page.navigate", params{"url": address}, nil)
	p.wait()
}

// eval returns the value of a JavaScript expression, which the page itself could not run.
func (p *tab) eval(expression string) any {
	p.t.Helper()
	var result struct {
		Result           struct{ Value any }
		ExceptionDetails any
	}
	p.call("Runtime.evaluate", params{"expression": expression, "returnByValue": true}, &result)
	require.Nil(p.t, result.ExceptionDetails, expression)
	return result.Result.Value
}

// press presses a key: "Tab" or "Enter".
func (p *tab) press(key string) {
	p.t.Helper()
	code := map[string]int{"Tab": 9, "Enter": 13}[key]
	text := map[string]string{"Enter": "\r"}[key]
	for _, kind := range []string{"keyDown", "keyUp"} {
		args := params{"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code}
		if kind == "keyDown" && text != "" {
			args["text"] = text
		}
		p.call("Input.dispatchKeyEvent", args, nil)
	}
}

// picture returns the page as PNG: what can be seen of it, or all of it.
func (p *tab) picture(whole bool) []byte {
	p.t.Helper()
	var shot struct{ Data string }
	p.call("Page.captureScreenshot", params{"format": "png", "captureBeyondViewport": whole}, &shot)
	data, err := base64.StdEncoding.DecodeString(shot.Data)
	require.NoError(p.t, err)
	return data
}
