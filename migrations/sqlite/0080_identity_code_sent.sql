-- Codes that go to a phone by themselves, and what stood in their way.
alter table identity_code add column route text not null default 'by_hand'
    check (route in ('mail', 'gateway', 'by_hand'));
alter table identity_code add column brought_at integer;
alter table identity_code add column obstacle text
    check (obstacle in ('unreachable', 'tls', 'sign_in', 'later', 'recipient', 'refused', 'not_configured'));
alter table identity_code add column obstacle_status integer;
alter table identity_code add column obstacle_at integer;
