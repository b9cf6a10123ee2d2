import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { erasureOf, type Mirror, nameOf, readMirror, writeMirror } from './mirror.ts'

const key = randomBytes(32)
const at = new Date('2026-11-02T10:00:00Z')
const digest = randomBytes(32)

const mirrors: Mirror[] = [
  {
    kind: 'erasure',
    own: 1,
    strikes: false,
    id: randomUUID(),
    people: [randomUUID(), randomUUID()],
    keys: [{ channel: 'email', key: digest }],
    reason: 'request',
    at,
    holds: [{ id: randomUUID(), ground: 'tax', covers: ['enquiry'], placedBy: randomUUID(), placedAt: at }],
  },
  {
    kind: 'client',
    id: randomUUID(),
    clientId: randomUUID(),
    about: digest,
    at,
    certified: {
      reference: 'C1',
      requests: [],
      processors: [],
      removed: [{ table: 'client_leads', rows: 2 }],
      held: [],
    },
  },
  { kind: 'lead', id: randomUUID(), at },
  { kind: 'refusals', entries: [{ key: digest, channel: 'email', reason: 'opt_out', how: null, at }] },
]

test.each(mirrors)(
  'P43: a mirror says of $kind what was put into it, under our key alone (17.5)',
  (mirror) => {
    const text = writeMirror(key, mirror)
    expect(readMirror(key, text)).toEqual({ kind: 'ours', mirror })
    expect(readMirror(randomBytes(32), text)).toEqual({ kind: 'other_key' })
    expect(readMirror(key, text.replace(/2026/, '2025'))).toEqual({ kind: 'altered' })
    expect(readMirror(key, text.slice(0, -3))).toEqual({ kind: 'altered' })
    expect(nameOf(mirror)).toMatch(/^mirrors\/[a-z0-9-]{1,64}$/)
    for (const kind of ['erasure', 'client'] as const)
      expect(erasureOf(nameOf(mirror), kind)).toBe(mirror.kind === kind ? mirror.id : null)
  },
)
