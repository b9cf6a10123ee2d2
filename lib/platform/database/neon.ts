import { neonConfig, Pool, type PoolClient } from '@neondatabase/serverless'
import { drizzle } from 'drizzle-orm/neon-serverless'
import { copyByCursor, fillByInserts } from './copy-by-statements.ts'
import type { PoolOptions } from './options.ts'
import type { SessionPool } from './pooled.ts'
import { types } from './type-parsers.ts'

/**
 * Neon over WebSocket, with `NEON_WS_PROXY` through a local relay. No limit on statements is asked for when connecting,
 * since Neon's pooler refuses such a wish; the application's role carries one. COPY does not work over this socket.
 */
export function neonPool(url: string, options: PoolOptions): SessionPool {
  if (options.neonProxy) goThroughRelay(options.neonProxy)
  const pool = new Pool({
    connectionString: url,
    types,
    max: options.maxConnections,
    connectionTimeoutMillis: options.connectTimeoutMs,
    application_name: options.applicationName,
  })
  pool.on('error', () => {})
  pool.on('connect', (client: PoolClient) => client.on('error', () => {}))
  return {
    driver: 'neon',
    checkOut: () => pool.connect(),
    orm: (session) => drizzle((session as PoolClient | undefined) ?? pool),
    copyTable: copyByCursor,
    fillTable: fillByInserts,
    copyOut: async () => null,
    end: () => pool.end(),
  }
}

function goThroughRelay(proxy: string): void {
  const address = proxy.replace(/^wss?:\/\//, '').replace(/\/$/, '')
  neonConfig.wsProxy = (host, port) => `${address}/?address=${host}:${port}`
  neonConfig.useSecureWebSocket = false
  neonConfig.pipelineConnect = false
}
