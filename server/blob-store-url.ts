import { resolve } from 'node:path'
import { z } from 'zod'
import type { BlobStore } from '#server/stores/blob-store'

const yesOrNo = z
  .enum(['true', 'false'], 'pathStyle must be true or false')
  .transform((word) => word === 'true')

const parameters = z
  .strictObject(
    {
      endpoint: z
        .url({ protocol: /^https?$/, error: 'endpoint must begin with http:// or https://' })
        .optional(),
      region: z.string().min(1, 'region must not be empty').default('us-east-1'),
      /** Servers of one's own seldom have a host name for each bucket. */
      pathStyle: yesOrNo.optional(),
      sse: z.enum(['AES256', 'aws:kms'], 'sse must be AES256 or aws:kms').optional(),
      kmsKey: z.string().min(1, 'kmsKey must not be empty').optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? `has an unknown part ${issue.keys[0]}` : undefined,
    },
  )
  .refine(({ sse, kmsKey }) => kmsKey === undefined || sse === 'aws:kms', {
    error: 'kmsKey needs sse=aws:kms',
  })

/**
 * Where blobs are kept, as an operator writes it: `file:PATH`, or
 * `s3://BUCKET/PREFIX?endpoint=…&region=…&pathStyle=…&sse=…&kmsKey=…`. The credentials come from elsewhere.
 */
export const blobStoreUrl = z.string().transform((text, context): BlobStore => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  if (text.startsWith('file:')) return { kind: 'disk', folder: resolve(text.slice('file:'.length)) }
  const match = /^s3:\/\/([^/?#]+)(\/[^?#]*)?(\?[^#]*)?$/.exec(text)
  if (!match) return refuse('must be file:PATH or s3://BUCKET')
  const [, bucket = '', path = '', query = ''] = match
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    return refuse(`${bucket} is not the name of a bucket`)
  }
  const parsed = parameters.safeParse(Object.fromEntries(new URLSearchParams(query)))
  if (!parsed.success) return refuse(parsed.error.issues.map(({ message }) => message).join('; '))
  const { endpoint, region, pathStyle, sse, kmsKey } = parsed.data
  const prefix = path.replace(/^\/+|\/+$/g, '')
  return {
    kind: 's3',
    bucket,
    prefix: prefix && `${prefix}/`,
    endpoint,
    region,
    pathStyle: pathStyle ?? endpoint !== undefined,
    encryption: sse && { algorithm: sse, keyId: kmsKey },
    credentials: undefined,
  }
})
