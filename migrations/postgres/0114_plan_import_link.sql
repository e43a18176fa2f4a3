-- Which tasks and targets carry out which measure: proposed by the program, decided by people.
create table plan_import_link (
    import   text not null references plan_import (id),
    position bigint not null,
    measure  text not null,
    end_kind text not null check (end_kind in ('target', 'task')),
    end_key  text not null,
    standing text not null check (standing in ('proposed', 'accepted', 'dropped')),
    primary key (import, measure, end_kind, end_key)
);
