import type { en } from '#messages/en/all'

export type Area = keyof typeof en

/** What is said in the browser to everybody inside; `errors` and `mail` are said by the server alone. */
export const portalAreas: readonly Area[] = [
  ...(['common', 'shell', 'documents', 'sharing', 'notifications', 'profile', 'entry'] as const),
  ...(['hostPage', 'editors', 'compare'] as const),
]

/** The same to admins. */
export const adminAreas: readonly Area[] = [...portalAreas, 'admin', 'adminPeople']

/** The same to people at the door. */
export const entryAreas: readonly Area[] = ['common', 'entry']
