-- That a guest came names them by their row alone where it was written before the log had their name, so that the
-- sweeper could never forget them. From here on it says who came by itself.
UPDATE "AuditEvent"
SET "detail" = CASE
    WHEN "detail" = '{}' THEN '{'
    ELSE left("detail", -1) || ','
  END || '"guest":' || to_json("User"."name")::text || '}'
FROM "User"
WHERE "User"."id" = "AuditEvent"."actorId"
  AND "User"."role" = 'guest'
  AND "action" = 'share.open'
  AND "detail" LIKE '{%}'
  AND "detail" NOT LIKE '%"guest":%';
