import type { TestProject } from 'vitest/node'
import startCluster from '#db/testing/cluster.ts'

/**
 * Does something beside a throw-away database server that all of its tests share.
 * @param needed false: none is started, for tests that ask for none
 */
export async function withCluster<T>(needed: boolean, work: (clusterUrl: string) => Promise<T>): Promise<T> {
  if (!needed) return work('')
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
