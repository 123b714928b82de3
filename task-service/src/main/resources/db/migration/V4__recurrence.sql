-- Which task was made because another was completed. One at most, whoever completes it, how often and where.
create table task_succession (
    task_id      uuid primary key references task on delete cascade,
    -- Kept when the successor is purged: its predecessor must not get another.
    successor_id uuid unique references task on delete set null deferrable initially deferred
);
