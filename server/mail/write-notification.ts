import { routes } from '#lib/routes'
import { speak } from '#messages/speak'
import {
  listNotifications,
  type NotificationRow,
} from '#server/documents/notifications/list-notifications'
import type { Letter } from './letter'
import { wordsFor } from './words-for'
import type { Desk } from './write-letter'

/** A notification, if it is still theirs to see and they have not read it in the portal meanwhile. */
export async function writeNotification(desk: Desk, id: string): Promise<Letter | null> {
  const { db, publicUrl } = desk
  const found = await db.notification.findFirst({
    where: { id, user: { disabledAt: null, role: { not: 'guest' } } },
    select: {
      user: { select: { id: true, name: true, email: true, role: true, language: true } },
    },
  })
  if (found === null) return null
  const { language, ...person } = found.user
  const viewer = { ...person, role: person.role === 'admin' ? 'admin' : 'member' } as const
  const input = { unreadOnly: true, id }
  const [item] = (await listNotifications(desk, viewer, input)).items
  const thing = item?.document ?? item?.folder
  if (!item || !thing) return null
  const words = wordsFor(language)
  const { t } = words
  const fragment = item.about.kind === 'save-refused' && item.about.waiting ? '#refused-saves' : ''
  const path = item.document ? `${routes.document(thing.id)}${fragment}` : routes.folder(thing.id)
  return {
    language: words.language,
    to: { name: viewer.name, address: viewer.email },
    ...wordsOf(item.about, thing.name, words),
    link: {
      words: t(item.document ? 'notification.openDocument' : 'notification.openFolder'),
      address: publicUrl + path,
    },
    footer: [t('notification.footer'), `${publicUrl}${routes.profile}#mail`],
  }
}

function wordsOf(
  about: NotificationRow['about'],
  name: string,
  { language, t }: ReturnType<typeof wordsFor>,
): Pick<Letter, 'subject' | 'text'> {
  switch (about.kind) {
    case 'shared': {
      const by = about.by.name
      const may = speak(language, 'common')(`may.${about.level}`)
      return {
        subject: t('notification.shared.subject', { by, name }),
        text: [t('notification.shared.text', { by, name, may })],
      }
    }
    case 'mention': {
      const by = about.by.name
      return {
        subject: t('notification.mention.subject', { by, name }),
        text: [t('notification.mention.text', { by, name })],
      }
    }
    case 'lock-broken':
      return {
        subject: t('notification.lockBroken.subject', { name }),
        text: [
          t('notification.lockBroken.text', { name, lock: about.lock }),
          t('notification.lockBroken.next'),
        ],
      }
    case 'save-refused': {
      const by = about.guest?.name
      return {
        subject: by
          ? t('notification.refused.subjectGuest', { by, name })
          : t('notification.refused.subject', { name }),
        text: [
          by
            ? t('notification.refused.textGuest', { by, name })
            : t('notification.refused.text', { name }),
          t(about.waiting ? 'notification.refused.waiting' : 'notification.refused.done'),
        ],
      }
    }
  }
}
