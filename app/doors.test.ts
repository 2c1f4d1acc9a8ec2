import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What nobody has to be signed in for, and what is asked there instead. */
const open: Record<string, string> = {
  'app/(guest)/s/[token]/actions.ts': 'the token of a share link, and its password',
  'app/(guest)/s/[token]/page.tsx': 'the token of a share link',
  'app/(public)/forgot-password/actions.ts': 'nothing; it tells nothing',
  'app/(public)/forgot-password/page.tsx': 'nothing; whether mail is configured',
  'app/(public)/invite/[token]/actions.ts': 'the token of an invitation',
  'app/(public)/invite/[token]/page.tsx': 'the token of an invitation',
  'app/(public)/reset-password/[token]/actions.ts': 'the token of a mail',
  'app/(public)/reset-password/[token]/page.tsx': 'the token of a mail',
  'app/(public)/set-up/actions.ts': 'the code of the console',
  'app/(public)/set-up/page.tsx': 'whether there is an admin already',
  'app/(public)/sign-in/actions.ts': 'a password',
  'app/(public)/sign-in/page.tsx': 'nothing',
  'app/(public)/sign-in/second-step/actions.ts': 'a password just said, and a code',
  'app/(public)/sign-in/second-step/page.tsx': 'a password just said',
  'app/api/auth/[...nextauth]/route.ts': 'next-auth’s own token against forged requests',
  'app/api/health/route.ts': 'nothing; it tells nothing',
  'app/api/ready/route.ts': 'nothing; it tells nothing',
  'app/api/metrics/route.ts': 'a token of its own',
  'app/editor/[kind]/page.tsx': 'nothing; the document comes by its token',
  'app/editor/open/route.ts': 'what the browser says about the sender',
  'app/hosting/discovery/route.ts': 'nothing; it is public',
  'app/link/[token]/[name]/route.ts': 'the signature of the link',
  'app/wopi/[...path]/route.ts': 'an access token',
  'app/wopi/files/[fileId]/contents/route.ts': 'an access token',
  'app/wopi/files/[fileId]/route.ts': 'an access token',
  'app/wopibootstrapper/route.ts': 'a token of the provider',
}

const asks =
  /\b(requireViewer|requireAdmin|requireSession|currentSession|currentViewer|requireReader|currentReader|routeViewer|routeReader|sendDownload)\(/
const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => `app/${file}`)
const actionFiles = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use server'"))

/** The exported functions of a file, each with its text. */
function functionsOf(file: string): { name: string; text: string }[] {
  const [, ...texts] = readFileSync(file, 'utf8').split(/^export (?:default )?async function /m)
  return texts.map((text) => ({ name: text.split('(', 1)[0] ?? '', text }))
}

it('no server action is inside a function: what it took out of it would be sent under a key that is no secret', () => {
  const inside = files.filter((file) =>
    /^\s+['"]use (server|cache)['"]/m.test(readFileSync(file, 'utf8')),
  )
  expect(inside).toEqual([])
})

it.each(actionFiles.filter((file) => !(file in open)))(
  'each server action in %s asks who is there',
  (file) => {
    const actions = functionsOf(file)
    expect(actions).not.toEqual([])
    expect(actions.filter(({ text }) => !asks.test(text)).map(({ name }) => name)).toEqual([])
  },
)

it.each(files.filter((file) => /\/(page\.tsx|route\.ts)$/.test(file) && !(file in open)))(
  '%s asks who is there',
  (file) => {
    // The front page only leads on.
    if (file === 'app/page.tsx') expect(readFileSync(file, 'utf8')).toContain('redirect(')
    else expect(readFileSync(file, 'utf8')).toMatch(asks)
  },
)

it('a route that writes by the session’s cookie looks at the sender', () => {
  const writing = files.filter(
    (file) =>
      file.endsWith('/route.ts') &&
      /export (async function|\{[^}]*\b| const )\s*(as )?(POST|PUT|PATCH|DELETE)\b/.test(
        readFileSync(file, 'utf8'),
      ) &&
      !(file in open),
  )
  expect(writing).toContain('app/api/uploads/route.ts')
  for (const file of writing)
    expect(readFileSync(file, 'utf8')).toMatch(/\broute(Viewer|Reader)\(request/)
})
