create table comment (
    id         uuid        primary key,
    task_id    uuid        not null references task on delete cascade,
    author_id  text        not null,
    body       text        not null,
    mentions   text[]      not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index comment_task on comment (task_id, created_at, id);
