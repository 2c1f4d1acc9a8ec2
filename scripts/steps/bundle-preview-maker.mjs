import { join } from 'node:path'

/** Of these the program loads the files of their packages. */
const external = ['sharp', '@napi-rs/canvas', '@hyzyla/pdfium', 'pdfjs-dist']

/**
 * Makes one file of the program that makes previews, which the portal runs in processes of their own.
 *
 * @param {string} root
 * @param {string} outfile
 */
export async function bundlePreviewMaker(root, outfile) {
  // Only now: before packages are installed, this page is read already.
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'server/previews/maker/main.ts')],
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    external,
    // csv-parse is bundled as what it is, and wants this.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  })
}
