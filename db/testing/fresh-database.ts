import { randomBytes } from 'node:crypto'
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest'
import { connect, type Db } from '#db/client.ts'
import { appPassword, templateName, withDatabase, withUser } from './template.ts'

export type FreshDatabase = {
  ownerUrl: string
  /** The same database for the role `candor_app`. Without use in an empty one, where that role may do nothing. */
  appUrl: string
  owner: Db
  app: Db
}

/**
 * A database with our tables and roles, or `empty`: of a file's own when called while it is read, dropped after its last
 * test; of a test's own inside one. That is left to the end of the cluster, since dropping takes longer than most tests,
 * and only its connections are closed. Inside hooks use `makeDatabase`.
 */
export async function freshDatabase(options: { empty?: boolean } = {}): Promise<FreshDatabase> {
  const { close, drop, ...database } = await makeDatabase(options)
  if (TestRunner.getCurrentTest()) onTestFinished(close)
  else afterAll(drop)
  return database
}

/** The same, dropped by its caller. */
export async function makeDatabase(
  options: { empty?: boolean } = {},
): Promise<FreshDatabase & { close(): Promise<void>; drop(): Promise<void> }> {
  const clusterUrl = inject('clusterUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const cluster = await connect(clusterUrl, { maxConnections: 1 })
  await cluster.query({
    text: `create database ${name} template ${options.empty ? 'template0' : templateName}`,
  })
  const ownerUrl = withDatabase(clusterUrl, name)
  const appUrl = withUser(ownerUrl, 'candor_app', appPassword)
  // Not as the program: a restore refuses where that is at work.
  const owner = await connect(ownerUrl, { applicationName: 'test' })
  const app = await connect(appUrl, { applicationName: 'test' })
  const close = async () => {
    await Promise.all([owner.close(), app.close(), cluster.close()])
  }
  const drop = async () => {
    await Promise.all([owner.close(), app.close()])
    await cluster.query({ text: `drop database ${name} with (force)` })
    await cluster.close()
  }
  return { ownerUrl, appUrl, owner, app, close, drop }
}
