-- Recovery codes for when the phone with the second step is lost; each once.
create table identity_recovery (
    account      text not null references identity_account (id),
    code_hash    text not null,
    used_at      integer,
    used_command text,
    primary key (account, code_hash)
) strict, without rowid;
