-- What must be done before what. A row outlives the deletion of its tasks, so that they come back from the trash with it.
create table task_dependency (
    task_id       uuid        not null references task on delete cascade,
    depends_on_id uuid        not null references task on delete cascade check (depends_on_id <> task_id),
    -- That of both tasks, which never leave it: the graph of a project is read with one range of an index.
    project_id    uuid        not null references project,
    created_by    text        not null,
    created_at    timestamptz not null,
    primary key (task_id, depends_on_id)
);

create index task_dependency_depends_on on task_dependency (depends_on_id, task_id);
create index task_dependency_project on task_dependency (project_id) include (task_id, depends_on_id);
