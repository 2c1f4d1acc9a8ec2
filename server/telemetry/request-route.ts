/** Addresses with something in them that names a document, a person or a right. The first that fits counts. */
const templates: readonly [RegExp, string][] = [
  [/^\/wopi\/files\/[^/]+(\/(?:contents|ancestry|ecosystem_pointer))?$/, '/wopi/files/{id}$1'],
  [
    /^\/wopi\/containers\/[^/]+(\/(?:children|ancestry|ecosystem_pointer))?$/,
    '/wopi/containers/{id}$1',
  ],
  [/^\/wopi\/ecosystem(\/root_container_pointer)?$/, '/wopi/ecosystem$1'],
  [/^\/link\/.*$/, '/link/{token}/{name}'],
  [/^\/download\/rejected\/[^/]+$/, '/download/rejected/{id}'],
  [/^\/download\/[^/]+$/, '/download/{id}'],
  [/^\/api\/documents\/[^/]+\/(history|save-status)$/, '/api/documents/{id}/$1'],
  [/^\/(documents|edit|editor)\/[^/]+(?:\/.*)?$/, '/$1/{id}'],
  [/^\/api\/auth\/.*$/, '/api/auth/{action}'],
  [/^\/admin\/(\w+)\/.*$/, '/admin/$1/{id}'],
]

/** Addresses that are the same for everybody. */
const plain =
  /^\/(?:|documents|folders|trash|notifications|profile|sign-in|set-up|search|admin(?:\/\w{1,20})?|editor\/open|hosting\/discovery|wopibootstrapper|api\/(?:uploads|insertable|notifications))$/

/** Asked for all the time by machines: not worth a span. */
const unwatched = /^\/(?:_next\/|icon|favicon|editor\/exit-worker|api\/(?:health|ready|metrics)$)/

/**
 * The template of a request's address: few of them, and nothing in them that tells a document, a person or a token.
 *
 * @param url path and query, as they came
 * @returns null for what is not to be traced
 */
export function requestRoute(url: string): string | null {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (unwatched.test(path)) return null
  if (plain.test(path)) return path
  const found = templates.find(([pattern]) => pattern.test(path))
  return found ? path.replace(found[0], found[1]) : '{other}'
}
