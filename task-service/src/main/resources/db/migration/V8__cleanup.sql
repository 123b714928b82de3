-- The table of db-scheduler, as its version 16 wants it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- Every run of the cleanup, and what came of it.
create table cleanup (
    id           uuid        primary key,
    started_by   text        not null,
    dry_run      boolean     not null,
    state        text        not null check (state in ('SCHEDULED', 'RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED')),
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    counts       jsonb       not null default '{}',
    error        text,
    version      bigint      not null default 0
);

create index cleanup_requested_at on cleanup (requested_at, id);
create unique index cleanup_runs_alone on cleanup ((true)) where state = 'RUNNING';
