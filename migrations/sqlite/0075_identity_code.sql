-- One-time codes for people of cooperatives; one an account, a new one takes the place of the old.
create table identity_code (
    account      text not null primary key references identity_account (id),
    id           text not null,
    code_hash    text not null,
    made_at      integer not null,
    made_by      text,
    expires_at   integer not null,
    used_at      integer,
    used_command text
) strict;
