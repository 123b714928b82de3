create table topic (
    name text primary key,
    owner_id text, -- null: built in, published to by the service itself
    display_name text,
    access text not null check (access in ('private', 'public')),
    version bigint not null default 0,
    created_at timestamptz not null
);

create index topic_of_owner on topic (owner_id, name);

insert into topic (name, access, created_at) values ('orders.high-value', 'public', timestamptz '2026-01-01 00:00:00Z');
