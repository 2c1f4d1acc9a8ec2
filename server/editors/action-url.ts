/**
 * Makes the address to which the host page posts the token (reference §7.2). A placeholder has the form
 * `<name=PLACEHOLDER&>`, its `&` may be missing.
 *
 * @param urlsrc from the discovery document, entities already decoded
 * @param values by placeholder, e.g. `UI_LLCC`; what is not in here is removed from the address
 * @param wopiSrc without a token
 */
export function actionUrl(
  urlsrc: string,
  values: Readonly<Record<string, string | undefined>>,
  wopiSrc: string,
): string {
  let placed = false
  const filled = urlsrc
    .replace(
      /<([^<>=]+)=([^<>&]+)(&?)>/g,
      (_all, name: string, placeholder: string, amp: string) => {
        const value = placeholder === 'WOPI_SOURCE' ? wopiSrc : own(values, placeholder)
        // Unknown or unwanted: everything between the brackets goes, brackets included.
        if (value === undefined) return ''
        if (placeholder === 'WOPI_SOURCE') placed = true
        return `${name}=${encodeURIComponent(value)}${amp}`
      },
    )
    .replace(/[?&]+$/, '')
  if (placed) return filled
  // No WOPI_SOURCE in the template: the parameter is added under its usual name.
  return `${filled}${filled.includes('?') ? '&' : '?'}WOPISrc=${encodeURIComponent(wopiSrc)}`
}

/** The address without its placeholders: what can be parsed and checked before there is a document. */
export function withoutPlaceholders(urlsrc: string): string {
  return urlsrc.replace(/<[^<>]*>/g, '')
}

function own(values: Readonly<Record<string, string | undefined>>, name: string) {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
