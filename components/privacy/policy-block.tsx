import type { Block } from '../../policy/sections/section.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Table } from '../ui/table.tsx'

/** One piece of a section: a paragraph, a list, facts or a table that scrolls by itself on a phone. */
export function PolicyBlock({ block, label }: { block: Block; label: string }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
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
      return <PolicyTable block={block} label={label} />
  }
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
