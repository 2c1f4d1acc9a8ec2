import type { useTranslations } from 'next-intl'
import { auditWords } from '#messages/en/admin/auditWords'

type T = ReturnType<typeof useTranslations<'admin.auditWords'>>

// The English catalogue is the list of what has words: the others have the same.
const { actions, nouns, details, values } = auditWords

type Actions = typeof actions
type Noun = keyof Actions & string
type Action = { [N in Noun]: `${N}.${keyof Actions[N] & string}` }[Noun]

const known = new Set(
  Object.entries(actions).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  ),
)
const isAction = (action: string): action is Action => known.has(action)
const isNoun = (noun: string): noun is keyof typeof nouns => Object.hasOwn(nouns, noun)
const isDetail = (name: string): name is keyof typeof details => Object.hasOwn(details, name)

/** What an entry of the audit log says in words; unknown ones speak for themselves. */
export function auditActionWords(action: string, t: T): string {
  return isAction(action) ? t(`actions.${action}`) : action
}

/** What a group of actions is about. */
export function auditNounWords(noun: string, t: T): string {
  return isNoun(noun) ? t(`nouns.${noun}`) : noun
}

/** The name of a detail. */
export function auditDetailWords(name: string, t: T): string {
  return isDetail(name) ? t(`details.${name}`) : name
}

type Values = typeof values
type Valued = { [D in keyof Values]: `${D}.${keyof Values[D] & string}` }[keyof Values]

const valued = new Set(
  Object.entries(values).flatMap(([name, words]) =>
    Object.keys(words).map((value) => `${name}.${value}`),
  ),
)
const isValued = (value: string): value is Valued => valued.has(value)

/** The value of a detail, in words when it is one of the portal's own. */
export function auditValueWords(name: string, value: string, t: T): string {
  const key = `${name}.${value}`
  return isValued(key) ? t(`values.${key}`) : value
}
