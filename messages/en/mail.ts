/** What is said in: mails. */
export const mail = {} as const
