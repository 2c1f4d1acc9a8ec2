/** What is said in: the frame around all pages: places, search, palette, the person’s menu. */
export const shell = {} as const
