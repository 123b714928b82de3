create table project (
    id          uuid        primary key,
    name        text        not null,
    description text,
    owner_id    text        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    archived_at timestamptz,
    deleted_at  timestamptz
);

create index project_created_at on project (created_at, id) where deleted_at is null;

create table project_member (
    project_id uuid        not null references project,
    user_id    text        not null,
    role       text        not null check (role in ('OWNER', 'EDITOR', 'VIEWER')),
    added_at   timestamptz not null,
    primary key (project_id, user_id)
);

-- Every list starts from what its caller belongs to.
create index project_member_user on project_member (user_id, project_id) include (role);

create table task (
    id           uuid        primary key,
    project_id   uuid        not null references project,
    title        text        not null,
    description  text,
    status       text        not null check (status in ('TODO', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
    priority     smallint    not null check (priority between 0 and 4),
    labels       text[]      not null,
    assignee_id  text,
    starts_at    timestamptz,
    due_at       timestamptz check (due_at >= starts_at),
    completed_at timestamptz check ((completed_at is not null) = (status = 'DONE')),
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    deleted_at   timestamptz,
    -- No stemming: titles come in any language, and a search must find a word as it was typed.
    search       tsvector    not null generated always as
                 (to_tsvector('simple', title || ' ' || coalesce(description, ''))) stored
);

create index task_created_at on task (project_id, created_at, id) where deleted_at is null;
create index task_due_at on task (project_id, due_at, id) where deleted_at is null;
create index task_assignee on task (assignee_id, created_at, id) where deleted_at is null;
create index task_labels on task using gin (labels);
create index task_search on task using gin (search);
