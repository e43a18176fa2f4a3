-- Dossiers of founding and dissolving; what is to be registered stands here until it is.
create table registry_dossier (
    id           text not null primary key,
    kind         text not null check (kind in ('found', 'voluntary', 'compulsory')),
    state        text not null check (state in ('open', 'done', 'given_up')),
    organisation text references registry_cooperative (organisation),
    coop_kind    text not null check (coop_kind in ('cooperative', 'union', 'group')),
    name         text not null,
    seat         text not null,
    agency       text not null,
    founders     bigint,
    opened_on    text not null,
    closed_on    text,
    version      bigint not null,
    changed_at   bigint not null,
    changed_by   text not null,
    check (kind = 'found' or organisation is not null)
);

create index registry_dossier_state on registry_dossier (state, opened_on);
create index registry_dossier_organisation on registry_dossier (organisation);
create index registry_dossier_seat on registry_dossier (seat);

-- Steps that were done, in their order; never changed.
create table registry_step (
    id         text not null primary key,
    dossier    text not null references registry_dossier (id),
    place      bigint not null,
    step       text not null,
    day        text not null,
    paper      text,
    note       text,
    told_at    bigint not null,
    by_account text,
    by_name    text not null,
    unique (dossier, place)
);

create trigger registry_step_stays before update or delete on registry_step
for each row execute function db_row_stays();

-- Papers of the law's list that are there, by their titles in that list.
create table registry_dossier_paper (
    dossier text not null references registry_dossier (id),
    title   text not null,
    paper   text,
    day     text not null,
    primary key (dossier, title)
);
