-- The searches and lists touch few rows, and read as if they touched many: PostgreSQL would translate each of them to machine
-- code first, every time, for fifty times as long as they take. For the portal's own role in its own database; a role may say so of
-- itself, and where it may not, everything works as before, only slower.
DO $$ BEGIN
  EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET jit = off', current_database());
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'jit stays on';
END $$;
