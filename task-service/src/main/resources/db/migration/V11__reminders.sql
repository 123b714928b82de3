-- Whose assignee has been told that it is due soon. Another due date is another reminder.
create table reminder (
    task_id uuid        not null references task on delete cascade,
    due_at  timestamptz not null,
    primary key (task_id, due_at)
);

create index reminder_due_at on reminder (due_at);

-- Open tasks of somebody, by when they are due.
create index task_due_soon on task (due_at)
    where deleted_at is null and status in ('TODO', 'IN_PROGRESS') and assignee_id is not null;
