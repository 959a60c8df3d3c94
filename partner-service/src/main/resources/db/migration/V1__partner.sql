-- Tables folded from the log; they can be emptied and rebuilt at any time.
create table program (
    id        text collate "C" primary key,
    name      text   not null,
    time_zone text   not null,
    stamp     text   not null, -- the event that won: JSON [time, id, source]
    revision  bigint not null
);

create table framework_version (
    program      text collate "C" not null,
    version      int         not null,
    published_by text        not null,
    published_at timestamptz not null,
    document     text        not null, -- JSON, in the order it was written
    primary key (program, version)
);

create table partner (
    program          text collate "C" not null,
    id               text collate "C" not null,
    known            boolean not null, -- whether it was ever registered; until then it is on no roster
    status           text    not null,
    name             text    not null,
    segment          text    not null,
    region           text,
    attributes       text    not null, -- JSON
    external_ids     text    not null, -- JSON
    registered_since timestamptz,
    cells            text    not null, -- each field with the event that won it: JSON {field: [time, id, source, value]}
    revision         bigint  not null,
    primary key (program, id)
);
create index partner_by_segment on partner (program, segment, id);

-- Every event of partners, engagements and team-time that can be read: digest of program, source and id; digest of what it says.
create table seen_event (
    key  uuid primary key,
    body uuid not null
);

create table dead_letter (
    id        text collate "C" primary key, -- topic-partition-offset of the record it is about
    program   text collate "C" not null,    -- empty where the record names none
    state     text        not null,         -- found: to be written to dead-letters; then waiting, refused or retried
    reason    text        not null,
    topic     text        not null,
    partition int         not null,
    "offset"  bigint      not null,
    at        timestamptz not null,
    key       bytea,
    value     bytea,
    partner   text                          -- whom it waits for
);
create index dead_letter_newest on dead_letter (program, at desc, id desc);
create index dead_letter_waiting on dead_letter (program, partner) where state = 'waiting';
create index dead_letter_found on dead_letter (id) where state = 'found';

-- Letters that were sent again, as the records say that did it.
create table letter_retry (
    letter text collate "C" primary key,
    at     timestamptz not null
);
