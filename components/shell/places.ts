import {
  FileClock,
  Files,
  FileWarning,
  FolderSymlink,
  HardDrive,
  History,
  KeyRound,
  LayoutDashboard,
  LayoutTemplate,
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
import type { en } from '#messages/en/all'

export interface Place {
  href: Route
  /** A key of the area `shell.places`. */
  name: keyof typeof en.shell.places
  icon: LucideIcon
  /** Other places begin with this address, and are not inside it. */
  alone?: boolean
}

/** Where everybody may go. */
export const places: readonly Place[] = [
  { href: routes.documents, name: 'documents', icon: Files },
  { href: routes.shared, name: 'shared', icon: FolderSymlink },
  { href: routes.recent, name: 'recent', icon: History },
  { href: routes.starred, name: 'starred', icon: Star },
  { href: routes.trash, name: 'trash', icon: Trash2 },
]

/** Where admins may go, too. */
export const adminPlaces: readonly Place[] = [
  { href: routes.admin.overview, name: 'overview', icon: LayoutDashboard, alone: true },
  { href: routes.admin.locks, name: 'locks', icon: LockKeyhole },
  { href: routes.admin.versions, name: 'versions', icon: FileClock },
  { href: routes.admin.rejected, name: 'refused', icon: FileWarning },
  { href: routes.admin.tokens, name: 'tokens', icon: KeyRound },
  { href: routes.admin.users, name: 'users', icon: Users },
  { href: routes.admin.groups, name: 'groups', icon: UsersRound },
  { href: routes.admin.templates, name: 'templates', icon: LayoutTemplate },
  { href: routes.admin.editors, name: 'editors', icon: PencilRuler },
  { href: routes.admin.audit, name: 'audit', icon: ScrollText },
  { href: routes.admin.storage, name: 'storage', icon: HardDrive },
]
