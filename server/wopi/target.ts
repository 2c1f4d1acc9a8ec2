/** What a request is about, read from its path alone (reference §1.1, §2.13 to §2.15). */
export type Target =
  | { on: 'file'; id: string; part: 'itself' | 'contents' | 'ancestry' | 'ecosystem_pointer' }
  | { on: 'container'; id: string; part: 'itself' | 'children' | 'ancestry' | 'ecosystem_pointer' }
  | { on: 'ecosystem'; part: 'itself' | 'root_container_pointer' }

const ID = '([A-Za-z0-9_-]{1,64})'
const FILE = new RegExp(`/wopi/files/${ID}(?:/(contents|ancestry|ecosystem_pointer))?$`)
const CONTAINER = new RegExp(`/wopi/containers/${ID}(?:/(children|ancestry|ecosystem_pointer))?$`)
const ECOSYSTEM = /\/wopi\/ecosystem(?:\/(root_container_pointer))?$/

/** Null: not an address of this host. */
export function readTarget(pathname: string): Target | null {
  const file = FILE.exec(pathname)
  if (file?.[1] !== undefined) return { on: 'file', id: file[1], part: filePart(file[2]) }
  const container = CONTAINER.exec(pathname)
  if (container?.[1] !== undefined) {
    return { on: 'container', id: container[1], part: containerPart(container[2]) }
  }
  const ecosystem = ECOSYSTEM.exec(pathname)
  if (!ecosystem) return null
  return { on: 'ecosystem', part: ecosystem[1] === undefined ? 'itself' : 'root_container_pointer' }
}

/** The methods an address knows, for the Allow header. */
export function allowedMethods(target: Target): readonly ('GET' | 'POST')[] {
  const posts = target.part === 'itself' || target.part === 'contents'
  return posts ? ['GET', 'POST'] : ['GET']
}

function filePart(text: string | undefined) {
  return text === 'contents' || text === 'ancestry' || text === 'ecosystem_pointer'
    ? text
    : 'itself'
}

function containerPart(text: string | undefined) {
  return text === 'children' || text === 'ancestry' || text === 'ecosystem_pointer'
    ? text
    : 'itself'
}
