-- What was published, once for each message id of a topic: the unique key is what makes a repeat a no-op, for as long as the
-- row is kept (groundwork.retention.messages).
create table message (
    id uuid primary key,
    position bigint generated always as identity, -- in one group of one topic: the order of publishing
    topic text not null, -- may outlive its topic
    message_id text not null, -- the publisher's
    group_key text,
    type text not null,
    subject text,
    data jsonb not null, -- what webhooks get and what programs read in an inbox
    published_at timestamptz not null,
    unique (topic, message_id)
);

create index message_by_age on message (published_at);

-- One message on its way to one subscription; it outlives both topic and subscription, as a log.
create table delivery (
    id uuid primary key,
    message_ref uuid not null references message on delete cascade,
    subscription_id uuid not null,
    user_id text not null,
    topic text not null,
    protocol text not null,
    state text not null check (state in ('pending', 'delivered', 'dead')),
    attempts int not null default 0,
    created_at timestamptz not null,
    finished_at timestamptz,
    last_error text,
    unique (message_ref, subscription_id)
);

create index delivery_of_user on delivery (user_id, created_at, id);
