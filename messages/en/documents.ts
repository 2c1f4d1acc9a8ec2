/** What is said in: the lists, the page of a document, uploads. */
export const documents = {} as const
