-- Events that name somebody may still be on their way when that person is erased: nothing is kept for who is in here.
create table erased_person (
    id_hash   text        primary key, -- SHA-256 in hex: of no use but to recognise the id when it comes again
    erased_at timestamptz not null
);

create function id_hash(person text) returns text language sql immutable
    return encode(sha256(convert_to(person, 'UTF8')), 'hex');
