-- What one body owes of a task, once for each time that it falls due.
create table plan_obligation (
    id           text not null primary key,
    plan         text not null references plan_plan (id),
    task         text not null references plan_task (id),
    body         text not null,
    round        bigint not null,
    starts       text not null,
    begun_due    text not null,
    begun_proposed boolean not null,
    state        text not null check (state in ('open', 'submitted', 'returned', 'accepted')),
    holder       text not null check (holder in ('body', 'alliance', 'nobody')),
    held_since   text not null,
    due          text not null,
    due_proposed boolean not null,
    asked_due    text,
    submitted_by text,
    told boolean not null,
    version      bigint not null,
    unique (task, body, round)
);

create index plan_obligation_plan on plan_obligation (plan);
create index plan_obligation_body on plan_obligation (body, state);
create index plan_obligation_told on plan_obligation (told, starts);

-- What was done with it: rows are added, never changed.
create table plan_act (
    id         text not null primary key,
    plan       text not null references plan_plan (id),
    obligation text not null references plan_obligation (id),
    number     bigint not null,
    kind       text not null check (kind in ('progress', 'submit', 'accept', 'return', 'urge', 'inspect', 'ask_extension', 'grant_extension', 'refuse_extension', 'decide_due')),
    day        text not null,
    at         bigint not null,
    by_account text,
    by_name    text not null,
    note       text,
    paper      text,
    due        text,
    unique (obligation, number)
);

create index plan_act_plan on plan_act (plan, day);

-- The evidence that an act told of.
create table plan_act_evidence (
    act      text not null references plan_act (id),
    evidence text not null,
    primary key (act, evidence)
);

create index plan_act_evidence_evidence on plan_act_evidence (evidence);

create trigger plan_act_stays before update or delete on plan_act
for each row execute function db_row_stays();
create trigger plan_act_evidence_stays before update or delete on plan_act_evidence
for each row execute function db_row_stays();
