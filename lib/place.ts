/** Where something is: a folder with its name, or, without an id, the root. */
export interface Place {
  id: string | null
  name: string
}
