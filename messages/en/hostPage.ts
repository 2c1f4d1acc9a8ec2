/** What is said in: the page around an editor. */
export const hostPage = {} as const
