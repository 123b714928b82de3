-- A mail address changes once a reader of the old one and a reader of the new one have both agreed.
create table email_change (
    id            uuid primary key,
    account_id    uuid        not null references account on delete cascade,
    session_id    uuid references session on delete set null, -- in which it was asked for: the one that goes on
    new_email     text        not null,                       -- another account may have it, of which nothing is told
    state         text        not null check (state in ('PENDING', 'COMPLETE', 'REFUSED', 'CANCELLED')),
    code_attempts integer     not null default 0,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    closed_at     timestamptz
);
create unique index email_change_one_open on email_change (account_id) where state = 'PENDING';
create index email_change_account on email_change (account_id, created_at);
create index email_change_new_email on email_change (new_email, created_at);
create index email_change_session on email_change (session_id) where session_id is not null;
create index email_change_expires on email_change (expires_at);

create table email_change_proof (
    change_id    uuid  not null references email_change on delete cascade,
    side         text  not null check (side in ('OLD', 'NEW')),
    link_hash    bytea not null unique, -- SHA-256 of a random 256-bit token
    code_hash    bytea not null,        -- keyed: eight digits alone are no secret
    confirmed_at timestamptz,
    primary key (change_id, side)
);

alter table session
    drop constraint session_end_reason_check,
    add constraint session_end_reason_check check (end_reason in (
        'SIGNED_OUT', 'REFRESH_TOKEN_REUSED', 'CODE_REPLAYED', 'REVOKED', 'ENDED_BY_OWNER', 'ENDED_BY_ADMIN',
        'ACCOUNT_DISABLED', 'PASSWORD_CHANGED', 'EMAIL_CHANGED', 'EMAIL_CHANGE_REFUSED'));
