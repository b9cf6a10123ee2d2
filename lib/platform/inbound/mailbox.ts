import { ImapFlow } from 'imapflow'
import { isLoopback } from '#lib/platform/setting-variables.ts'

/** How far a mailbox has been read: IMAP numbers its mails upwards until `uidValidity` changes. */
export type ReadSoFar = { readonly uidValidity: number | null; readonly lastUid: number }

/** What shall become of a mail: into the mailbox's bin, or left as it was. */
export type Verdict = 'done' | 'leave'

export type Reading = {
  readonly soFar: ReadSoFar
  /** Older mails are not looked at when the mailbox is new to us. */
  readonly since: Date
  readonly take: (raw: Buffer) => Promise<Verdict>
  /** Called after each mail, once it was taken and put away: what ends in between is taken again, and found known. */
  readonly noteRead: (soFar: ReadSoFar) => Promise<void>
  readonly signal?: AbortSignal
}

/** Of a longer mail its beginning is read: the text comes first, and files behind it are cut. */
const longestMail = 25 * 1024 ** 2
const answerWithinMs = 20_000

/**
 * Looks once through what is new in a mailbox, oldest first. What was taken whole goes to the mailbox's bin, whose host
 * empties it; all else stays as it was, unread.
 * @param url `imaps://user:password@host/INBOX`
 * @returns how many mails were looked at
 * @throws when the server is away or refuses, and whatever `take` throws: what was noted so far stands
 */
export async function readMailbox(url: string, reading: Reading): Promise<number> {
  return inMailbox(url, (client) => readNew(client, reading))
}

/** Signs in, opens the folder and leaves. @throws as `readMailbox` */
export async function tryMailbox(url: string): Promise<void> {
  await inMailbox(url, async () => {})
}

async function inMailbox<T>(url: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = clientOf(new URL(url))
  // A connection that breaks between two commands is told of by the next one.
  client.on('error', () => {})
  await client.connect()
  try {
    const lock = await client.getMailboxLock(folderOf(new URL(url)))
    try {
      return await work(client)
    } finally {
      lock.release()
    }
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function readNew(client: ImapFlow, reading: Reading): Promise<number> {
  const { soFar, take, noteRead, signal } = reading
  const uidValidity = client.mailbox ? Number(client.mailbox.uidValidity) : 0
  const known = soFar.uidValidity === uidValidity
  const uids = await newUids(client, known ? soFar.lastUid : null, reading.since)
  if (!known) await noteRead({ uidValidity, lastUid: (uids[0] ?? nextUid(client)) - 1 })
  const bin = uids.length > 0 ? await findBin(client) : null
  let looked = 0
  for (const uid of uids) {
    if (signal?.aborted) break
    const raw = await fetchRaw(client, uid)
    const verdict = raw ? await take(raw) : 'leave'
    // What was cut is not taken whole.
    if (raw && raw.length < longestMail && verdict === 'done') await putAway(client, uid, bin)
    await noteRead({ uidValidity, lastUid: uid })
    looked += 1
  }
  return looked
}

function nextUid({ mailbox }: ImapFlow): number {
  return mailbox ? mailbox.uidNext : 1
}

async function newUids(client: ImapFlow, lastUid: number | null, since: Date): Promise<number[]> {
  const query = lastUid === null ? { since } : { uid: `${lastUid + 1}:*` }
  const found = (await client.search(query, { uid: true })) || []
  // `n:*` names the last mail even where it is older.
  return found.filter((uid) => uid > (lastUid ?? 0)).sort((a, b) => a - b)
}

async function fetchRaw(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const asked = { source: { start: 0, maxLength: longestMail } }
  const found = await client.fetchOne(String(uid), asked, { uid: true })
  return found ? (found.source ?? null) : null
}

async function findBin(client: ImapFlow): Promise<string | null> {
  const folders = await client.list()
  return folders.find(({ specialUse }) => specialUse === '\\Trash')?.path ?? null
}

/** Into the bin; without one, away. */
async function putAway(client: ImapFlow, uid: number, bin: string | null): Promise<void> {
  if (bin) await client.messageMove(String(uid), bin, { uid: true })
  else await client.messageDelete(String(uid), { uid: true })
}

function folderOf({ pathname }: URL): string {
  return decodeURIComponent(pathname.slice(1)) || 'INBOX'
}

function clientOf({ protocol, hostname, port, username, password }: URL): ImapFlow {
  const secure = protocol === 'imaps:'
  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // Elsewhere no password travels in the open.
    doSTARTTLS: secure || isLoopback(hostname) ? undefined : true,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: answerWithinMs,
    greetingTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
    maxLiteralSize: longestMail + 1024,
  })
}
