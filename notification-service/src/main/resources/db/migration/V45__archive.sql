alter table notification
    add column archived_at timestamptz, -- who archives has read: what is unread is never archived
    add column version bigint not null default 0;

-- Inbox and archive each page by an index of their own, however much there is of the other.
create index notification_active on notification (user_id, sequence) where archived_at is null;
create index notification_archived on notification (user_id, sequence) where archived_at is not null;
