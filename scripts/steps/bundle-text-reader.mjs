import { join } from 'node:path'

/**
 * Writes the program that reads documents' texts as one file into the built portal's folder, where there are neither
 * sources nor all packages. server/documents/texts/text-reader.ts starts it.
 *
 * @param {string} root
 * @param {string} folder
 */
export async function bundleTextReader(root, folder) {
  // Only now: before packages are installed, this page is read already.
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'server/documents/texts/reading/reader-program.ts')],
    outfile: join(folder, 'text-reader.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
}
