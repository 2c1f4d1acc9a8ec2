import { ListMultipartUploadsCommand, type S3Client } from '@aws-sdk/client-s3'

/** A multipart upload that was begun and neither finished nor aborted. */
export interface OpenUpload {
  Key: string
  UploadId: string
  initiated: Date
}

/** Every open multipart upload of objects whose name begins so. */
export async function* listUploads(
  client: S3Client,
  where: { Bucket: string; Prefix: string },
): AsyncGenerator<OpenUpload> {
  let marker = {}
  for (;;) {
    const page = await client.send(new ListMultipartUploadsCommand({ ...where, ...marker }))
    for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
      if (Key && UploadId && Initiated) yield { Key, UploadId, initiated: Initiated }
    }
    if (!page.IsTruncated || !page.NextKeyMarker) return
    marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
  }
}
