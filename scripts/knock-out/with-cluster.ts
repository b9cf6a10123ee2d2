import type { TestProject } from 'vitest/node'
import startCluster from '../../db/testing/cluster.ts'

/** Does something beside a throw-away database server that all of its tests share. */
export async function withCluster<T>(work: (clusterUrl: string) => Promise<T>): Promise<T> {
  let clusterUrl = ''
  const provide = (_: string, url: string) => {
    clusterUrl = url
  }
  const stop = await startCluster({ provide } as unknown as TestProject)
  try {
    return await work(clusterUrl)
  } finally {
    await stop()
  }
}
