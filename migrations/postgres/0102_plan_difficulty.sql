-- Difficulties, each with the level where it lies.
create table plan_difficulty (
    id         text not null primary key,
    plan       text not null references plan_plan (id),
    task       text not null references plan_task (id),
    body       text not null,
    area       text not null,
    matter     text not null,
    state      text not null check (state in ('open', 'answered')),
    level      text not null check (level in ('commune', 'district', 'province')),
    level_area text not null,
    held_since text not null,
    raised_on  text not null,
    version    bigint not null
);

create index plan_difficulty_plan on plan_difficulty (plan, state);
create index plan_difficulty_task on plan_difficulty (task);
create index plan_difficulty_body on plan_difficulty (body);

create table plan_difficulty_act (
    id         text not null primary key,
    difficulty text not null references plan_difficulty (id),
    number     bigint not null,
    kind       text not null check (kind in ('raise', 'lift', 'answer')),
    level      text not null check (level in ('commune', 'district', 'province')),
    level_area text not null,
    level_name text not null,
    day        text not null,
    at         bigint not null,
    by_account text,
    by_name    text not null,
    note       text not null,
    paper      text,
    unique (difficulty, number)
);

create trigger plan_difficulty_act_stays before update or delete on plan_difficulty_act
for each row execute function db_row_stays();
