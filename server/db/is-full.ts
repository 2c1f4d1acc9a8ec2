/** Whether a statement failed for want of room: SQLite's code, PostgreSQL's, or either inside of Prisma's error. */
export function isFull(error: unknown): boolean {
  for (let at = error; typeof at === 'object' && at !== null; at = Reflect.get(at, 'cause')) {
    const codes = [Reflect.get(at, 'code'), Reflect.get(at, 'originalCode')]
    if (codes.includes('SQLITE_FULL') || codes.includes('53100')) return true
  }
  return false
}
