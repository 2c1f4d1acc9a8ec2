/** What is said in: notifications. */
export const notifications = {} as const
