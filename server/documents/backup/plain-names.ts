import { repairName, withRemark } from '#server/documents/document-name'

/** What Windows takes in no name, besides what no name of the portal contains. */
const unfit = /[<>:"|?*/\\]/g

/** File systems take 255 bytes; numbers and endings need some of them. */
const mostBytes = 200

/** Makes names that every file system takes, each once in its folder, letter case aside. */
export function createPlainNames() {
  const taken = new Set<string>()
  return {
    /** A name that any file system takes. */
    safe,
    /** The same, and not given before in this folder: `Report (2).docx`. */
    take(folder: string, name: string): string {
      const wanted = safe(name)
      for (let n = 1; ; n += 1) {
        const free = n === 1 ? wanted : withRemark(wanted, String(n))
        const key = `${folder}\n${free.toLowerCase()}`
        if (taken.has(key)) continue
        taken.add(key)
        return free
      }
    },
  }
}

function safe(name: string): string {
  return repairName(shorten(repairName(name.replace(unfit, '_'))))
}

/** Keeps the end, where the extension is. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name
  const dot = name.lastIndexOf('.')
  const end = dot > 0 && name.length - dot <= 33 ? name.slice(dot) : ''
  const letters = Array.from(name.slice(0, name.length - end.length))
  while (letters.length > 0 && Buffer.byteLength(letters.join('') + end) > mostBytes) letters.pop()
  return letters.join('').trimEnd() + end
}
