-- Calendars of bodies, each behind an address that is a secret, and letters that people chose. Off until somebody chooses.
create table plan_calendar (
    id          text not null primary key,
    account     text not null,
    body        text not null,
    secret_hash text not null unique,
    since       text not null,
    made_at     integer not null,
    ended_at    integer
) strict;

create unique index plan_calendar_once on plan_calendar (account, body) where ended_at is null;

create table plan_digest (
    account   text not null primary key,
    id        text not null unique,
    end_hash  text not null unique,
    rhythm    text not null check (rhythm in ('none', 'weekly', 'daily')),
    looked_on text not null,
    sent_on   text,
    setback   text check (setback in ('unreachable', 'tls', 'sign_in', 'later', 'recipient', 'refused', 'not_configured'))
) strict;

create index plan_digest_due on plan_digest (rhythm, looked_on);
