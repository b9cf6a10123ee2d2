import { and, sql } from 'drizzle-orm'
import type { DatasetId } from '#db/schema/exports.ts'
import { compileSql } from '#db/statement/compile.ts'
import { stagesOf } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { orderOf } from '#lib/leads/sort.ts'
import { matchLeads, whereLeads } from '#lib/leads/where.ts'
import { shownColumns } from './answer-columns.ts'
import { readClientQuery } from './client-query.ts'
import type { DatasetColumn, SealedColumn } from './column-of-table.ts'
import { datasets, mayLeave, promisedBy } from './datasets.ts'

/** What is copied: which rows of which dataset, and whether sealed messages are opened. */
export type Selection = {
  readonly dataset: DatasetId
  /** Of leads: what the list was narrowed to, as its address says; empty: all. */
  readonly query: string
  readonly opensMessages: boolean
  /** Whom `me` means in it. */
  readonly staffId: string | null
}

export type Selected = {
  readonly columns: readonly DatasetColumn[]
  /** What is opened in passing; null: nothing. */
  readonly opened: SealedColumn | null
  /** FROM and WHERE. */
  readonly from: string
  /** FROM, WHERE and ORDER BY. */
  readonly rows: string
  readonly values: readonly unknown[]
}

/** A selection as SQL. A filter narrows and sorts leads and says what is shown of them; the other datasets are whole. */
export function selectRows(app: AppContext, { dataset, query, staffId, opensMessages }: Selection): Selected {
  const { columns, sealed, from, order } = datasets[dataset]
  const opened = opensMessages ? sealed : null
  if (dataset === 'client_leads') return { columns, opened, ...selectOfClient(query) }
  if (dataset !== 'leads')
    return { columns, opened, from: `from ${from}`, rows: `from ${from} order by ${order}`, values: [] }
  const { agency, ring, clock } = app
  const filter = readLeadFilter(Object.fromEntries(new URLSearchParams(query)), agency.forms)
  const forms = Object.keys(agency.forms)
  const scope = { answeredForms: forms, onlyOf: null, staffId, ring, now: clock() }
  const isWhole = query === ''
  // Without a filter it is everything, quarantine and forms of before too.
  const conditions = [
    isWhole ? undefined : whereLeads(filter, scope),
    filter.q ? matchLeads(filter.q, scope) : undefined,
    sql.raw(mayLeave),
  ]
  const { text, order: given } = compileSql(and(...conditions) ?? sql`true`, null, false)
  const found = `from ${from} where ${text}`
  return {
    columns: filter.columns ? shownColumns(columns, promisedBy, filter.columns, agency.forms) : columns,
    opened,
    from: found,
    rows: `${found} order by ${orderOf(filter.sort, stagesOf(agency.pipeline)) ?? order}`,
    values: given.map((one) => ('value' in one ? one.value : null)),
  }
}

/** What is one client's alone; of no client in particular nothing (P30). */
function selectOfClient(query: string): Pick<Selected, 'from' | 'rows' | 'values'> {
  const { from, order } = datasets.client_leads
  const whose = readClientQuery(query)
  if (!whose)
    return {
      from: `from ${from} where false`,
      rows: `from ${from} where false order by ${order}`,
      values: [],
    }
  const { clientId, about } = whose
  const found = `from ${from} where c.client_id = $1::uuid
    and ($2::text = '' or decode($2::text, 'hex') in (c.email_key, c.phone_key))`
  return { from: found, rows: `${found} order by ${order}`, values: [clientId, about?.toString('hex') ?? ''] }
}

/** How many rows there are, counted up to `most`; null: all of them. */
export async function countRows(app: AppContext, selection: Selection, most: number | null): Promise<number> {
  const { from, values } = selectRows(app, selection)
  const inner = `select 1 ${from}${most === null ? '' : ` limit ${most}`}`
  const [row] = await app.db.query<{ count: number }>({
    text: `select count(*)::int as count from (${inner}) counted`,
    values: [...values],
  })
  return row?.count ?? 0
}
