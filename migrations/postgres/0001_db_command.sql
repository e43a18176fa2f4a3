-- Settings of the installation, such as the business day of a demonstration.
create table db_setting (
    name  text not null primary key,
    value text not null
);

-- What a person asked for once, and what came of it, so that asking again gives the same.
create table db_command (
    actor       text   not null,
    id          text   not null,
    fingerprint text   not null,
    outcome     text   not null,
    at          bigint not null,
    primary key (actor, id)
);

create index db_command_at on db_command (at);
