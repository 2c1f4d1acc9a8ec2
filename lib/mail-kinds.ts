/** The kinds of notifications, each mailed or not as a person chooses. */
export const mailKinds = ['shared', 'mention', 'save-refused', 'lock-broken'] as const

export type MailKind = (typeof mailKinds)[number]
