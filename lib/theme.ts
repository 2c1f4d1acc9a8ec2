/** The reader's choice of theme. `system` follows the device and is kept by not keeping anything. */
export type Theme = 'system' | 'light' | 'dark'

/** The cookie that remembers the choice. It carries nothing else and is no secret. */
export const themeCookie = 'carrel-theme'

/** Reads the cookie's value. */
export function readTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}
