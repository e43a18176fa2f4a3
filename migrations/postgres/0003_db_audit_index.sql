-- By which the audit is narrowed down: what was done, and who did it. The subject has its index already.
create index audit_entry_action on audit_entry (action, at);
create index audit_entry_account on audit_entry (account, at);
