import { spawn } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { previewLimits } from '#server/previews/limits'
import { CannotMake } from './cannot-make'

/** What the program may not do: run macros, follow links out of the document, ask the network for anything. */
const settings: readonly (readonly [
  path: string,
  name: string,
  value: string | boolean | number,
])[] = [
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', 3],
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', true],
  ['Office.Common/Security/Scripting', 'DisableActiveContent', true],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true],
  ['Office.Common/Security/Scripting', 'DisableOLEAutomation', true],
  ['Office.Writer/Content/Update', 'Link', 2],
  ['Office.Calc/Content/Update', 'Link', 2],
  ['Inet/Settings', 'ooInetProxyType', 2],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', 9],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', 9],
]

/**
 * Turns an office file into a PDF by LibreOffice, in a profile that begins empty and goes with the folder. It runs in
 * this process's group and ends with it.
 *
 * @param folder of this preview alone
 * @param firstPage whether the other pages are of no use
 * @throws CannotMake
 */
export async function convert(
  program: string,
  { file, folder, firstPage }: { file: string; folder: string; firstPage: boolean },
): Promise<Buffer> {
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user/registrymodifications.xcu'), registry())
  const options = firstPage ? ':{"PageRange":{"type":"string","value":"1"}}' : ''
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
      ...['--convert-to', `pdf${options && `:${exportFilter(file)}${options}`}`],
      ...['--outdir', join(folder, 'out'), file],
    ],
    {
      stdio: 'ignore',
      cwd: folder,
      // Nothing of the portal's own environment.
      env: {
        ...{ PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
        NODE_ENV: 'production',
      },
    },
  )
  const code = await new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  const pdf = join(folder, 'out', `${basename(file).replace(/\.[^.]*$/, '')}.pdf`)
  const size = await stat(pdf).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0) throw new CannotMake('damaged', `the office program made nothing of it (${code})`)
  if (size > previewLimits.pdf) throw new CannotMake('too-large', `its PDF has ${size} bytes`)
  return readFile(pdf)
}

function exportFilter(file: string): string {
  if (/\.(xls|ods)/.test(file)) return 'calc_pdf_Export'
  return /\.(pp|od?p)/.test(file) ? 'impress_pdf_Export' : 'writer_pdf_Export'
}

function registry(): string {
  const items = settings.map(([path, name, value]) => {
    const property = `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`
    return `<item oor:path="/org.openoffice.${path}">${property}</item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`
}
