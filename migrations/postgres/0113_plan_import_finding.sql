-- What a drafter should look at.
create table plan_import_finding (
    id              text not null primary key,
    import          text not null references plan_import (id),
    position        bigint not null,
    code            text not null,
    message         text not null,
    -- Places in the text, as JSON.
    spans           text not null,
    settled_at      bigint,
    settled_by_name text,
    version         bigint not null,
    unique (import, position)
);
