/** What is said in: the admin’s pages about users, groups and editors. */
export const adminPeople = {} as const
