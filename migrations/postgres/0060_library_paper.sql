-- Every paper once: what comes in, what goes out, the law.
create table library_paper (
    id              text not null primary key,
    -- As printed, and without marks and blanks, by which it is found again.
    number          text,
    number_key      text,
    -- A word of the program's list, which grows; hence no check.
    kind            text not null,
    direction       text not null check (direction in ('incoming', 'issued', 'law')),
    -- The organisation of the directory where one is known; the name always, as it stood on the paper.
    issuer          text,
    issuer_name     text not null,
    issued          text,
    summary         text not null,
    -- Other names by which it is called, a line each.
    aliases         text not null,
    confidentiality text not null check (confidentiality in ('open', 'internal', 'confidential')),
    in_force_from   text,
    in_force_to     text,
    area            text,
    organisation    text,
    note            text,
    -- Whether number and days were read in a source that can be named.
    verified        boolean not null,
    -- What may be there once only; none without a number.
    once_key        text unique,
    search          text not null,
    number_sort     text not null,
    summary_sort    text not null,
    version         bigint not null,
    created_at      bigint not null,
    changed_at      bigint not null,
    -- None where the house itself did it.
    changed_by      text,
    changed_by_name text not null
);

create index library_paper_number on library_paper (number_key);
create index library_paper_issued on library_paper (issued);
