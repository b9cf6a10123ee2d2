/**
 * Whether person `p` came before version `n`: by the clock, or from a page or a program that still showed the version before, which
 * is taken for thirty days (P64).
 */
export const heldBefore = `(p.created_at < n.published_at
  or (p.created_at < n.published_at + interval '30 days' and (
      exists (select from leads l where l.person_id = p.id and l.notice_number < n.number)
      or exists (select from consent_events e where e.person_id = p.id and e.notice_number < n.number))
    and not exists (select from leads l where l.person_id = p.id and l.notice_number >= n.number)
    and not exists (select from consent_events e where e.person_id = p.id and e.notice_number >= n.number)))`
