/**
 * A place for files beside the database. Names are ours alone, never a person's: letters, digits, `-` and one `/`.
 * Every call that returns has reached the disk, or the store at the other end.
 */
export type FileStore = {
  /** Keeps the bytes under a name, whole or not at all; what stood there is replaced. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Null where there is no such file. */
  get(name: string): Promise<Buffer | null>
  /** How long it is, in bytes; null where there is no such file. */
  size(name: string): Promise<number | null>
  /** Gone afterwards, also when it never was. */
  remove(name: string): Promise<void>
  /** The names of all files in a folder, in no order. */
  names(folder: string): AsyncIterable<string>
  /** Where a browser itself may put so many bytes for a while; absent where only we can. */
  readonly offer?: (name: string, bytes: number) => Promise<FileOffer>
}

/** An address that takes one `PUT` of exactly the offered length, for 15 minutes. */
export type FileOffer = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

export const offerSeconds = 15 * 60

/** @throws for a name that no code of ours would make */
export function checkedName(name: string): string {
  if (!/^[a-z]+\/[a-z0-9-]{1,64}$/.test(name)) throw new Error('A stored file has no such name.')
  return name
}
