import { campaignName } from '#app/admin/campaign-name.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import type { CountedName, CountFigures } from '#lib/page-counts/queries.ts'
import { printCount } from '#policy/print.ts'

const { visits: label } = words
const printed = (count: number) => printCount(count, deskLanguage())

/** The most read pages, and where visits came from: a line each, as long as its share of the first. */
export function NameFigures({ counts }: { counts: CountFigures }) {
  const kinds = [
    { key: 'pages', title: label.pages, names: counts.pages },
    { key: 'sources', title: label.sources, names: counts.sources },
    { key: 'campaigns', title: label.campaigns, names: counts.campaigns },
  ]
  return (
    <div className="count-lists">
      {kinds.map(({ key, title, names }) => (
        <DetailPart key={key} title={title}>
          {names.length === 0 ? <p className="detail-hint">{label.none}</p> : <NameList names={names} />}
        </DetailPart>
      ))}
    </div>
  )
}

function NameList({ names }: { names: readonly CountedName[] }) {
  const most = Math.max(...names.map(({ count }) => count))
  return (
    <table className="count-list">
      <tbody>
        {names.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">
              <span>{nameOf(name)}</span>
              <meter value={count} max={most} aria-hidden="true" />
            </th>
            <td>{printed(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In words, where a name is one of ours. */
function nameOf(name: string): string {
  if (name === '-') return label.direct
  if (name === '') return label.others
  return campaignName(name)
}
