import { OperatorError } from '#lib/platform/operator-error.ts'

type Sentence = (folder: string) => string

// PostgreSQL is started with messages in English, so that these hold everywhere.
const sentences: [RegExp, Sentence][] = [
  [
    /no space left on device|ENOSPC|disk quota exceeded|wrote only \d+ of \d+ bytes/i,
    (f) => `The disk that holds ${f} is full. Free some space, then start again.`,
  ],
  [
    /read-only file system|EROFS/i,
    (f) => `${f} is on a read-only disk. Set DATA_DIR to a folder that can be written.`,
  ],
  [
    /permission denied|EACCES|EPERM|has wrong ownership/i,
    (f) =>
      `No permission to write ${f}. Start as the user who owns it, or set DATA_DIR to a folder of your own.`,
  ],
  [
    /could not look up effective user/i,
    () =>
      'PostgreSQL refuses to run as a user without a name. Start as a user listed in /etc/passwd, or set DATABASE_URL ' +
      'to a PostgreSQL server.',
  ],
  [/ENOTDIR|EEXIST/, (f) => `${f} is not a folder. Move that file away, or set DATA_DIR to another folder.`],
]

/**
 * Turns a fault of the embedded server, ours or its own words, into an OperatorError about the data folder `folder`.
 * Unknown faults keep their words, under a sentence that says where the server's log is.
 */
export function embeddedFault(fault: unknown, folder: string, log?: string): OperatorError {
  if (fault instanceof OperatorError) return fault
  const words = fault instanceof Error ? `${fault.message}` : String(fault)
  const known = sentences.find(([pattern]) => pattern.test(words))
  if (known) return new OperatorError(known[1](folder))
  const where = log ? ` Its log is ${log}.` : ''
  return new OperatorError(
    `The built-in PostgreSQL did not start or stop as it should.${where} It said:\n${words.trim()}`,
    {
      cause: fault,
    },
  )
}
