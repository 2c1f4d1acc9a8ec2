import { copyViewerFiles } from './copy-viewer-files.mjs'
import { run } from './run.mjs'
import { say, stop } from './say.mjs'

/** Makes what is not kept in the repository: the database clients, and files of packages that browsers load. */
export async function generate(root) {
  const { code, output } = await run([process.execPath, 'scripts/generate.mjs'], { cwd: root })
  if (code !== 0) stop(output.trimEnd(), 'Generating the database clients failed; see above.')
  if (output) say(output.trimEnd().split('\n').at(-1))
  copyViewerFiles(root)
}
