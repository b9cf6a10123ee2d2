/** How to reach a database, where the defaults will not do. */
export type ConnectOptions = {
  /** The address is the embedded server's. */
  embedded?: boolean
  /** `host:port` of a WebSocket relay; makes any address a Neon one. */
  neonProxy?: string
  /** Shown in the server's list of sessions. Default `candor`. */
  applicationName?: string
  /** Default 16. */
  maxConnections?: number
  /** Milliseconds until one statement is broken off; 0: never. Default 30 seconds. */
  statementTimeoutMs?: number
  /** Milliseconds to wait for a connection. Default 5 seconds. */
  connectTimeoutMs?: number
  /** Whether to look at the server at once. Default true. False: a server that is away is noticed at first use. */
  verify?: boolean
}

/** The same with the defaults filled in. */
export type PoolOptions = Required<Omit<ConnectOptions, 'verify' | 'neonProxy'>> & { neonProxy?: string }
