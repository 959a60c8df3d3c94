-- Which member is to hold all hours of a partner. A removed one stays, so that an older event cannot bring it back.
create table pin (
    program   text collate "C" not null,
    partner   text collate "C" not null,
    member    text collate "C",
    until_day date,                      -- the last it holds, in the program's time zone
    reason    text,
    set_by    text,
    removed   boolean          not null,
    nanos     bigint           not null,
    event_id  text collate "C" not null,
    source    text collate "C" not null,
    primary key (program, partner)
);
