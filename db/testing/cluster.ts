import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBinaries } from '#lib/platform/postgres/binaries.ts'
import { ensureCluster, ownerRole } from '#lib/platform/postgres/cluster.ts'
import { chooseLauncher } from '#lib/platform/postgres/launcher.ts'
import { startServer, stopServerOf } from '#lib/platform/postgres/server.ts'
import { birthOf } from '#lib/platform/process-identity.ts'
import { prepareTemplate } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the throw-away cluster's `postgres` database, as its superuser. */
    clusterUrl: string
  }
}

const password = 'throw-away'
const prefix = 'candor-test-'
// Nothing in it is meant to last.
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' }

/** Starts one cluster for the whole run, with a template that has our tables and roles; gone when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAfterKilledRuns()
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  try {
    const clusterUrl = await startCluster(home)
    await prepareTemplate(clusterUrl)
    project.provide('clusterUrl', clusterUrl)
    return () => remove(home)
  } catch (error) {
    await remove(home)
    throw error
  }
}

async function startCluster(home: string): Promise<string> {
  const folder = join(home, 'postgres')
  const binaries = findBinaries(join(home, 'libraries'))
  const launcher = await chooseLauncher(folder)
  await ensureCluster(folder, password, binaries, launcher)
  const log = join(home, 'log')
  const server = await startServer({ folder, log, binaries, launcher, settings })
  return `postgres://${ownerRole}:${password}@127.0.0.1:${server.port}/postgres`
}

async function clearAfterKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (!birthOf(pid)) await remove(join(tmpdir(), name))
  }
}

async function remove(home: string): Promise<void> {
  await stopServerOf(join(home, 'postgres'))
  rmSync(home, { recursive: true, force: true })
}
