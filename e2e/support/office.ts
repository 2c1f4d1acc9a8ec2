import { createServer } from 'node:http'
import { freePort } from './free-port'

/** An office server as far as registering one goes: it serves a discovery document about itself. */
export interface Office {
  /** Of the discovery document. */
  url: string
  origin: string
  close(): void
}

/** Starts one that says it edits .docx files. */
export async function startOffice(): Promise<Office> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/xml').end(
      `<?xml version="1.0" encoding="utf-8"?>
<wopi-discovery><net-zone name="external-http"><app name="Word">
<action name="edit" ext="docx" urlsrc="${origin}/edit?"/>
</app></net-zone></wopi-discovery>`,
    )
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return { url: `${origin}/hosting/discovery`, origin, close: () => server.close() }
}
