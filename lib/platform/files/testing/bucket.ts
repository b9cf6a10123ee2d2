import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { FileSettings } from '#lib/platform/settings.ts'

export type Bucket = {
  readonly settings: Extract<FileSettings, { kind: 's3' }>
  /** Where its objects lie on this machine. */
  readonly folder: string
  close(): Promise<void>
}

/** Whose pages may put files straight into it: any, since a test's site is given its port by chance. */
const cors = `<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod>
<AllowedHeader>*</AllowedHeader></CORSRule></CORSConfiguration>`

/** A bucket of its own, served on this machine until it is closed. */
export async function serveBucket(): Promise<Bucket> {
  const directory = mkdtempSync(join(tmpdir(), 'candor-bucket-'))
  const bucket = 'agency-files'
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [cors] }],
  })
  const { port } = (await server.run()) as AddressInfo
  return {
    settings: {
      kind: 's3',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      bucket,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    folder: join(directory, bucket),
    close: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
