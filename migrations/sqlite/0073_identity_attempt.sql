-- Failures to sign in, counted in windows. Keys are keyed hashes: no name, number or address stands here.
create table identity_attempt (
    key          text not null primary key,
    -- Whose sign-in it was, so that a new code or password begins anew.
    login        text not null,
    window_start integer not null,
    failures     integer not null
) strict;

create index identity_attempt_login on identity_attempt (login);
create index identity_attempt_window on identity_attempt (window_start);
