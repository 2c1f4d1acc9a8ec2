/** What is said in: the comparison of two versions. */
export const compare = {} as const
