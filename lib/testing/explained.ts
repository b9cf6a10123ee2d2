import pg from 'pg'
import { inject } from 'vitest'
import type { Db, Queryable, Statement, Tx } from '#db/client.ts'
import { withDatabase } from '#db/testing/template.ts'
import { types } from '#lib/platform/database/type-parsers.ts'
import type { TestApp } from './open-app.ts'

export type PlanNode = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Plan Rows': number
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}
/** What the server did for one statement: its text, and its plan with the rows that were expected and came. */
export type Explained = { readonly text: string; readonly plan: PlanNode }

/**
 * The same app over one connection that tells how each statement ran: with the plan it has for any values, as a statement
 * has it that was prepared and ran often.
 */
export async function explained(
  app: TestApp,
): Promise<{ app: TestApp; told: Explained[]; close(): Promise<void> }> {
  const { pathname } = new URL(app.env.DATABASE_URL ?? '')
  const connectionString = withDatabase(inject('clusterUrl'), pathname.slice(1))
  const client = new pg.Client({ connectionString, types })
  await client.connect()
  await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
    set auto_explain.log_format = 'json'; set auto_explain.log_timing = off; set auto_explain.log_level = 'notice';
    set plan_cache_mode = force_generic_plan`)
  const told: Explained[] = []
  client.on('notice', ({ message = '' }) => {
    const [, json] = /plan:\s*(\{[\s\S]*\})\s*$/.exec(message) ?? []
    if (!json) return
    const { 'Query Text': text, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode }
    told.push({ text, plan })
  })
  // One after the other: there is one connection.
  let before: Promise<unknown> = Promise.resolve()
  const query = <Row>({ name, text, values, rowMode }: Statement): Promise<Row[]> => {
    const ask = async () =>
      (await client.query({ name, text, values, rowMode } as pg.QueryConfig)).rows as Row[]
    const asked = before.then(ask, ask)
    before = asked
    return asked
  }
  const on: Queryable = { query, orm: app.owner.orm }
  const db: Db = {
    ...app.owner,
    query,
    transaction: async (work) => {
      await query({ text: 'begin' })
      try {
        const result = await work({ ...on, inTransaction: true } as Tx)
        await query({ text: 'commit' })
        return result
      } catch (error) {
        await query({ text: 'rollback' })
        throw error
      }
    },
  }
  return { app: { ...app, db }, told, close: () => client.end() }
}
