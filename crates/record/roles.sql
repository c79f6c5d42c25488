-- The role that the program acts as, for a store whose tables belong to another role: it adds to the record and reads it,
-- and can neither change nor remove what stands there, nor lift the guards. Run as the tables' owner, in the store's
-- database, once after founding and again after the owner has brought the store to a newer form:
--
--     psql -d DATABASE -f roles.sql
--     psql -d DATABASE -c 'GRANT aiqyn_writer TO the_login_of_the_program'

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'aiqyn_writer') THEN
        CREATE ROLE aiqyn_writer NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'aiqyn_reader') THEN
        CREATE ROLE aiqyn_reader NOLOGIN;
    END IF;
END
$$;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO aiqyn_writer, aiqyn_reader;

-- Only ever added to.
GRANT INSERT ON acts, log_nodes, submissions, refusals, refusal_records, subjects, sealed TO aiqyn_writer;
-- Officers are acts: their rows of before are only read.
REVOKE INSERT ON officers FROM aiqyn_writer;
-- Whoever reads records that first, and can change nothing of it but how far the journal goes, which never goes back.
GRANT INSERT ON reads TO aiqyn_writer, aiqyn_reader;
GRANT UPDATE ON reads_head TO aiqyn_writer, aiqyn_reader;
GRANT INSERT ON refusal_heads TO aiqyn_writer;
-- The end of the record, what each key stands at, and what the store says of itself.
GRANT UPDATE ON head TO aiqyn_writer;
GRANT INSERT, UPDATE ON versions, meta TO aiqyn_writer;
-- Derived from the acts, and made anew from them.
GRANT INSERT, DELETE ON views, view_states, view_marks, lookups, tally_batches TO aiqyn_writer;
GRANT UPDATE ON views, view_states TO aiqyn_writer;
-- What the office keeps of those who sign in: it changes and goes, and whoever only reads the record sees none of it.
GRANT INSERT, UPDATE, DELETE ON authenticators, attempts, sessions, drafts, saved_views TO aiqyn_writer;
GRANT INSERT, UPDATE, DELETE ON claims, assignments, opened_records TO aiqyn_writer;
REVOKE SELECT ON authenticators, attempts, sessions, drafts, saved_views, claims, assignments, opened_records FROM aiqyn_reader;
