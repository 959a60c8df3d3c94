alter table program add column time_zone text not null default 'UTC'; -- IANA name

drop table member;

-- What a person is to the team from a day on. Of one day, the latest word stays.
create table member_version (
    program           text collate "C" not null,
    member            text collate "C" not null,
    day               date             not null, -- the first it holds; of one said to hold at once, of its saying, in UTC
    at_once           boolean          not null,
    kind              text             not null, -- changed, removed or withdrawn
    name              text,
    hours_per_week    numeric,
    non_partner_share numeric,
    segments          text,                      -- JSON list
    regions           text,                      -- JSON list
    absences          text,                      -- JSON list of {from, to}
    tiers             text,                      -- JSON list of tier names; empty for all
    nanos             bigint           not null,
    event_id          text collate "C" not null,
    source            text collate "C" not null,
    primary key (program, member, day, at_once)
);

-- Everybody who is, was or is to be on the team, by the name last given.
create table member (
    program  text collate "C" not null,
    member   text collate "C" not null,
    name     text             not null,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    primary key (program, member)
);
