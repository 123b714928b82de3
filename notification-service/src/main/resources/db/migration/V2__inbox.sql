-- One row for each person who was ever notified. It is the counter behind notification.sequence: whoever adds an item
-- holds the row's lock until commit, so items of one person become visible in the order of their numbers.
create table mailbox (
    user_id text primary key,
    last_sequence bigint not null
);

create table notification (
    id uuid primary key,
    user_id text not null references mailbox,
    sequence bigint not null,
    topic text not null,
    type text not null,
    subject text not null,
    body text not null,
    data jsonb not null,
    created_at timestamptz not null,
    read_at timestamptz,
    unique (user_id, sequence)
);

create index notification_unread on notification (user_id, sequence) where read_at is null;
