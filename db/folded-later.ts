/**
 * How an index that is searched for words takes a new row: it notes what stands in it, and a job folds the notes in, many at a
 * time. Whoever writes to us waits for the note alone; a search reads the notes too, so that a row is found at once. In
 * kilobytes: beyond that the next writer folds in, which nobody meets whose worker runs.
 */
export const foldedLater = { gin_pending_list_limit: 65_536 }
