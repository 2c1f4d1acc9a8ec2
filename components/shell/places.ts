import {
  FileClock,
  Files,
  FileWarning,
  FolderSymlink,
  HardDrive,
  History,
  KeyRound,
  LayoutDashboard,
  LockKeyhole,
  type LucideIcon,
  PencilRuler,
  ScrollText,
  Star,
  Trash2,
  Users,
  UsersRound,
} from 'lucide-react'
import type { Route } from 'next'
import { routes } from '#lib/routes'

export interface Place {
  href: Route
  name: string
  icon: LucideIcon
  /** Other places begin with this address, and are not inside it. */
  alone?: boolean
}

/** Where everybody may go. */
export const places: readonly Place[] = [
  { href: routes.documents, name: 'Documents', icon: Files },
  { href: routes.shared, name: 'Shared with me', icon: FolderSymlink },
  { href: routes.recent, name: 'Recent', icon: History },
  { href: routes.starred, name: 'Starred', icon: Star },
  { href: routes.trash, name: 'Trash', icon: Trash2 },
]

/** Where admins may go, too. */
export const adminPlaces: readonly Place[] = [
  { href: routes.admin.overview, name: 'Overview', icon: LayoutDashboard, alone: true },
  { href: routes.admin.locks, name: 'Locks', icon: LockKeyhole },
  { href: routes.admin.versions, name: 'Versions', icon: FileClock },
  { href: routes.admin.rejected, name: 'Refused saves', icon: FileWarning },
  { href: routes.admin.tokens, name: 'Tokens', icon: KeyRound },
  { href: routes.admin.users, name: 'Users', icon: Users },
  { href: routes.admin.groups, name: 'Groups', icon: UsersRound },
  { href: routes.admin.editors, name: 'Editors', icon: PencilRuler },
  { href: routes.admin.audit, name: 'Audit', icon: ScrollText },
  { href: routes.admin.storage, name: 'Storage', icon: HardDrive },
]
