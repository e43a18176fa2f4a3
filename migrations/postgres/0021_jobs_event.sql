-- What happened, for contexts above that want to know: written in the acting transaction, given to each of them by a job.
create table jobs_event (
    id           text   not null primary key,
    name         text   not null,
    payload      text   not null,
    caused_by    text,
    on_behalf_of text,
    created_at   bigint not null,
    -- When a job was queued for every subscriber.
    told_at      bigint
);

create index jobs_event_told on jobs_event (told_at) where told_at is not null;
