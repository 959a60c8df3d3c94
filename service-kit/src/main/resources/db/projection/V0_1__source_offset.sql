-- How far each projection has read the log; written in the transaction that writes the rows.
create table source_offset (
    projection  text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    log_id      text   not null,
    primary key (projection, topic, partition)
);
