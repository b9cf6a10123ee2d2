import { DefinitionList } from '#components/ui/definition-list.tsx'
import { OutboundLink } from '#components/ui/outbound-link.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Block, Claim } from '#policy/sections/section.ts'
import type { PolicyView } from './policy-view.ts'

/** One piece of a section: a paragraph, a list, facts, links, a part to open, or a table that scrolls by itself on a phone. */
export function PolicyBlock({ block, label, view }: { block: Block; label: string; view: PolicyView }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <Said claim={block} view={view} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item.text}>
              <Said claim={item} view={view} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <DefinitionList
          items={block.rows.map(([term, text]) => ({ key: term, term, text: <bdi>{text}</bdi> }))}
        />
      )
    case 'table':
      return <PolicyTable block={block} label={block.caption ?? label} />
    case 'links':
      return <Links block={block} view={view} />
    case 'way':
      return (
        <p>
          <a className="policy-way" href={view.href(block.to)}>
            {block.text}
          </a>
        </p>
      )
    case 'part':
      return (
        <details id={block.id} className="policy-region">
          <summary>{block.title}</summary>
          {block.blocks.map((inner) => (
            <PolicyBlock key={JSON.stringify(inner)} block={inner} label={block.title} view={view} />
          ))}
        </details>
      )
  }
}

/** A sentence, with its marks: that it is more than the restated text says, and where its evidence stands. */
function Said({ claim, view: { words, evidence } }: { claim: Claim; view: PolicyView }) {
  const href = claim.promise && evidence?.(claim.promise)
  return (
    <>
      {claim.text}
      {claim.stricter && <span className="policy-mark">{words.stricter}</span>}
      {href && (
        <a className="policy-evidence" href={href} aria-label={`${words.proof}: ${words.evidence}`}>
          {words.proof}
        </a>
      )}
    </>
  )
}

function Links({ block, view }: { block: Extract<Block, { kind: 'links' }>; view: PolicyView }) {
  return (
    <>
      {block.intro && <p>{block.intro}</p>}
      <ul>
        {block.links.map(({ label, href }) => (
          <li key={href + label}>
            <OutboundLink href={href} note={view.outbound}>
              {label}
            </OutboundLink>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The first column heads its row; columns and rows are known by where they stand. */
function PolicyTable({ block, label }: { block: Extract<Block, { kind: 'table' }>; label: string }) {
  const columns = block.head.map((cell, i) => ({ key: String(i), label: cell }))
  const rows = block.rows.map((row, i) => ({
    id: String(i),
    cells: Object.fromEntries(row.map((cell, column) => [String(column), cell])),
  }))
  return <Table caption={label} columns={columns} rows={rows} />
}
