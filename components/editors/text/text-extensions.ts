import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view'
import type { DecodedText } from '#lib/text-bytes'
import type { Words } from '#messages/speak'
import { textFormat } from './text-format'
import { textColours, textTheme } from './text-theme'

const readOnlyPart = new Compartment()
const wrapPart = new Compartment()

/** What the editor says in itself, by its own names for it. */
const phrases = [
  ['Find', 'find'],
  ['Replace', 'replaceField'],
  ['next', 'next'],
  ['previous', 'previous'],
  ['all', 'all'],
  ['match case', 'matchCase'],
  ['regexp', 'regexp'],
  ['by word', 'byWord'],
  ['replace', 'replace'],
  ['replace all', 'replaceAll'],
  ['close', 'close'],
  ['current match', 'currentMatch'],
  ['on line', 'onLine'],
  ['replaced match on line $', 'replacedOnLine'],
  ['replaced $ matches', 'replaced'],
  ['Go to line', 'goToLine'],
  ['go', 'go'],
  ['Control character', 'controlCharacter'],
  ['Selection deleted', 'selectionDeleted'],
  ['Folded lines', 'foldedLines'],
  ['Unfolded lines', 'unfoldedLines'],
  ['to', 'to'],
  ['folded code', 'foldedCode'],
  ['unfold', 'unfold'],
  ['Fold line', 'foldLine'],
  ['Unfold line', 'unfoldLine'],
] as const

/** From here on colours, folding and line wrapping would make typing slow. */
const largeBytes = 10 * 1024 * 1024
const longLine = 100_000

export function isLarge(bytes: Uint8Array): boolean {
  return bytes.byteLength > largeBytes
}

export function createTextState(
  decoded: DecodedText,
  how: { language: Extension; large: boolean; nonce: string | undefined; readOnly: boolean },
  t: Words<'editors'>,
): EditorState {
  const plain = how.large || hasLongLine(decoded.text)
  return EditorState.create({
    doc: decoded.text,
    extensions: [
      textFormat(decoded),
      EditorView.cspNonce.of(how.nonce ?? ''),
      EditorView.contentAttributes.of({
        'aria-label': t('documents.text.label'),
        'aria-description': t('documents.text.leave'),
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      }),
      readOnlyPart.of(readOnlyExtensions(how.readOnly)),
      wrapPart.of(how.large ? [] : EditorView.lineWrapping),
      lineNumbers(),
      highlightSpecialChars(),
      history({ minDepth: 500 }),
      drawSelection(),
      rectangularSelection(),
      EditorState.allowMultipleSelections.of(true),
      search({ top: true }),
      EditorState.phrases.of(
        Object.fromEntries(
          phrases.map(([name, key]) => [name, t(`documents.text.phrases.${key}`)]),
        ),
      ),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      textTheme,
      plain
        ? []
        : [
            how.language,
            foldGutter(),
            indentOnInput(),
            bracketMatching(),
            highlightSelectionMatches(),
            syntaxHighlighting(textColours),
          ],
      // Escape lets go of the Tab key, so that a keyboard is not caught in here.
      keymap.of([
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap,
        ...foldKeymap,
        indentWithTab,
      ]),
    ],
  })
}

/** Lets the text be changed or not. */
export function readOnlySwitch(readOnly: boolean): StateEffect<unknown> {
  return readOnlyPart.reconfigure(readOnlyExtensions(readOnly))
}

/** Breaks long lines at the window's edge, or not. */
export function wrapSwitch(wrap: boolean): StateEffect<unknown> {
  return wrapPart.reconfigure(wrap ? EditorView.lineWrapping : [])
}

/** Still focusable when read-only: to select, search and scroll by keyboard. */
function readOnlyExtensions(readOnly: boolean): Extension {
  return readOnly
    ? [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-readonly': 'true' })]
    : []
}

function hasLongLine(text: string): boolean {
  let from = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    if (at - from > longLine) return true
    from = at + 1
  }
  return text.length - from > longLine
}
