-- What lists of accounts search and sort by, written by the program; and the second step.
alter table identity_account add column search text not null default '';
alter table identity_account add column sort_key text not null default '';
-- Of the secret only a seed is kept: without the installation's key it tells nothing.
alter table identity_account rename column totp_secret to totp_seed;
-- The form that used the last code: sent twice, it is no replay.
alter table identity_account add column totp_command text;

create index identity_account_sort on identity_account (sort_key, id);
