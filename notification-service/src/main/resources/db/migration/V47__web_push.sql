alter table subscription
    drop constraint subscription_protocol_check,
    add check (protocol in ('inbox', 'email', 'webhook', 'webpush'));

-- What a browser gave with its subscription, to encrypt for it (RFC 8291).
create table push_target (
    subscription_id uuid primary key references subscription on delete cascade,
    public_key bytea not null, -- P-256, uncompressed
    auth_secret bytea not null
);

-- The key pair by which push services know us (RFC 8292), sealed; browsers tie their subscriptions to it, so that it never changes.
create table vapid_key (
    id int primary key check (id = 1),
    public_key bytea not null,
    sealed bytea not null,
    created_at timestamptz not null
);
