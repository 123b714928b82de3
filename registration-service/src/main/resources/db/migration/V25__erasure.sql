-- An erasure goes on over all services; its id is random, because whoever knows it may read how far it is.
create table erasure (
    id           uuid primary key,
    user_id      uuid,                 -- null once it is complete: then nothing tells whose it was
    requested_at timestamptz not null,
    sent_at      timestamptz not null, -- when the services were last asked
    completed_at timestamptz
);
create index erasure_open on erasure (sent_at) where completed_at is null;

create table erasure_confirmation (
    erasure_id   uuid        not null references erasure on delete cascade,
    service      text        not null,
    confirmed_at timestamptz not null,
    primary key (erasure_id, service)
);
