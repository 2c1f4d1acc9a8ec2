import { SelectField, TextField } from '#components/ui/field'

export function EmailField() {
  return (
    <TextField
      name="email"
      type="email"
      label="E-mail address"
      maxLength={254}
      autoComplete="off"
      required
    />
  )
}

export function RoleField() {
  return (
    <SelectField
      name="role"
      label="Role"
      defaultValue="member"
      hint="Admins reach everybody’s documents, locks and accounts."
    >
      <option value="member">Member</option>
      <option value="admin">Admin</option>
    </SelectField>
  )
}
