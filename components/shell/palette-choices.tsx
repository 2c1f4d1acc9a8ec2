import {
  Bell,
  CircleUser,
  FolderPlus,
  LayoutTemplate,
  LogOut,
  Monitor,
  Moon,
  Search,
  Sun,
} from 'lucide-react'
import type { Route } from 'next'
import { type ReactNode, startTransition } from 'react'
import * as z from 'zod/mini'
import type { TemplateKind } from '#components/documents/new-menu'
import { FileIcon } from '#components/ui/file-icon'
import { FolderIcon } from '#components/ui/folder-icon'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import type { Words } from '#messages/speak'
import { applyTheme } from './apply-theme'
import { adminPlaces, type Place, places } from './places'

const answer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['folder', 'document']),
      id: z.string(),
      name: z.string(),
      extension: z.string(),
      opens: z.boolean(),
      where: z.string(),
      excerpt: z.nullable(z.array(z.object({ text: z.string(), hit: z.boolean() }))),
    }),
  ),
})

export type Hit = z.infer<typeof answer>['items'][number]

/** What the portal finds by name or text. Null when it could not be asked, or need not be any more. */
export async function readHits(words: string, signal: AbortSignal): Promise<Hit[] | null> {
  if (words.trim() === '') return []
  try {
    const response = await fetch(`/api/items?q=${encodeURIComponent(words)}`, { signal })
    return response.ok ? answer.parse(await response.json()).items : null
  } catch {
    return null
  }
}

export interface Choice {
  key: string
  icon: ReactNode
  name: string
  detail: string
  /** Where the words are in its text. */
  excerpt?: Hit['excerpt']
  run(): void
}

/** What may be chosen: what the portal found, then pages and actions whose name has the words, then a search. */
export function choicesFor(input: {
  words: string
  hits: readonly Hit[]
  isAdmin: boolean
  /** What can be made new. */
  kinds: readonly TemplateKind[]
  /** The folder that is open, in which it will be; null: the root. */
  here: string | null
  create: (kind: TemplateKind) => void
  go: <T extends string>(to: Route<T>) => void
  signOut: () => Promise<void>
  t: Words<'shell'>
}): Choice[] {
  const { isAdmin, kinds, here, create, go, signOut, t } = input
  const words = input.words.trim().toLowerCase()
  const fits = ({ name }: { name: string }) => name.toLowerCase().includes(words)
  const named = (place: Place) => ({ ...place, name: t(`places.${place.name}`) })
  const pages = [
    ...places.map(named),
    { href: routes.notifications, name: t('palette.notifications'), icon: Bell },
    { href: routes.profile, name: t('palette.profile'), icon: CircleUser },
    ...(isAdmin ? adminPlaces.map(named) : []),
  ].map(
    ({ href, name, icon: Icon }): Choice => ({
      ...{
        key: href,
        icon: <Icon aria-hidden />,
        name,
        detail: t('palette.page'),
        run: () => go(href),
      },
    }),
  )
  const found = input.hits.map(
    (hit): Choice => ({
      key: hit.id,
      icon: hit.kind === 'folder' ? <FolderIcon /> : <FileIcon extension={hit.extension} />,
      name: hit.name,
      detail: hit.where,
      excerpt: hit.excerpt,
      run: () => {
        if (hit.kind === 'folder') go(routes.folder(hit.id))
        else if (hit.opens) go(routes.edit(hit.id))
        else go(routes.document(hit.id))
      },
    }),
  )
  const act = (name: string, icon: ReactNode, run: () => void): Choice => ({
    ...{ key: name, icon, name, detail: t('palette.action'), run },
  })
  const actions = [
    ...kinds.map((kind) =>
      act(t(`palette.new.${kind}`), <FileIcon extension={kind} />, () => create(kind)),
    ),
    act(t('palette.new.folder'), <FolderPlus aria-hidden />, () => go(routes.newFolder(here))),
    act(t('palette.newFromTemplate'), <LayoutTemplate aria-hidden />, () =>
      go(routes.newFromTemplate),
    ),
    act(t('palette.light'), <Sun aria-hidden />, () => applyTheme('light')),
    act(t('palette.dark'), <Moon aria-hidden />, () => applyTheme('dark')),
    act(t('palette.system'), <Monitor aria-hidden />, () => applyTheme('system')),
    act(t('userMenu.signOut'), <LogOut aria-hidden />, () => startTransition(() => signOut())),
  ]
  const search = act(
    t('palette.searchFor', { words: input.words.trim() }),
    <Search aria-hidden />,
    () => go(withQuery(routes.documents, { q: input.words.trim() })),
  )
  return [...found, ...pages.filter(fits), ...actions.filter(fits), ...(words ? [search] : [])]
}
