import { accessSync, constants } from 'node:fs'

/** Without a window there is less to start and to draw: the browser tests take three quarters of their time. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The browser for the end-to-end tests: CHROMIUM_PATH, else a usual place, else Playwright's own.
 *
 * @param {string} playwrightsOwn where Playwright would have put its browser
 * @returns {string | null}
 */
export function findChromium(playwrightsOwn) {
  const named = process.env.CHROMIUM_PATH
  if (named) return runs(named) ? named : null
  return [...usual, playwrightsOwn].find(runs) ?? null
}
