-- Indicators (chỉ số): typed questions over evidence, frozen once they are defined.
create table evidence_indicator (
    id         text    not null primary key,
    title      text    not null,
    -- The question, JSON.
    question   text    not null,
    defined_at integer not null
) strict;

-- By which kinds, days and area an entry finds the indicators that it may concern.
create table evidence_indicator_kind (
    indicator text not null references evidence_indicator (id),
    kind      text not null,
    -- Empty where every area counts.
    area      text not null,
    from_day  text not null,
    to_day    text not null,
    primary key (kind, area, indicator)
) strict;

-- Which entries an indicator is made of, whether or not they count today. It follows from the entries and can be rebuilt.
create table evidence_hit (
    indicator text    not null,
    entry     text    not null,
    day       text    not null,
    known_at  integer not null,
    value     integer not null,
    primary key (indicator, entry)
) strict;

create index evidence_hit_day on evidence_hit (indicator, day, known_at, entry);
create index evidence_hit_entry on evidence_hit (entry);

create trigger evidence_indicator_stays before update on evidence_indicator
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_indicator_remains before delete on evidence_indicator
begin select raise(abort, 'evidence is never deleted'); end;
create trigger evidence_indicator_kind_stays before update on evidence_indicator_kind
begin select raise(abort, 'evidence is never changed'); end;
create trigger evidence_indicator_kind_remains before delete on evidence_indicator_kind
begin select raise(abort, 'evidence is never deleted'); end;
