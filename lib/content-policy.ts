/** What a page's content security policy depends on. */
export interface PolicyInput {
  /** For the scripts that this answer itself carries. */
  nonce: string
  /** The built-in editor's own pages: the only ones that may stand in a frame, and only in the portal's. */
  isEditor: boolean
  /** Origins of the registered editors: what the portal may frame and post a token to. */
  editorOrigins: readonly string[]
  /** The development server evaluates code to show better stacks, and has inline styles. */
  isDevelopment: boolean
}

/** The content security policy of a page. Scripts run by nonce only. */
export function contentPolicy(input: PolicyInput): string {
  const { nonce, isEditor, editorOrigins, isDevelopment } = input
  const editors = editorOrigins.filter(isOrigin)
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    // The built-in editor lays its page out with style elements made by script, as does the development
    // server's overlay; no other page has any.
    'style-src': ["'self'", isEditor || isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'", ...editors],
    'form-action': ["'self'", ...editors],
    'frame-ancestors': [isEditor ? "'self'" : "'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}

/** Which abilities of the device pages may use: the clipboard and the full screen, for editors too. */
export function permissionsPolicy(editorOrigins: readonly string[]): string {
  const allowed = ['self', ...editorOrigins.filter(isOrigin).map((origin) => `"${origin}"`)].join(
    ' ',
  )
  const given = ['clipboard-read', 'clipboard-write', 'fullscreen']
  const denied = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  return [
    ...given.map((name) => `${name}=(${allowed})`),
    ...denied.map((name) => `${name}=()`),
  ].join(', ')
}

/** Whatever else it is, it must not be able to end the directive it stands in. */
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^\s;,'"()]+$/.test(text)
}
