create table dead_letter (
    id             uuid        primary key,
    topic          text        not null,
    partition      integer     not null,
    record_offset  bigint      not null,
    recorded_at    timestamptz not null,
    consumer_group text        not null,
    event_id       text        not null,
    event_type     text,
    event_key      text,
    value          bytea,
    headers        jsonb       not null,
    exception      text        not null,
    message        text        not null,
    stack          text        not null,
    failed_at      timestamptz not null,
    redrives       integer     not null,
    state          text        not null default 'pending' check (state in ('pending', 'redriven', 'parked')),
    redriven_at    timestamptz,
    -- A record may reach its dead-letter topic twice. The time is part of it, because offsets begin anew with a new topic.
    unique (topic, partition, record_offset, recorded_at, consumer_group)
);

create index dead_letter_pending on dead_letter (failed_at, id) where state = 'pending';
create index dead_letter_failed_at on dead_letter (failed_at, id);

comment on column dead_letter.headers is 'pairs of name and base64 value, in their order; those of the failure left out';
comment on column dead_letter.redrives is 'how often the record had been sent again before it failed this time';
