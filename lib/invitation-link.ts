/** What an admin is shown of a new link, this once. */
export interface InvitationLink {
  email: string
  address: string
}
