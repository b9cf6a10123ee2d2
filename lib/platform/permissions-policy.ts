/** What no page may do, nor anything that it loads: P66, no browser gives anybody's place away here, whatever is asked. */
export function permissionsPolicy(): string {
  return 'camera=(), microphone=(), geolocation=(), browsing-topics=()'
}
