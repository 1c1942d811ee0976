-- What comes next and needs something from outside, or a later hour. Written with the commit that wants it,
-- claimed in batches, and removed when its command has been performed.

create table job (
  id uuid primary key,
  -- one open job per subject and key: a deadline that moves replaces itself
  subject uuid not null,
  key text not null,
  run_at timestamptz not null,
  operation text not null,
  input json not null,
  because text,
  attempts integer not null default 0,
  locked_until timestamptz,
  last_error text,
  unique (subject, key)
);
create index job_due on job (run_at, id);
