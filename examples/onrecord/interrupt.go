package main

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
)

// An interrupt tells that somebody wants the command to end. The zero interrupt never does.
type interrupt struct {
	done   chan struct{} // closed when that is so
	number atomic.Int32
}

// listen waits for a signal, such as that of ^C. The second one ends the command at once.
func (i *interrupt) listen() {
	i.done = make(chan struct{})
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		if s, ok := (<-signals).(syscall.Signal); ok {
			i.number.Store(int32(s))
		}
		signal.Reset()
		close(i.done)
	}()
}

// signal returns the signal that came, or zero.
func (i *interrupt) signal() syscall.Signal { return syscall.Signal(i.number.Load()) }
