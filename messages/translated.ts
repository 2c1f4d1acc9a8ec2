/** The shape of a catalogue in another language: the same keys, each with a text of its own. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
}
