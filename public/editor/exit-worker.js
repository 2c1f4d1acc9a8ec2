// Sends an editor's last save and, when that was taken, its unlock. A page that is being closed can send both,
// but not one after the other; this worker outlives it.
//
// A message to a worker is lost when its page is closed at once, and one over a port that the worker holds
// already is not. So the page hands over a port while it has something to save, and the worker stays awake.
const awakeMs = 90_000

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (!port) return
  event.waitUntil(
    new Promise((done) => {
      setTimeout(done, awakeMs)
      port.onmessage = ({ data }) => {
        if (data === null) done()
        else say(data).finally(done)
      }
    }),
  )
})

async function say({ put, body, unlock, waitMs }) {
  await new Promise((done) => setTimeout(done, waitMs))
  const saved = await send(put, body)
  if (saved.status === 200) await send(unlock, null)
}

function send({ url, headers }, body) {
  return fetch(url, { method: 'POST', headers, body, credentials: 'omit', cache: 'no-store' })
}
