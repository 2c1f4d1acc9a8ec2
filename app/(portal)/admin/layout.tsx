import type { ReactNode } from 'react'
import { Words } from '#components/words'
import { adminAreas } from '#messages/areas'
import { requireAdmin } from '#server/auth/viewer'

/**
 * Turns members away before anything is sent, so that they get a true 404: what a page below decides comes too
 * late for the status, because loading.tsx is on its way by then. Each page asks again for itself.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdmin()
  return <Words areas={adminAreas}>{children}</Words>
}
