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
        throw new PostError('Nothing can be mailed to such an address.', 'letter')
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

function asPostError(error: unknown): PostError {
  const message = error instanceof Error ? error.message.slice(0, 300) : 'It could not be sent.'
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : NaN
  const command = error instanceof Error && 'command' in error ? String(error.command) : ''
  // The server speaks of this recipient or this letter, and for good.
  if (code >= 500 && /^(RCPT TO|DATA)/.test(command)) return new PostError(message, 'letter')
  if (/^(RCPT TO|DATA)/.test(command)) return new PostError(message, 'try')
  return new PostError(message, 'server')
}
