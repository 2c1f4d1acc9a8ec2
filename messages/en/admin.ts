/** What is said in: the admin’s pages about documents, locks, storage, the log. */
export const admin = {} as const
