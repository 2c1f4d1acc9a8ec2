import type { Page } from '@playwright/test'
import { qrPath } from '#lib/qr-path'

/** A key is another one each time, and so is its picture. */
export async function showTheSameKey(page: Page): Promise<void> {
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const picture = qrPath(`otpauth://totp/Carrel:lea@example.org?secret=${key}&issuer=Carrel`)
  await page.locator('[data-key]').evaluate(
    (element, shown) => {
      element.textContent = shown
    },
    key.replace(/.{4}(?=.)/g, '$& '),
  )
  await page.locator('main svg[role=img]').evaluate((svg, { size, path }) => {
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
    svg.firstElementChild?.setAttribute('d', path)
  }, picture)
}
