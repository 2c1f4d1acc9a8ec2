import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A letter as a mail server got it. */
export interface ReceivedMail {
  /** The addresses of the envelope. */
  from: string
  to: string[]
  /** As it came over the wire. */
  raw: string
  /** As a reader shows it. */
  email: Email
}

/** A real mail server of a test's own. */
export interface MailServer {
  /** For SMTP_URL. */
  url: string
  received: ReceivedMail[]
  /** How many letters were begun, taken or not. */
  tried: number
  /** What it answers from now on instead of taking letters; null: it takes them. */
  refuse: { at: 'recipient' | 'data'; code: number; message: string } | null
  close(): Promise<void>
}

/** Starts it on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const state: Pick<MailServer, 'received' | 'tried' | 'refuse'> = {
    ...{ received: [], tried: 0, refuse: null },
  }
  const refusal = (at: 'recipient' | 'data') =>
    state.refuse?.at === at
      ? Object.assign(new Error(state.refuse.message), { responseCode: state.refuse.code })
      : null
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true },
    onMailFrom(_, _session, done) {
      state.tried += 1
      done()
    },
    onRcptTo: (_, _session, done) => done(refusal('recipient')),
    onData(stream, session, done) {
      void (async () => {
        const bytes = await buffer(stream)
        const refused = refusal('data')
        if (refused) return done(refused)
        const { mailFrom, rcptTo } = session.envelope
        state.received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: bytes.toString('utf8'),
          email: await PostalMime.parse(bytes),
        })
        done()
      })()
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  })
}
