-- Whose records are to be kept without them, should any come after the erasure: from a producer, or from Kafka once more.
create table erased_person (
    id_hash   text        primary key, -- SHA-256 in hex: of no use but to recognise the id when it comes again
    erased_at timestamptz not null
);
