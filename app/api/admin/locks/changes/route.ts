import { currentViewer } from '#server/auth/viewer'
import { createLockWatch, type LockWatch } from '#server/documents/admin/watch-locks'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

/** The browser comes again after this long, and is asked who it is: a session that ended hears nothing more. */
const lifeMs = 60_000
const encoder = new TextEncoder()
let lockWatch: LockWatch | undefined

/** Server-sent events for admins: one each time the locks are not what they were. What they are, the page asks. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer()
  // 204 is what tells a browser not to come again.
  if (viewer?.role !== 'admin') return new Response(null, { status: 204 })
  const { portal, readiness } = await runtime()
  lockWatch ??= createLockWatch(portal)
  const { watch } = lockWatch
  let release = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (line: string) => controller.enqueue(encoder.encode(`${line}\n\n`))
      const end = () => {
        release()
        controller.close()
      }
      const leave = watch(viewer, () => say('data: changed'))
      const timer = setTimeout(end, lifeMs)
      readiness.stopping.addEventListener('abort', end)
      release = () => {
        leave()
        clearTimeout(timer)
        readiness.stopping.removeEventListener('abort', end)
      }
      say('retry: 1000')
    },
    cancel: () => release(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      // A proxy that packs or keeps it would hold it back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
