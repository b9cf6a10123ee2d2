import type { Policy } from '#policy/define.ts'
import type { Duration } from '#policy/duration.ts'

const ids = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
] as const

/** Every right for everybody, wherever they live; answered within a time of the agency's own where it gives one. */
export function everyRight(answeredWithin?: Duration): Policy['rights'] {
  const rule = answeredWithin ? { answeredWithin } : {}
  return { ...Object.fromEntries(ids.map((id) => [id, rule])), complaint: {} }
}
