-- Work that is done after the act that caused it: queued in the acting transaction, run by a worker of any process.
create table jobs_job (
    id           text   not null primary key,
    kind         text   not null,
    key          text   not null unique,
    payload      text   not null,
    -- The slot of the schedule that queued it; none for what an act caused.
    slot         bigint,
    -- From when on it may be run. The same as created_at, or before, means at once.
    run_at       bigint not null,
    attempts     bigint not null,
    attempts_max bigint not null,
    state        text   not null check (state in ('waiting', 'running', 'done', 'dead', 'given_up')),
    -- While it runs: until when it is the run's alone, and the run.
    lease_until  bigint,
    leased_by    text,
    -- What its runs did is remembered for a time that is counted from here.
    first_run_at bigint,
    last_error   text,
    caused_by    text,
    on_behalf_of text,
    created_at   bigint not null,
    touched_at   bigint not null,
    finished_at  bigint,
    version      bigint not null
);

-- What may be run next: the one of which the time came first.
create index jobs_job_next on jobs_job (coalesce(lease_until, run_at), id) where state in ('waiting', 'running');
create index jobs_job_state on jobs_job (state, touched_at);
create index jobs_job_finished on jobs_job (finished_at) where finished_at is not null;
