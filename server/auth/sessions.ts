import type { Auth } from './auth'

/**
 * Signs a browser in: makes the row that its cookie will name. Also removes sessions that have ended, so
 * that the table does not grow.
 *
 * @returns the session's id
 */
export async function openSession(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit' | 'sessionMs'>,
  input: {
    userId: string
    userAgent: string
    means: 'password' | 'oidc' | 'set-up' | 'invitation'
  },
): Promise<string> {
  const now = auth.clock.now()
  const id = auth.newId()
  await auth.db.session.create({
    data: {
      id,
      userId: input.userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + auth.sessionMs),
      userAgent: input.userAgent.slice(0, 400),
    },
    select: { id: true },
  })
  await auth.db.user.updateMany({ where: { id: input.userId }, data: { lastSeenAt: now } })
  await auth.db.session.deleteMany({ where: { expiresAt: { lte: now } } })
  await auth.audit({
    actorId: input.userId,
    action: 'session.open',
    subject: input.userId,
    detail: { means: input.means },
  })
  return id
}

/** A signed-in person, and the session they are in. */
export interface SessionViewer {
  sessionId: string
  viewer: { id: string; name: string; email: string; role: 'admin' | 'member' }
}

const minute = 60_000

/**
 * Who a session belongs to; null when it has ended or its person is disabled. Using a session moves its
 * end, written at most once a minute.
 */
export async function resumeSession(
  auth: Pick<Auth, 'db' | 'clock' | 'sessionMs'>,
  sessionId: string,
): Promise<SessionViewer | null> {
  const now = auth.clock.now()
  const session = await auth.db.session.findUnique({
    where: { id: sessionId },
    select: {
      lastSeenAt: true,
      expiresAt: true,
      user: { select: { id: true, name: true, email: true, role: true, disabledAt: true } },
    },
  })
  if (session === null || session.expiresAt <= now || session.user.disabledAt !== null) return null
  if (now.getTime() - session.lastSeenAt.getTime() >= minute) {
    await auth.db.session.updateMany({
      where: { id: sessionId },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + auth.sessionMs) },
    })
    await auth.db.user.updateMany({ where: { id: session.user.id }, data: { lastSeenAt: now } })
  }
  const { id, name, email, role } = session.user
  return { sessionId, viewer: { id, name, email, role: role === 'admin' ? 'admin' : 'member' } }
}

export interface OwnSession {
  id: string
  createdAt: Date
  lastSeenAt: Date
  userAgent: string
}

/** The sessions of a person that have not ended, the one used last first. */
export async function listSessions(
  auth: Pick<Auth, 'db' | 'clock'>,
  userId: string,
): Promise<OwnSession[]> {
  return auth.db.session.findMany({
    where: { userId, expiresAt: { gt: auth.clock.now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
  })
}

/**
 * Signs browsers of one person out: one of them, all, or all but one.
 *
 * @returns how many there were
 */
export async function endSessions(
  auth: Pick<Auth, 'db'>,
  userId: string,
  which: { only?: string | undefined; except?: string | undefined } = {},
): Promise<number> {
  const { count } = await auth.db.session.deleteMany({
    where: {
      userId,
      ...(which.only === undefined ? {} : { id: which.only }),
      ...(which.except === undefined ? {} : { id: { not: which.except } }),
    },
  })
  return count
}
