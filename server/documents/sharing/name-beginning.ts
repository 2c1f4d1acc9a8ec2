/** How people are found by the beginning of a word of their name, or of their e-mail address. */
export function nameBeginning(search: string) {
  const typed = search.trim().slice(0, 100)
  // To LIKE these stand for anything: what comes before them is looked up, and all of it compared afterwards.
  const words = typed.replace(/[%_\\].*$/su, '')
  const cases = [...new Set([words, words.toLowerCase(), capital(words)])]
  return {
    /** As much of it as is looked up. */
    words,
    /** A where clause for people; more than `begins` lets through, for it has one case less. */
    people: {
      OR: [
        { email: { startsWith: words.toLowerCase() } },
        ...cases.flatMap((start) => [
          { name: { startsWith: start } },
          { name: { contains: ` ${start}` } },
        ]),
      ],
    },
    begins: ({ name, email }: { name: string; email: string | null }) =>
      begins(name, typed) || (email !== null && begins(email, typed)),
  }
}

/** Whether a word of a name, or an address, begins like this. */
function begins(name: string, typed: string): boolean {
  return ` ${name.toLowerCase()}`.includes(` ${typed.toLowerCase()}`)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
}
