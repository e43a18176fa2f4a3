-- Which entry is the first of those that say the same (kind, day, subjects and papers) and are not reversed. Two who record
-- it at one moment cannot both claim to be; another, with its reason, claims nothing. Written before its entry.
create table evidence_same (
    same_key text not null primary key,
    entry    text not null
);

create unique index evidence_same_entry on evidence_same (entry);

insert into evidence_same (same_key, entry)
select e.same_key, min(e.id)
from evidence_entry e
join evidence_state s on s.entry = e.id
where s.state <> 'reversed'
group by e.same_key;
