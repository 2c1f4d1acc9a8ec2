import type { Config } from '#server/config'
import type { Portal, Viewer } from '#server/documents/portal'
import type { Log } from '#server/log'
import { collectNotifications } from './collect-notifications'
import { deliver } from './deliver'
import type { Letter } from './letter'
import type { Post } from './post'
import type { PostError, TellPost } from './post-error'
import { tryToSend } from './try-to-send'
import { wordsFor } from './words-for'

/** The portal's mail, when the settings name a mail server. */
export interface Mail {
  /** Sends what waits, now and from now on, until the process ends. */
  start(): void
  /** Sends a letter to an admin at once, to see whether it comes. Null when it went, else what stood in the way. */
  test(viewer: Viewer): Promise<TellPost | null>
}

const everyMs = 4000
/** After the mail server could not be reached. */
const pauseMs = 60_000

/** Undefined without the settings; nodemailer is loaded only with them. */
export async function openMail(
  config: Config,
  portal: Portal,
  log: Log,
): Promise<Mail | undefined> {
  if (!config.mail) return undefined
  const { createPost } = await import('./post')
  const post = createPost(config.mail, new URL(config.publicUrl).hostname)
  return {
    start: () => deliverAlways(portal, post, log),
    async test(viewer) {
      const error = await tryToSend(post, await testLetter(portal, viewer), portal.newId())
      return error?.tell ?? null
    },
  }
}

function deliverAlways(portal: Portal, post: Post, log: Log): void {
  const failed = (mail: string, kind: string, { fault, message }: PostError) =>
    log.warn({ mail, kind, fault, reason: message }, 'a mail was not sent')
  const office = { ...portal, post, failed }
  const wait = (ms: number) => setTimeout(pass, ms).unref()
  async function pass() {
    try {
      await collectNotifications(portal)
      const result = await deliver(office)
      wait(result === 'unreachable' ? pauseMs : result === 'more' ? 0 : everyMs)
    } catch (error) {
      log.error({ error }, 'the outbox could not be looked through')
      wait(pauseMs)
    }
  }
  wait(0)
}

async function testLetter(
  { db, publicUrl }: Pick<Portal, 'db' | 'publicUrl'>,
  { id, name, email }: Viewer,
): Promise<Letter> {
  const user = await db.user.findUnique({ where: { id }, select: { language: true } })
  const { language, t } = wordsFor(user?.language ?? null)
  return {
    language,
    to: { name, address: email },
    subject: t('test.subject', { host: new URL(publicUrl).host }),
    text: [t('test.text')],
    link: { words: t('test.link'), address: publicUrl },
    footer: [t('test.footer')],
  }
}
