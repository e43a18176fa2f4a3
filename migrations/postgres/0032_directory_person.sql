-- Persons (cá nhân): one identity each, to whom accounts, members, learners and borrowers refer.
create table directory_person (
    id           text    not null primary key,
    name         text    not null,
    sort_key     text    not null,
    words        text    not null,
    -- The day of birth, or the year alone.
    birth_day    text,
    birth_year   bigint,
    phone        text,
    -- The identity number: encrypted, its keyed hash to find it by, its last digits to recognise it by.
    id_sealed    bytea,
    id_hash      bytea,
    id_tail      text,
    -- Where the person belongs: whose officers see the record.
    area         text    references directory_area (id),
    organisation text    references directory_organisation (id),
    merged_into  text    references directory_person (id),
    version      bigint  not null,
    changed_at   bigint  not null,
    changed_by   text    not null
);

create index directory_person_sort on directory_person (sort_key);
create index directory_person_phone on directory_person (phone);
create index directory_person_merged on directory_person (merged_into);
-- No two living records with one number. A merged record has given its number up.
create unique index directory_person_id_hash on directory_person (id_hash);
