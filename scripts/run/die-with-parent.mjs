// Loaded into the web server before its own code: when the process that started it is gone, however it went, the
// channel between them closes, and no server stays behind that nobody knows of.
process.on('disconnect', () => process.exit(0))
