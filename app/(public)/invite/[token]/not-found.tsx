import { InvitationOver } from '#components/public/invitation-over'

export default function InvitationNotFound() {
  return <InvitationOver state="wrong" />
}
