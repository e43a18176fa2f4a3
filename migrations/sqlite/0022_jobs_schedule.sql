-- When each schedule has its next turn, and the slot of its last one.
create table jobs_schedule (
    name      text    not null primary key,
    next_at   integer not null,
    last_slot integer,
    version   integer not null
) strict;
