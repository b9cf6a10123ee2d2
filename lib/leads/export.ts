/** What of a lead leaves with an export; the message, which is sealed, is opened in passing where it is asked for. */
export const leadSelection = [
  { name: 'reference', sql: 'l.reference', schema: { type: 'string' } },
  { name: 'received_at', sql: 'l.received_at', schema: { type: 'string', format: 'date-time' } },
  { name: 'form', sql: 'l.form', schema: { type: 'string' } },
  { name: 'stage', sql: 'l.stage', schema: { type: 'string' } },
  { name: 'owner', sql: 'm.email', schema: { type: ['string', 'null'] } },
  { name: 'name', sql: 'p.name', typed: 'text', schema: { type: ['string', 'null'] } },
  { name: 'email', sql: 'p.email', typed: 'address', schema: { type: ['string', 'null'] } },
  { name: 'company', sql: 'p.company', typed: 'text', schema: { type: ['string', 'null'] } },
  { name: 'phone', sql: 'p.phone', typed: 'number', schema: { type: ['string', 'null'] } },
  { name: 'language', sql: 'l.language', schema: { type: 'string' } },
  { name: 'tags', sql: `array_to_string(p.tags, ', ')`, typed: 'text', schema: { type: 'string' } },
  { name: 'answered_at', sql: 'l.answered_at', schema: { type: ['string', 'null'], format: 'date-time' } },
  {
    name: 'details',
    sql: 'l.details::text',
    schema: { type: 'string', contentMediaType: 'application/json' },
  },
] as const

/** Of everybody who has not asked that their data be left as it is (R8), and who agreed where another named them (P07). */
export const leadFrom = `leads l join people p on p.id = l.person_id and p.restricted_at is null
  left join staff m on m.id = l.owner_id`

export const mayLeave = `l.held is distinct from 'referral'`
