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
        {mentions.slice(0, mostShown).map((mention) => (
          <li key={mention.id}>
            <Place of={mention} />: <bdi>{mention.text}</bdi>
          </li>
        ))}
      </ul>
      {mentions.length > mostShown && <p className="detail-hint">{label.mentionsMore}</p>}
    </section>
  )
}

function Place({ of: { place, id, leadId } }: { of: Mention }) {
  const word = label.places[place]
  if (leadId) return <a href={`/admin/leads/${leadId}`}>{word}</a>
  return place === 'companies' ? <a href={`/admin/companies/${id}`}>{word}</a> : word
}
