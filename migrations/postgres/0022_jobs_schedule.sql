-- When each schedule has its next turn, and the slot of its last one.
create table jobs_schedule (
    name      text   not null primary key,
    next_at   bigint not null,
    last_slot bigint,
    version   bigint not null
);
