-- A change of a policy before it is one: somebody writes it against the newest version, asks for review, another
-- person approves it, and it becomes a version on a date. Until that date it can be withdrawn.

create table policy_draft (
  id uuid primary key,
  kind text not null,
  -- the version that it changes; 0 where none was ever written
  base integer not null check (base >= 0),
  document jsonb not null,
  note text not null,
  state text not null check (state in ('open', 'submitted', 'approved', 'rejected', 'activated', 'withdrawn')),
  author uuid not null references person,
  changed timestamptz not null,
  version integer,
  active_from timestamptz,
  check ((state = 'activated') = (version is not null and active_from is not null))
);
create index policy_draft_by_kind on policy_draft (kind, changed);

-- Who did what with a draft, and when.
-- history: policy_draft_step
create table policy_draft_step (
  draft uuid not null references policy_draft,
  nth integer not null,
  step text not null,
  person uuid not null references person,
  at timestamptz not null,
  note text,
  primary key (draft, nth)
);
