alter table task add parent_id uuid references task check (parent_id <> id);
alter table task add recurrence text;

create index task_parent on task (parent_id, created_at, id);

-- Every version of a task, from the first: who made it, and what it changed from what to what.
create table task_history (
    task_id     uuid        not null references task on delete cascade,
    version     bigint      not null,
    change      text        not null,
    actor_id    text        not null,
    fields      jsonb       not null,
    occurred_at timestamptz not null,
    primary key (task_id, version)
);

-- What happened, as the transactions that did it write it down: in no order that a reader could rely on.
create table pending_change (
    id            bigint      generated always as identity primary key,
    project_id    uuid        not null,
    resource_type text        not null,
    resource_id   text        not null,
    change        text        not null,
    version       bigint,
    actor_id      text        not null,
    recipient_id  text,
    occurred_at   timestamptz not null
);

-- The same in the order of the commits, by position. Moved here by one at a time, so no position appears below one that was seen.
create table change (
    position      bigint      generated always as identity primary key,
    project_id    uuid        not null,
    resource_type text        not null,
    resource_id   text        not null,
    change        text        not null,
    version       bigint,
    actor_id      text        not null,
    recipient_id  text,
    occurred_at   timestamptz not null
);

create index change_project on change (project_id, position) where recipient_id is null;
create index change_recipient on change (recipient_id, position) where recipient_id is not null;

-- The last position that was forgotten: a cursor before it has missed something.
create table change_horizon (
    position bigint not null
);

insert into change_horizon values (0);
