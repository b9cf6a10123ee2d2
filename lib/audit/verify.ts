import type { AppContext } from '#lib/app.ts'
import { listRestores } from '#lib/backups/queries.ts'
import { sameBytes } from '#lib/platform/crypto/digest.ts'
import { readAnchors } from './anchor.ts'
import { beginning, chainDigest, signHead } from './digest.ts'
import { explainedBy } from './restored.ts'
import { allHeads, chain, findHead, findUnchained, type Head } from './seals.ts'

/**
 * What a check of the log came to. `changed`, `missing` and `moved` name the first event for which it is so; `added` one
 * that stands outside the chain; `cut` says that the chain once went on to `position`; `forged` that a head bears no
 * signature of ours.
 */
export type Verdict =
  | { readonly kind: 'intact'; readonly sealed: number; readonly anchored: number }
  | { readonly kind: 'changed' | 'missing' | 'moved' | 'added'; readonly eventId: number }
  | { readonly kind: 'cut' | 'forged'; readonly position: number }

/**
 * Checks every event against the chain, the chain against its signed heads, and those against the heads that lie outside the
 * database: in the file store, and those given (S12). Heads of before a restore of ours that were ahead of it are passed over.
 * @param kept heads of ours that somebody kept elsewhere
 */
export async function verifyAudit(
  app: Pick<AppContext, 'db' | 'ring' | 'files'>,
  kept: readonly Head[] = [],
): Promise<Verdict> {
  const { db, ring } = app
  const heads = new Map<number, Head>()
  for await (const rows of allHeads.stream(db, {})) for (const head of rows) heads.set(head.position, head)
  const { anchors: beside, forged } = await readAnchors(app)
  const isExplained = explainedBy(ring, await listRestores(db))
  const standing = [...beside, ...kept].filter((head) => !isExplained(head))
  const anchors = Map.groupBy(standing, ({ position }) => position)
  if (forged > 0) return { kind: 'forged', position: 0 }

  let position = 0
  let digest: Buffer = beginning
  for await (const links of chain.stream(db, {})) {
    for (const link of links) {
      if (link.isGone) return { kind: 'missing', eventId: link.eventId }
      if (link.position !== position + 1) return { kind: 'moved', eventId: link.eventId }
      const expected = chainDigest(digest, link.text)
      if (!sameBytes(expected, link.digest)) return { kind: 'changed', eventId: link.eventId }
      position = link.position
      digest = link.digest
      const head = heads.get(position)
      if (head && !(sameBytes(head.digest, digest) && sameBytes(head.signature, signHead(ring, head))))
        return { kind: 'forged', position }
      if (anchors.get(position)?.some((anchor) => !sameBytes(anchor.digest, link.digest)))
        return { kind: 'changed', eventId: link.eventId }
    }
  }
  const furthest = Math.max(0, ...heads.keys(), ...anchors.keys())
  if (furthest > position) return { kind: 'cut', position: furthest }
  const head = await findHead(db)
  if (position > (head?.position ?? 0)) return { kind: 'forged', position }
  const unchained = head && (await findUnchained(db, head))
  return unchained !== null && unchained !== undefined
    ? { kind: 'added', eventId: unchained }
    : { kind: 'intact', sealed: position, anchored: anchors.size }
}
