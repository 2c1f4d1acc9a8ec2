import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The portal's own colours, which follow its theme by themselves. */
export const textTheme = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--canvas)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
    lineHeight: '1.6',
    overflow: 'auto',
  },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 16px 0 8px' },
  '.cm-gutters': {
    color: 'var(--muted)',
    backgroundColor: 'var(--canvas)',
    border: 'none',
    paddingLeft: '8px',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--surface) 70%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'light-dark(#cfd8fb, #34427c)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-soft)' },
  '.cm-searchMatch': { backgroundColor: 'light-dark(#fbe4a8, #453608)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'light-dark(#f8d06b, #5c4a12)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: 'none' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--danger-soft)' },
  '.cm-foldPlaceholder': {
    color: 'var(--muted)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
  },
  '.cm-specialChar': { color: 'var(--danger)' },
  '.cm-panels': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    fontFamily: 'var(--font-sans, inherit)',
  },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 40px 6px 12px', lineHeight: '2.25' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    verticalAlign: 'middle',
    alignItems: 'center',
    gap: '4px',
    margin: '0 10px 0 0',
    fontSize: '0.75rem',
    whiteSpace: 'nowrap',
  },
  '.cm-textfield': {
    height: '28px',
    width: '200px',
    margin: '0 8px 0 0',
    padding: '0 8px',
    color: 'var(--ink)',
    backgroundColor: 'var(--canvas)',
    border: '1px solid var(--control)',
    borderRadius: '6px',
    fontSize: '0.8125rem',
  },
  '.cm-button': {
    height: '28px',
    margin: '0 8px 0 0',
    padding: '0 10px',
    color: 'var(--ink)',
    backgroundImage: 'none',
    backgroundColor: 'var(--canvas)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    fontSize: '0.75rem',
  },
  '.cm-button:hover': { backgroundColor: 'var(--hover)' },
  '.cm-panel.cm-search [name=close]': {
    top: '8px',
    right: '8px',
    width: '28px',
    height: '28px',
    color: 'var(--muted)',
    fontSize: '1.125rem',
  },
})

/** Few colours, each in both themes with the contrast that reading needs. */
export const textColours = HighlightStyle.define([
  { tag: [tags.comment, tags.meta], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--picture)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--success)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--warning)' },
  { tag: [tags.propertyName, tags.attributeName, tags.labelName], color: 'var(--word)' },
  { tag: [tags.tagName, tags.typeName, tags.className], color: 'var(--slides)' },
  {
    tag: [tags.function(tags.variableName), tags.definition(tags.variableName)],
    color: 'var(--link)',
  },
  { tag: tags.heading, fontWeight: '700', color: 'var(--ink)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--link)', textDecoration: 'underline' },
  { tag: tags.monospace, color: 'var(--slides)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.quote], color: 'var(--muted)' },
  { tag: tags.invalid, color: 'var(--danger)' },
])
