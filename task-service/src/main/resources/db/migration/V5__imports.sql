create table import (
    id             uuid        primary key,
    project_id     uuid        not null references project on delete cascade,
    importer_id    text        not null,
    -- Whether the importer was an administrator when the file came: then no membership is needed to go on.
    importer_admin boolean     not null,
    format         text        not null check (format in ('CSV', 'NDJSON')),
    -- The header of a CSV file.
    columns        text[]      not null,
    state          text        not null check (state in ('RECEIVING', 'ACCEPTED', 'RUNNING', 'COMPLETED', 'FAILED')),
    sha256         bytea,
    size           bigint      not null,
    total          bigint      not null,
    imported       bigint      not null,
    rejected       bigint      not null,
    incomplete     bigint      not null,
    -- What the next step does: this chunk, and when there is none left, the references of the rows after this line.
    next_chunk     integer     not null,
    linked_line    bigint      not null,
    next_at        timestamptz not null,
    attempts       integer     not null,
    failure        text,
    version        bigint      not null,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    -- The same file is imported into a project once, however often it is sent.
    unique (project_id, format, sha256)
);

-- Whoever has waited longest goes on next.
create index import_waiting on import (next_at, id) where state in ('ACCEPTED', 'RUNNING');
create index import_project on import (project_id, created_at, id);
create index import_importer on import (importer_id, created_at, id);
create index import_ended on import (finished_at) where finished_at is not null;

-- The file as it came, cut between rows. A row that is too long has a chunk of its own, with its beginning.
create table import_chunk (
    import_id  uuid    not null references import on delete cascade,
    number     integer not null,
    first_line bigint  not null,
    oversized  boolean not null,
    content    bytea   not null,
    primary key (import_id, number)
);

-- Compressing again what is deleted within the minute costs more than it saves.
alter table import_chunk alter column content set storage external;

-- Rows that others may refer to, and references that wait until all rows are there.
create table import_row (
    import_id  uuid   not null references import on delete cascade,
    line       bigint not null,
    task_id    uuid   not null,
    ref        text,
    parent_ref text,
    depends_on text[] not null,
    raw        text,
    primary key (import_id, line)
);

create unique index import_row_ref on import_row (import_id, ref) where ref is not null;
create index import_row_waiting on import_row (import_id, line) where raw is not null;

create table import_error (
    id        bigint  generated always as identity primary key,
    import_id uuid    not null references import on delete cascade,
    line      bigint  not null,
    raw       text    not null,
    -- Whether the row is a task nevertheless, without what the error is about.
    imported  boolean not null,
    errors    jsonb   not null
);

create index import_error_line on import_error (import_id, line, id);
