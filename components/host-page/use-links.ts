import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { FileLink, HostPageProps } from './host-page-props'
import type { Frame } from './use-frame'

export interface Links {
  pending: boolean
  /** Puts one of the person's documents into the open one. */
  insert(what: 'image' | 'media', item: { id: string; name: string }): Promise<void>
  /** Has the editor compare what is open with an older version. */
  compare(version: number): Promise<void>
}

/** What the editor's server fetches from the portal by itself, at addresses made for it. */
export function useLinks(
  documentId: string,
  frame: Pick<Frame, 'send'>,
  actions: Pick<HostPageProps['actions'], 'linkInsertion' | 'linkVersion'>,
): Links {
  const [pending, setPending] = useState(false)
  const toast = useToast()
  const t = useTranslations('hostPage')

  async function hand(
    make: () => ReturnType<HostPageProps['actions']['linkVersion']>,
    send: (link: FileLink) => boolean,
    done: string,
  ) {
    setPending(true)
    const result = await make().catch(() => null)
    setPending(false)
    if (result?.kind === 'done') {
      const sent = send(result.value)
      if (sent) toast({ message: done })
      else toast({ tone: 'danger', message: t('notReady') })
    } else {
      const message = result?.kind === 'refused' ? result.message : t('unreachable')
      toast({ tone: 'danger', message })
    }
  }

  return {
    pending,
    insert: (what, { id, name }) =>
      hand(
        () => actions.linkInsertion({ what, sourceId: id }),
        ({ url }) => frame.send({ kind: `insert-${what}`, url }),
        t('handedOver', { name }),
      ),
    compare: (version) =>
      hand(
        () => actions.linkVersion({ documentId, version }),
        (link) => frame.send({ kind: 'compare', ...link }),
        t('compares', { version: String(version) }),
      ),
  }
}
