/** What is said in: the ways in: sign-in, set-up, invitations, forgotten passwords. */
export const entry = {} as const
