/** What is said in: the profile. */
export const profile = {} as const
