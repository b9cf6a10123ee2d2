/** The database, for the rest of the program. */
export { connect } from '#lib/platform/database/connect.ts'
export { isDatabaseAway } from '#lib/platform/database/faults.ts'
export type { ConnectOptions } from '#lib/platform/database/options.ts'
export type { Db, Orm, Queryable, Statement, TransactionOptions, Tx } from '#lib/platform/database/types.ts'
