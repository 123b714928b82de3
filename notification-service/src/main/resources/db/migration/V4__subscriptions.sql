create table subscription (
    id uuid primary key,
    user_id text not null,
    topic text not null,
    protocol text not null check (protocol in ('inbox', 'email')),
    version bigint not null default 0,
    created_at timestamptz not null,
    unique (topic, protocol, user_id)
);

create index subscription_of_user on subscription (user_id, created_at, id);
