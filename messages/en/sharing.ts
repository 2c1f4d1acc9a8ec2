/** What is said in: sharing, links, guests. */
export const sharing = {} as const
