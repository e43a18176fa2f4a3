-- Tokens with which programs act for an account. Only the hash is kept; the token was shown once.
create table identity_api_token (
    id         text not null primary key,
    account    text not null references identity_account (id),
    name       text not null,
    token_hash text not null unique,
    -- Which of the account's roles it has: those of cooperatives only, where it was issued by whoever had no other.
    roles      text not null check (roles in ('all', 'cooperative')),
    issued_at  bigint not null,
    issued_by  text,
    last_day   text not null,
    used_on    text,
    revoked_at bigint,
    revoked_by text
);

create index identity_api_token_account on identity_api_token (account, issued_at);
