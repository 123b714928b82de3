create table outbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    event_key   text        not null,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    payload     text        not null,
    traceparent text,
    state       text        not null default 'pending' check (state in ('pending', 'failed')),
    failure     text
);

-- The relay reads from the front; rows that Kafka refused for good must not be read over each time.
create index outbox_pending on outbox (position) where state = 'pending';

-- Every row is deleted within moments of its insert: keep the front of the index short.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

create table inbox (
    consumer text        not null,
    event_id text        not null,
    seen_at  timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_seen_at on inbox (seen_at);
