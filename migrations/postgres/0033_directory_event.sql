-- What happened to an organisation, told by every context: the one timeline (dòng thời gian).
create table directory_event (
    id           text    not null primary key,
    organisation text    not null references directory_organisation (id),
    kind         text    not null,
    day          text    not null,
    -- Key of the sentence, and what is set into it, JSON.
    text_key     text    not null,
    facts        text    not null,
    -- What tells it: one source tells an event of a kind once.
    source_kind  text    not null,
    source       text    not null,
    link         text,
    has_evidence boolean not null,
    recorded_at  bigint  not null
);

create index directory_event_organisation on directory_event (organisation, day);
create unique index directory_event_source on directory_event (source_kind, source, kind, organisation);
