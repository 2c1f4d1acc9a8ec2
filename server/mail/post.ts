import { createTransport } from 'nodemailer'
import type { Config } from '#server/config'
import { asHtml, asText, type Letter, oneLine, subjectOf } from './letter'
import { PostError } from './post-error'

/** Hands letters to the mail server. */
export interface Post {
  /**
   * Resolves when the mail server has taken the letter. Rejects with a PostError.
   *
   * @param id the same for each try, so that readers see a letter that went twice once
   */
  send(letter: Letter, id: string): Promise<void>
}

/** What an address may be made of to stand in a mail: no more than one, and nothing that ends it. */
const sendable = /^[^\s@<>(),;:"\\[\]\p{C}]+@[^\s@<>(),;:"\\[\]\p{C}]+$/u

/** The mail server of the settings. Connects when there is something to send. */
export function createPost({ smtpUrl, from }: NonNullable<Config['mail']>, host: string): Post {
  const transport = createTransport({
    ...{ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    dnsTimeout: 10_000,
  })
  return {
    async send(letter, id) {
      const { name, address } = letter.to
      if (!sendable.test(address)) {
        throw new PostError((t) => t('mailServer.why.address'), 'letter')
      }
      try {
        await transport.sendMail({
          from,
          to: { name: oneLine(name), address },
          // Not read out of the headers again: to this address and no other.
          envelope: { from: from.address, to: [address] },
          messageId: `<${id}@${host}>`,
          subject: subjectOf(letter),
          text: asText(letter),
          html: asHtml(letter),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
      } catch (error) {
        throw asPostError(error)
      }
    },
  }
}

/** By nodemailer's own codes; of all others it is only known that it went wrong. */
const troubles = {
  EDNS: 'unknownHost',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  ETIMEDOUT: 'noAnswer',
  ETLS: 'encryption',
  EAUTH: 'signIn',
} as const
const isTrouble = (code: string): code is keyof typeof troubles => Object.hasOwn(troubles, code)

function asPostError(error: unknown): PostError {
  // The mail server's own words, or the system's: nobody can translate those.
  const answer = error instanceof Error ? error.message.slice(0, 300) : String(error)
  const status =
    error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : NaN
  const command = error instanceof Error && 'command' in error ? String(error.command) : ''
  if (/^(RCPT TO|DATA)/.test(command)) {
    const why = command.startsWith('RCPT') ? 'recipient' : 'letter'
    // From 500 on the server speaks of this recipient or this letter for good.
    const fault = status >= 500 ? 'letter' : 'try'
    return new PostError((t) => t(`mailServer.why.${why}`, { answer }), fault)
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = isTrouble(code) ? troubles[code] : 'other'
  return new PostError((t) => t(`mailServer.why.${why}`, { answer }), 'server')
}
