/** The number under which a face keeps the name of its family (OpenType, table `name`). */
const FAMILY = 1
/** Names that Windows reads: UTF-16, the high byte first. */
const WINDOWS = 3

/**
 * The family that a face says it is of: a cut face keeps a name of its own, and who draws text asks for it by that.
 * @param face an OpenType file
 * @throws Error when the file names no family
 */
export function familyName(face: Buffer): string {
  const names = tableOf(face, 'name')
  const [count, strings] = [face.readUInt16BE(names + 2), names + face.readUInt16BE(names + 4)]
  for (let at = names + 6; at < names + 6 + count * 12; at += 12) {
    if (face.readUInt16BE(at) !== WINDOWS || face.readUInt16BE(at + 6) !== FAMILY) continue
    const from = strings + face.readUInt16BE(at + 10)
    const bytes = face.subarray(from, from + face.readUInt16BE(at + 8))
    return new TextDecoder('utf-16be').decode(bytes)
  }
  throw new Error('This face names no family.')
}

/** Where a table of the file begins. */
function tableOf(face: Buffer, tag: string): number {
  const count = face.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (face.toString('latin1', at, at + 4) === tag) return face.readUInt32BE(at + 8)
  throw new Error(`This face has no table ${tag}.`)
}
