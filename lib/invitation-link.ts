/** What an admin is shown of a new link, this once. */
export interface InvitationLink {
  email: string
  address: string
  /** Whether it is mailed to them, too. */
  mailed: boolean
}
