import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FileSettings } from '#lib/platform/settings.ts'
import { checkedName, type FileStore, offerSeconds } from './store.ts'

/** Files in a bucket of Amazon S3, or of whoever speaks its language. */
export function s3Store(settings: Extract<FileSettings, { kind: 's3' }>): FileStore {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = settings
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Amazon's own has a host name for each bucket; others are asked by path, which all of them understand.
    forcePathStyle: endpoint !== undefined,
    // Not every store knows the newer checksums; the bytes are sealed with one of their own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  })
  const target = (name: string) => ({ Bucket: bucket, Key: checkedName(name) })
  return {
    put: async (name, bytes) => {
      await client.send(new PutObjectCommand({ ...target(name), Body: bytes, ContentLength: bytes.length }))
    },
    get: async (name) => {
      const found = await orNull(client.send(new GetObjectCommand(target(name))))
      return found?.Body ? Buffer.from(await found.Body.transformToByteArray()) : null
    },
    size: async (name) => {
      const found = await orNull(client.send(new HeadObjectCommand(target(name))))
      return found?.ContentLength ?? null
    },
    remove: async (name) => {
      await client.send(new DeleteObjectCommand(target(name)))
    },
    names: async function* (folder) {
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${folder}/` })
      for await (const { Contents = [] } of pages)
        for (const { Key } of Contents) if (Key) yield checkedName(Key)
    },
    offer: async (name, bytes) => {
      const put = new PutObjectCommand({ ...target(name), ContentLength: bytes })
      const url = await getSignedUrl(client, put, {
        expiresIn: offerSeconds,
        signableHeaders: new Set(['content-length']),
      })
      return { url, headers: {} }
    },
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
    throw error
  }
}
