import { describe, expect, it } from 'vitest'
import { contentPolicy, permissionsPolicy } from './content-policy'

const page = { nonce: 'bm9uY2U', isEditor: false, editorOrigins: [], isDevelopment: false }

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((part) => part.startsWith(`${name} `))
}

describe('contentPolicy', () => {
  it('runs scripts by nonce only', () => {
    expect(directive(contentPolicy(page), 'script-src')).toBe(
      "script-src 'self' 'nonce-bm9uY2U' 'strict-dynamic'",
    )
  })

  it('lets the development server evaluate code, and nothing else do so', () => {
    expect(contentPolicy({ ...page, isDevelopment: true })).toContain("'unsafe-eval'")
    expect(contentPolicy(page)).not.toContain('unsafe-eval')
  })

  it('frames and posts to the registered editors', () => {
    const policy = contentPolicy({ ...page, editorOrigins: ['https://office.example.org'] })
    expect(directive(policy, 'frame-src')).toBe("frame-src 'self' https://office.example.org")
    expect(directive(policy, 'form-action')).toBe("form-action 'self' https://office.example.org")
  })

  it('leaves out what is not an origin and would end the directive', () => {
    const editorOrigins = ["https://a.example.org; script-src 'unsafe-inline'", 'javascript:']
    expect(directive(contentPolicy({ ...page, editorOrigins }), 'frame-src')).toBe(
      "frame-src 'self'",
    )
  })

  it('lets only the built-in editor stand in a frame, and only in one of the portal', () => {
    expect(directive(contentPolicy(page), 'frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(directive(contentPolicy({ ...page, isEditor: true }), 'frame-ancestors')).toBe(
      "frame-ancestors 'self'",
    )
  })
})

describe('permissionsPolicy', () => {
  it('gives the clipboard to editors and the camera to nobody', () => {
    const policy = permissionsPolicy(['https://office.example.org'])
    expect(policy).toContain('clipboard-read=(self "https://office.example.org")')
    expect(policy).toContain('camera=()')
  })
})
