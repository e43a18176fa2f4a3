-- Who has signed in where. Only the hash of the token is kept; the browser has the token.
create table identity_session (
    id         text not null primary key,
    account    text not null references identity_account (id),
    token_hash text not null unique,
    means      text not null check (means in ('password', 'code', 'oidc')),
    -- The form by which it was opened: sent twice, it leaves one session behind.
    command    text not null,
    browser    text not null,
    opened_at  bigint not null,
    seen_at    bigint not null
);

create index identity_session_account on identity_session (account, opened_at);
create index identity_session_seen on identity_session (seen_at);

-- Browsers in which somebody has signed in before: others' failures do not hold them up.
create table identity_device (
    device_hash text not null,
    account     text not null references identity_account (id),
    seen_at     bigint not null,
    primary key (device_hash, account)
);

create index identity_device_account on identity_device (account, seen_at);
