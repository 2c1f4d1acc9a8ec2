import * as finished from '#app/api/uploads/finished/[id]/route'
import * as resumable from '#app/api/uploads/resumable/[[...id]]/route'
import * as uploads from '#app/api/uploads/route'
import * as download from '#app/download/[documentId]/route'
import * as rejected from '#app/download/rejected/[rejectedId]/route'
import * as template from '#app/download/template/[templateId]/route'
import * as zip from '#app/download/zip/route'
import type { DirectRoute, Handler } from '#server/fetch-door'

const reading = (handler: Handler) => ({ GET: handler, HEAD: handler })
/** An id as the portal makes them. What else may stand in an address is for Next to make sense of. */
const id = '([A-Za-z0-9_-]{1,64})'
const at = (path: string) => new RegExp(`^${path}$`)
const given = <T extends object>(params: T) => ({ params: Promise.resolve(params) })

/** What is answered before Next (server/fetch-door.ts): files on their way in and out. */
export const directRoutes: readonly DirectRoute[] = [
  { path: at('/download/zip'), methods: reading(zip.GET) },
  {
    path: at(`/download/${id}`),
    methods: reading((request, [documentId = '']) => download.GET(request, given({ documentId }))),
  },
  {
    path: at(`/download/rejected/${id}`),
    methods: reading((request, [rejectedId = '']) => rejected.GET(request, given({ rejectedId }))),
  },
  {
    path: at(`/download/template/${id}`),
    methods: reading((request, [templateId = '']) => template.GET(request, given({ templateId }))),
  },
  { path: at('/api/uploads'), methods: { POST: uploads.POST } },
  {
    path: at(`/api/uploads/finished/${id}`),
    methods: { POST: (request, [id = '']) => finished.POST(request, given({ id })) },
  },
  { path: at(`/api/uploads/resumable(?:/${id})?`), methods: { ...resumable } },
]

/** What next.config.mjs says of these addresses; direct-routes.test.ts holds that it is the same. */
export const directHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}
