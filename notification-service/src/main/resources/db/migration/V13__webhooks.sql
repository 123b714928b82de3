alter table subscription
    drop constraint subscription_topic_protocol_user_id_key,
    drop constraint subscription_protocol_check,
    add check (protocol in ('inbox', 'email', 'webhook')),
    add column endpoint text not null default '', -- the address of a webhook; empty for what needs none
    add column state text not null default 'active' check (state in ('pending_confirmation', 'active', 'disabled')),
    add column disabled_reason text,
    add column failing_since timestamptz, -- of the first failure that no success has followed
    add unique (topic, protocol, user_id, endpoint);

-- The keys a webhook is signed with: the newest, and those it replaced until they retire.
create table signing_key (
    id uuid primary key,
    subscription_id uuid not null references subscription on delete cascade,
    sealed bytea not null,
    created_at timestamptz not null,
    retires_at timestamptz
);

create index signing_key_of_subscription on signing_key (subscription_id);

alter table delivery
    add column group_key text,
    add column position bigint not null default 0,
    add column next_attempt_at timestamptz, -- while an attempt runs: the end of its lease
    add column round_start int not null default 0, -- attempts made before the schedule last began anew
    add column last_status int;

-- For claims endpoint by endpoint: however much waits for one, the others are a step away.
create index delivery_due on delivery (subscription_id, next_attempt_at)
    where state = 'pending' and protocol = 'webhook';
create index delivery_in_order on delivery (subscription_id, group_key, position)
    where state = 'pending' and group_key is not null;
create index delivery_of_subscription on delivery (subscription_id, created_at);
create index delivery_by_age on delivery (created_at);

create table delivery_attempt (
    delivery_id uuid not null references delivery on delete cascade,
    number int not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    status int, -- of HTTP; null when there was no answer
    error text,
    primary key (delivery_id, number)
);

create index delivery_of_message on delivery (message_ref, state);
create index notification_by_age on notification (created_at);
create index mail_delivery_by_age on mail_delivery (finished_at) where state <> 'pending';
