/** The ledger, word for word, of people who have not asked that their data be left as it is (R8). */
export const consentSelection = {
  columns: [
    { name: 'record', sql: 'e.record_id', schema: { type: 'string', format: 'uuid' } },
    { name: 'address', sql: 'p.email', typed: 'address', schema: { type: ['string', 'null'] } },
    { name: 'purpose', sql: 'e.purpose', schema: { type: 'string' } },
    { name: 'channel', sql: 'e.channel', schema: { type: 'string' } },
    { name: 'state', sql: 'e.state', schema: { enum: ['requested', 'given', 'withdrawn'] } },
    { name: 'basis', sql: 'e.basis', schema: { type: 'string' } },
    { name: 'notice', sql: 'e.notice_number', schema: { type: ['integer', 'null'] } },
    { name: 'language', sql: 'e.language', schema: { type: 'string' } },
    { name: 'wording', sql: 'e.wording', typed: 'text', schema: { type: 'string' } },
    { name: 'form', sql: 'e.form', schema: { type: ['string', 'null'] } },
    { name: 'how', sql: 'e.how', schema: { type: 'string' } },
    { name: 'at', sql: 'e.at', schema: { type: 'string', format: 'date-time' } },
  ],
  from: 'consent_events e join people p on p.id = e.person_id and p.restricted_at is null',
  order: 'e.id',
} as const
