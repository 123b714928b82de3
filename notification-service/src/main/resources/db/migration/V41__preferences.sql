-- What a person wants to be told of; no row: nothing was said. One row each, so that those of an audience are one look-up.
create table preference (
    user_id text primary key,
    version bigint not null,
    time_zone text not null,
    quiet_from time, -- both or none; on the clocks of the zone
    quiet_to time,
    digest text not null check (digest in ('off', 'hourly', 'daily')),
    digest_hour int not null check (digest_hour between 0 and 23),
    channels jsonb not null, -- {topic: {channel: wanted}}, as far as it was said
    changed_at timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null))
);

-- Mails that are collected until the next digest.
create table digest_item (
    id uuid primary key, -- of the letter, and of its delivery where it has one
    user_id text not null,
    topic text not null,
    subject text not null,
    summary text not null,
    created_at timestamptz not null
);

create index digest_item_of_user on digest_item (user_id, created_at);

-- When a person's next digest is due. Whoever holds the row collects or sends for them, and nobody else.
create table digest_turn (
    user_id text primary key,
    due_at timestamptz not null
);

create index digest_turn_due on digest_turn (due_at);

alter table mail_delivery add column unsubscribe_link text; -- RFC 8058; null for what cannot be unsubscribed from
