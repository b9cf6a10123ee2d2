/** The log: ids, verbs and field names. */
export const auditSelection = {
  columns: [
    { name: 'number', sql: 'e.id', schema: { type: 'integer' } },
    { name: 'at', sql: 'e.at', schema: { type: 'string', format: 'date-time' } },
    { name: 'actor', sql: 'e.actor_kind', schema: { type: 'string' } },
    { name: 'member', sql: 'm.email', schema: { type: ['string', 'null'] } },
    { name: 'verb', sql: 'e.verb', schema: { type: 'string' } },
    { name: 'object', sql: 'e.object_id', schema: { type: ['string', 'null'], format: 'uuid' } },
    { name: 'facts', sql: 'e.facts::text', schema: { type: 'string', contentMediaType: 'application/json' } },
    { name: 'digest', sql: `encode(s.digest, 'hex')`, schema: { type: ['string', 'null'] } },
  ],
  from: `audit_events e left join staff m on e.actor_kind = 'staff' and m.id = e.actor_id
    left join audit_seals s on s.event_id = e.id`,
  order: 'e.id',
} as const
