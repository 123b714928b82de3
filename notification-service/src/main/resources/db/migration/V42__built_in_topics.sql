-- Jobs and files are their owners' affair, who are told in person; besides them administrators may subscribe.
insert into topic (name, access, created_at) values
    ('job.events', 'private', timestamptz '2026-01-01 00:00:00Z'),
    ('file.events', 'private', timestamptz '2026-01-01 00:00:00Z'),
    ('telemetry.alerts', 'public', timestamptz '2026-01-01 00:00:00Z')
on conflict (name) do nothing;
