import { routes } from '#lib/routes'
import { mayWords } from '#lib/share-level'
import {
  listNotifications,
  type NotificationRow,
} from '#server/documents/notifications/list-notifications'
import type { Letter } from './letter'
import type { Desk } from './write-letter'

/** A notification, if it is still theirs to see and they have not read it in the portal meanwhile. */
export async function writeNotification(desk: Desk, id: string): Promise<Letter | null> {
  const { db, publicUrl } = desk
  const found = await db.notification.findFirst({
    where: { id, user: { disabledAt: null, role: { not: 'guest' } } },
    select: { user: { select: { id: true, name: true, email: true, role: true } } },
  })
  if (found === null) return null
  const viewer = { ...found.user, role: found.user.role === 'admin' ? 'admin' : 'member' } as const
  const input = { unreadOnly: true, id }
  const [item] = (await listNotifications(desk, viewer, input)).items
  const thing = item?.document ?? item?.folder
  if (!item || !thing) return null
  const said = wordsOf(item.about, thing.name)
  const fragment = item.about.kind === 'save-refused' && item.about.waiting ? '#refused-saves' : ''
  const path = item.document ? `${routes.document(thing.id)}${fragment}` : routes.folder(thing.id)
  return {
    to: { name: viewer.name, address: viewer.email },
    ...said,
    link: {
      words: `Open ${item.document ? 'the document' : 'the folder'}`,
      address: publicUrl + path,
    },
    footer: [
      'You get this because your profile says so. Choose there what is mailed to you:',
      `${publicUrl}${routes.profile}#mail`,
    ],
  }
}

function wordsOf(about: NotificationRow['about'], name: string): Pick<Letter, 'subject' | 'text'> {
  switch (about.kind) {
    case 'shared':
      return {
        subject: `${about.by.name} shared “${name}” with you`,
        text: [`${about.by.name} shared “${name}” with you. ${mayWords[about.level]}`],
      }
    case 'mention':
      return {
        subject: `${about.by.name} mentioned you in “${name}”`,
        text: [`${about.by.name} mentioned you in a comment in “${name}”.`],
      }
    case 'save-refused':
      return {
        subject: `A save of yours to “${name}” was refused`,
        text: [
          `A save of yours to “${name}” was refused.`,
          about.waiting
            ? 'Nothing is lost: the portal keeps what you sent for 30 days. Open the document to get it back.'
            : 'It was dealt with already.',
        ],
      }
  }
}
