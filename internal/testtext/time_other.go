//go:build !unix

package testtext

import "time"

var start = time.Now()

// processorTime returns how long this process has been there: processor time cannot be had everywhere.
func processorTime() time.Duration { return time.Since(start) }
