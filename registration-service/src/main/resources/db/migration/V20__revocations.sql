-- Access tokens that are refused before they expire, by subject. The row is locked while its next value for the topic
-- security.revocations is made, so that each value of a key knows all that came before it.
create table revocation (
    subject    text primary key,     -- a user id or a client id
    not_before timestamptz,          -- whole seconds: tokens issued in this one or an earlier one
    expires_at timestamptz not null  -- when the last token it refuses has expired by itself
);
create index revocation_expires on revocation (expires_at);

create table revoked_session (
    subject    text        not null references revocation on delete cascade,
    sid        text        not null,
    expires_at timestamptz not null,
    primary key (subject, sid)
);
create index revoked_session_expires on revoked_session (expires_at);

-- The next token is issued in a later second than this one: iat has whole seconds only.
alter table account
    add column tokens_not_before timestamptz;

alter table session
    drop constraint session_end_reason_check,
    add constraint session_end_reason_check check (end_reason in (
        'SIGNED_OUT', 'REFRESH_TOKEN_REUSED', 'CODE_REPLAYED', 'REVOKED',
        'ENDED_BY_OWNER', 'ENDED_BY_ADMIN', 'ACCOUNT_DISABLED', 'PASSWORD_CHANGED'));
