import { access, constants } from 'node:fs/promises'

const usual = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/**
 * Where LibreOffice is: where the setting says, or at one of the usual places; null for none.
 *
 * @param setting a path, `off`, or undefined
 */
export async function findOffice(setting: string | undefined): Promise<string | null> {
  if (setting === 'off') return null
  for (const path of setting === undefined ? usual : [setting]) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (runs) return path
  }
  return null
}
