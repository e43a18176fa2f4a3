-- What happened and can be counted (minh chứng). Written once inside the acting transaction, never changed: a mistake is
-- reversed by an act that says why.
create table evidence_entry (
    id               text    not null primary key,
    -- A code of the catalogue, which grows; hence no check.
    kind             text    not null,
    day              text    not null,
    -- When it became known, by the business clock: any figure can be asked as known at an instant.
    known_at         integer not null,
    area             text,
    body             text    not null,
    programme        text,
    -- Thousandths of the kind's unit.
    quantity         integer,
    amount           integer,
    money            text,
    -- What the acting context stamped on it, `key=value` in lines.
    attributes       text    not null,
    source_kind      text,
    source           text,
    note             text,
    -- The letter by which it was recorded for the body.
    letter           text,
    again            text,
    -- Kind, day, subjects and papers, by which the same is found.
    same_key         text    not null,
    search           text    not null,
    -- None where the house itself recorded it.
    recorded_by      text,
    recorded_by_name text    not null
) strict;

create index evidence_entry_kind on evidence_entry (kind, day, id);
create index evidence_entry_day on evidence_entry (day, id);
create index evidence_entry_body on evidence_entry (body, day);
create index evidence_entry_same on evidence_entry (same_key);
create index evidence_entry_source on evidence_entry (source_kind, source);

-- Whom an entry is about, in order.
create table evidence_subject (
    entry        text    not null references evidence_entry (id),
    organisation text    not null,
    place        integer not null,
    primary key (entry, organisation)
) strict;

create index evidence_subject_organisation on evidence_subject (organisation, entry);

-- What is done to an entry: verified, returned, sent again, reversed, countersigned. Each act is a row, never changed.
create table evidence_act (
    id       text    not null primary key,
    entry    text    not null references evidence_entry (id),
    -- Which act upon the entry it is, from 1.
    number   integer not null,
    kind     text    not null check (kind in
        ('verify', 'verify_by_letter', 'countersign', 'return', 'resubmit', 'reverse')),
    known_at integer not null,
    acted_by text,
    by_name  text    not null,
    reason   text,
    letter   text
) strict;

create unique index evidence_act_number on evidence_act (entry, number);

-- The papers of an entry; of an act, where it brought more.
create table evidence_paper (
    entry text not null references evidence_entry (id),
    paper text not null,
    act   text references evidence_act (id),
    primary key (entry, paper)
) strict;

create index evidence_paper_paper on evidence_paper (paper);

-- Where an entry stands after its acts. It follows from them and is kept for lists; of two acts at once the second finds
-- another version.
create table evidence_state (
    entry     text    not null primary key references evidence_entry (id),
    body      text    not null,
    state     text    not null check (state in
        ('recorded', 'awaiting_countersign', 'verified', 'returned', 'reversed')),
    version   integer not null,
    -- Who brought it there, and when, by the business clock.
    since     integer not null,
    last_by   text,
    last_name text    not null,
    -- Who acted by letter, for the four eyes.
    letter_by text
) strict;

create index evidence_state_waiting on evidence_state (state, body, since);

create trigger evidence_entry_stays before update on evidence_entry
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_entry_remains before delete on evidence_entry
begin select raise(abort, 'evidence is never deleted'); end;
create trigger evidence_subject_stays before update on evidence_subject
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_subject_remains before delete on evidence_subject
begin select raise(abort, 'evidence is never deleted'); end;
create trigger evidence_act_stays before update on evidence_act
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_act_remains before delete on evidence_act
begin select raise(abort, 'evidence is never deleted'); end;
create trigger evidence_paper_stays before update on evidence_paper
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_paper_remains before delete on evidence_paper
begin select raise(abort, 'evidence is never deleted'); end;
