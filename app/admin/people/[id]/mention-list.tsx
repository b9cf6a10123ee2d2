import { words } from '#app/admin/words.ts'
import type { Mention } from '#lib/doors/erase/mentions/find-mentions.ts'

const { erase: label } = words

/** The press takes the name out of all of them. */
export const mostShown = 100

/** What staff wrote elsewhere that names them: no row of theirs, so that it is decided upon. */
export function MentionList({ mentions }: { mentions: readonly Mention[] }) {
  if (mentions.length === 0) return null
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions">{label.mentions}</h2>
      <p className="desk-lead">{label.mentionsText}</p>
      <ul>
        {mentions.slice(0, mostShown).map(({ place, id, leadId, text }) => (
          <li key={id}>
            {leadId ? <a href={`/admin/leads/${leadId}`}>{label.places[place]}</a> : label.places[place]}:{' '}
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      {mentions.length > mostShown && <p className="detail-hint">{label.mentionsMore}</p>}
    </section>
  )
}
