-- What one body owes of a task, once for each time that it falls due.
create table plan_obligation (
    id           text not null primary key,
    plan         text not null references plan_plan (id),
    task         text not null references plan_task (id),
    body         text not null,
    round        integer not null,
    starts       text not null,
    begun_due    text not null,
    begun_proposed integer not null,
    state        text not null check (state in ('open', 'submitted', 'returned', 'accepted')),
    holder       text not null check (holder in ('body', 'alliance', 'nobody')),
    held_since   text not null,
    due          text not null,
    due_proposed integer not null,
    asked_due    text,
    submitted_by text,
    told         integer not null,
    version      integer not null,
    unique (task, body, round)
) strict;

create index plan_obligation_plan on plan_obligation (plan);
create index plan_obligation_body on plan_obligation (body, state);
create index plan_obligation_told on plan_obligation (told, starts);

-- What was done with it: rows are added, never changed.
create table plan_act (
    id         text not null primary key,
    plan       text not null references plan_plan (id),
    obligation text not null references plan_obligation (id),
    number     integer not null,
    kind       text not null check (kind in ('progress', 'submit', 'accept', 'return', 'urge', 'inspect', 'ask_extension', 'grant_extension', 'refuse_extension', 'decide_due')),
    day        text not null,
    at         integer not null,
    by_account text,
    by_name    text not null,
    note       text,
    paper      text,
    due        text,
    unique (obligation, number)
) strict;

create index plan_act_plan on plan_act (plan, day);

-- The evidence that an act told of.
create table plan_act_evidence (
    act      text not null references plan_act (id),
    evidence text not null,
    primary key (act, evidence)
) strict;

create index plan_act_evidence_evidence on plan_act_evidence (evidence);

create trigger plan_act_stays before update on plan_act
begin select raise(abort, 'rows of plan_act are never changed'); end;
create trigger plan_act_remains before delete on plan_act
begin select raise(abort, 'rows of plan_act are never deleted'); end;
create trigger plan_act_evidence_stays before update on plan_act_evidence
begin select raise(abort, 'rows of plan_act_evidence are never changed'); end;
create trigger plan_act_evidence_remains before delete on plan_act_evidence
begin select raise(abort, 'rows of plan_act_evidence are never deleted'); end;
