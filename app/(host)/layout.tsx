import type { ReactNode } from 'react'
import { Words } from '#components/words'
import { portalAreas } from '#messages/areas'

/** The page around an editor: it has the whole window. */
export default function HostLayout({ children }: { children: ReactNode }) {
  return <Words areas={portalAreas}>{children}</Words>
}
