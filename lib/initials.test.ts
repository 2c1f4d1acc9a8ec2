import { expect, test } from 'vitest'
import { initials } from './initials'

test.each([
  ['Ana', 'A'],
  ['Ana Maria de Sá', 'AS'],
  ['  jörg  öllinger ', 'JÖ'],
  ['Gustav Guest (guest)', 'GG'],
  ['Gunda (guest)', 'G'],
  ['李 雷', '李雷'],
  ['𝒜na 𝒵', '𝒜𝒵'],
  ['🎉 Mia', 'M'],
  ['(…)', '('],
  ['', '?'],
])('%j is %s', (name, letters) => expect(initials(name)).toBe(letters))
