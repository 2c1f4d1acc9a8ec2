import { createServer } from 'node:net'
import { stop } from './say.mjs'

/** Ends the start in one line when the address cannot be had. */
export async function checkPort({ host, port }) {
  const reason = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (reason === null) return
  const why = {
    EADDRINUSE: `Port ${port} on ${host} is in use; stop what runs there or set PORT.`,
    EACCES: `Port ${port} needs rights that this user does not have; set PORT to 1024 or more.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; set HOST.`,
  }
  stop(why[reason] ?? `Cannot listen on ${host}:${port} (${reason}).`)
}
