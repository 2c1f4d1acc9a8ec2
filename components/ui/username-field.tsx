/** For password managers: whose password the one is that stands beside it. Nobody sees it. */
export function UsernameField({ email }: { email: string }) {
  return (
    <input
      type="email"
      name="email"
      value={email}
      autoComplete="username"
      readOnly
      hidden
      aria-hidden
      tabIndex={-1}
    />
  )
}
