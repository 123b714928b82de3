alter table oauth_client
    alter column secret_hash drop not null, -- null: a public client, which proves itself by PKCE alone
    add column previous_secret_hash       text,
    add column previous_secret_expires_at timestamptz,
    add column grant_types               text[]  not null default '{client_credentials}',
    add column redirect_uris             text[]  not null default '{}',
    add column post_logout_redirect_uris text[]  not null default '{}',
    add column consent_required          boolean not null default true,
    add column version                   bigint  not null default 0;
create index oauth_client_created on oauth_client (created_at desc, id desc);
