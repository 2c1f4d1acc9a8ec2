/**
 * The lock id of this tab for one document: random, kept in the tab's storage, so that a reload gets its lock
 * back. A duplicated tab begins with a copy of that storage; it is told apart by a name that the browser lets
 * only one page hold, and gets an id of its own.
 */
export async function tabLock(wopiSrc: string): Promise<string> {
  const key = `carrel-lock:${wopiSrc}`
  const stored = sessionStorage.getItem(key)
  // After a reload the page before may take a moment to let go of the name.
  for (const wait of stored === null ? [] : [0, 200, 400]) {
    await new Promise((done) => setTimeout(done, wait))
    if (stored !== null && (await holdName(stored))) return stored
  }
  const fresh = `carrel-${randomId()}`
  sessionStorage.setItem(key, fresh)
  await holdName(fresh)
  return fresh
}

/** 128 random bits, base64url. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

/** The same as a GUID. Browsers have one of their own for pages by https only. */
export function randomGuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Holds a name for as long as this page lives; false when another page holds it. */
function holdName(name: string): Promise<boolean> {
  // `navigator.locks` is missing where the portal is served without TLS.
  return 'locks' in navigator ? holdByLock(name) : holdByVoice(name)
}

function holdByLock(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : new Promise(() => undefined)
      })
      .catch(() => resolve(true))
  })
}

/** Asks aloud who else holds the name, and answers those who ask later. */
function holdByVoice(name: string): Promise<boolean> {
  const channel = new BroadcastChannel(name)
  return new Promise((resolve) => {
    const alone = setTimeout(() => {
      channel.onmessage = ({ data }) => data === 'who' && channel.postMessage('me')
      resolve(true)
    }, 250)
    channel.onmessage = ({ data }) => {
      if (data !== 'me') return
      clearTimeout(alone)
      channel.close()
      resolve(false)
    }
    channel.postMessage('who')
  })
}
