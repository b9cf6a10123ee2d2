import { hash, verify } from '@node-rs/argon2'

/** argon2id, the package's default kind, at OWASP's parameters: 19 MiB, 2 rounds, 1 lane. About 20 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same password typed on another keyboard may come in other code points. */
const same = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(same(password), cost)
}

let nobody: Promise<string> | undefined

/** Whether the password fits. Without a hash it takes as long and says no (S8). */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const against = stored ?? (await nobody)
  return (await verify(against, same(password))) && stored !== null
}
