// Package main serves the MongoDB protocol on a folder: FerretDB, kept in SQLite files.
package main

import (
	"context"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/FerretDB/FerretDB/build/version"
	"github.com/FerretDB/FerretDB/ferretdb"
)

// Usage: ferretdb ADDRESS FOLDER, as in `ferretdb 127.0.0.1:27017 file:///var/lib/documents/`.
func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: ferretdb ADDRESS FOLDER")
	}
	server, err := ferretdb.New(&ferretdb.Config{
		// Its warnings repeat whole messages, and so documents.
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Listener:  ferretdb.ListenerConfig{TCP: os.Args[1]},
		Handler:   "sqlite",
		SQLiteURL: os.Args[2],
	})
	if err != nil {
		log.Fatal(err)
	}
	nameVersion()
	asked, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := server.Run(asked); err != nil && asked.Err() == nil {
		log.Fatal(err)
	}
}

// nameVersion lets the server tell its version, which it only knows by itself where it is built from its own repository.
func nameVersion() {
	built, _ := debug.ReadBuildInfo()
	for _, module := range built.Deps {
		if module.Path == "github.com/FerretDB/FerretDB" {
			version.Get().Version = module.Version
		}
	}
}
