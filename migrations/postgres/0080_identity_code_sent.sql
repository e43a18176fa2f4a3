-- Codes that go to a phone by themselves, and what stood in their way.
alter table identity_code add column route text not null default 'by_hand'
    check (route in ('mail', 'gateway', 'by_hand'));
alter table identity_code add column brought_at bigint;
alter table identity_code add column obstacle text
    check (obstacle in ('unreachable', 'tls', 'sign_in', 'later', 'recipient', 'refused', 'not_configured'));
alter table identity_code add column obstacle_status bigint;
alter table identity_code add column obstacle_at bigint;
