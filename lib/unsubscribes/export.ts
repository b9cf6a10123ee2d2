/** Whom nobody writes to. The keyed mark stays; an address stands here where its person is still held. */
export const suppressionSelection = {
  columns: [
    { name: 'address', sql: 'p.email', typed: 'address', schema: { type: ['string', 'null'] } },
    { name: 'channel', sql: 's.channel', schema: { type: 'string' } },
    { name: 'reason', sql: 's.reason', schema: { type: 'string' } },
    { name: 'since', sql: 's.created_at', schema: { type: 'string', format: 'date-time' } },
    { name: 'lifted_at', sql: 's.lifted_at', schema: { type: ['string', 'null'], format: 'date-time' } },
  ],
  from: 'suppressions s left join people p on p.email_key = s.key and p.restricted_at is null',
  order: 's.created_at, s.channel, s.reason',
} as const
