-- One row for each request that deleted something, until that is restored or purged. What it took along names it, so that
-- exactly this comes back: not what had been deleted before on its own.
create table deletion (
    id         uuid        primary key,
    root_type  text        not null check (root_type in ('PROJECT', 'TASK')),
    root_id    uuid        not null unique,
    project_id uuid        not null references project on delete cascade,
    deleted_by text        not null,
    deleted_at timestamptz not null,
    tasks      integer     not null,
    -- Its purge has begun, which may take several transactions: nothing of it can be restored any more.
    purging    boolean     not null default false
);

comment on column deletion.tasks is 'how many tasks it took, the root among them when it is a task';

create index deletion_project on deletion (project_id, deleted_at, id);
create index deletion_due on deletion (deleted_at) where not purging;
create index deletion_purging on deletion (id) where purging;

alter table task add deletion_id uuid references deletion;

-- What was deleted before there was a trash: a project with the tasks that went in the same moment, then each task by itself.
insert into deletion (id, root_type, root_id, project_id, deleted_by, deleted_at, tasks)
select gen_random_uuid(), 'PROJECT', p.id, p.id, p.owner_id, p.deleted_at,
       (select count(*) from task t where t.project_id = p.id and t.deleted_at = p.deleted_at)
from project p where p.deleted_at is not null;

update task t set deletion_id = d.id
from deletion d where d.project_id = t.project_id and d.deleted_at = t.deleted_at;

insert into deletion (id, root_type, root_id, project_id, deleted_by, deleted_at, tasks)
select gen_random_uuid(), 'TASK', t.id, t.project_id,
       coalesce((select h.actor_id from task_history h
                 where h.task_id = t.id and h.change = 'deleted' order by h.version desc limit 1), p.owner_id),
       t.deleted_at, 1
from task t join project p on p.id = t.project_id
where t.deleted_at is not null and t.deletion_id is null;

update task t set deletion_id = d.id
from deletion d where d.root_id = t.id and t.deletion_id is null;

-- Parts were not deleted with their wholes then. From now on no live task is a part of a deleted one.
update task part set parent_id = null
from task whole
where whole.id = part.parent_id and whole.deleted_at is not null and part.deleted_at is null;

create index task_deletion on task (deletion_id) where deletion_id is not null;
alter table task add constraint task_deleted_by_a_deletion check ((deletion_id is null) = (deleted_at is null));

-- A purge removes tasks in any order, a batch at a time; it must not take along what is not its own.
alter table task drop constraint task_parent_id_fkey;
alter table task add constraint task_parent_id_fkey foreign key (parent_id) references task on delete set null;
