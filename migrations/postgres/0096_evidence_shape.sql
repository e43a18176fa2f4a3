-- What an entry is to its indicators is found by the entry first, so that recording writes at the end.
alter table evidence_hit drop constraint evidence_hit_pkey;
alter table evidence_hit add primary key (entry, indicator);
drop index evidence_hit_entry;

-- Nothing asks by body and day, few entries have a source, and only what waits is counted by body.
drop index evidence_entry_body;
drop index evidence_entry_source;
create index evidence_entry_source on evidence_entry (source_kind, source) where source is not null;
drop index evidence_state_waiting;
create index evidence_state_waiting on evidence_state (body, state, since)
where state in ('recorded', 'awaiting_countersign', 'returned');
