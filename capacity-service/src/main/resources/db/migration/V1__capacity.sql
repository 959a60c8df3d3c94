-- Folded from the log and rebuilt from it at any time. A row with nanos, event_id and source keeps the latest event:
-- the greater (time, id, source) wins. nanos counts from 1970, UTC.

create table program (
    program  text collate "C" not null primary key,
    name     text             not null,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null
);

create table partner_cell (
    program  text collate "C" not null,
    partner  text collate "C" not null,
    cell     text collate "C" not null,
    value    text             not null,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    primary key (program, partner, cell)
);

create view partner as
select program,
       partner,
       coalesce(max(value) filter (where cell = 'status') = 'active', false) as active,
       max(value) filter (where cell = 'name')                               as name,
       max(value) filter (where cell = 'segment')                            as segment,
       max(value) filter (where cell = 'region')                             as region
from partner_cell
group by program, partner;

create table deal (
    program  text collate "C" not null,
    partner  text collate "C" not null,
    deal     text collate "C" not null,
    status   text             not null,
    amount   numeric          not null,
    currency text             not null,
    share    numeric          not null,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    primary key (program, partner, deal)
);
create index deal_open on deal (program, partner, deal) where status = 'open';

create table member (
    program           text collate "C" not null,
    member            text collate "C" not null,
    name              text             not null,
    hours_per_week    numeric          not null,
    non_partner_share numeric          not null,
    segments          text             not null, -- JSON list
    regions           text             not null, -- JSON list
    absences          text             not null, -- JSON list of {from, to}
    removed           boolean          not null,
    nanos             bigint           not null,
    event_id          text collate "C" not null,
    source            text collate "C" not null,
    primary key (program, member)
);

create table time_logged (
    program  text collate "C" not null,
    source   text collate "C" not null,
    event_id text collate "C" not null,
    partner  text collate "C" not null,
    member   text collate "C" not null,
    hours    numeric          not null,
    on_day   date             not null,
    kind     text,
    primary key (program, source, event_id)
);
create index time_logged_by_day on time_logged (program, on_day);

create table framework (
    program  text collate "C" not null,
    version  int              not null,
    document text             not null, -- JSON
    primary key (program, version)
);

create table cycle (
    program           text collate "C" not null,
    cycle             text collate "C" not null,
    closed_nanos      bigint           not null,
    framework_version int              not null,
    decisions         int              not null, -- how many rows of tier_decision belong to it
    position          bigint           not null, -- in the log; cycles close in this order
    primary key (program, cycle)
);

-- What the last closed cycle decided, and any later one whose closing has not been read yet.
create table tier_decision (
    program text collate "C" not null,
    cycle   text collate "C" not null,
    partner text collate "C" not null,
    tier    text             not null,
    rank    int              not null,
    primary key (program, cycle, partner)
);

-- Tiers given or taken outside of cycles; counts unless a cycle closed since.
create table tier_entry (
    program  text collate "C" not null,
    partner  text collate "C" not null,
    tier     text,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    primary key (program, partner)
);

create table plan (
    program           text collate "C" not null,
    plan              text collate "C" not null,
    position          bigint           not null, -- in the log; plans come into force in this order
    as_of             timestamptz      not null,
    cause             text             not null,
    cycle             text             not null,
    framework_version int              not null,
    inputs            text             not null, -- JSON, digest by kind
    partners_moved    int              not null,
    offered           text             not null, -- JSON, hours by member
    used              text             not null, -- JSON, hours by member
    owners_changed    int              not null,
    hours_moved       double precision not null,
    in_force          boolean          not null, -- all of its moves are there and carried out
    primary key (program, plan)
);
create index plan_by_position on plan (program, position);
create index plan_waiting on plan (program, position) where not in_force;

create table allocation_change (
    program   text collate "C" not null,
    plan      text collate "C" not null,
    partner   text collate "C" not null,
    tier      text             not null,
    before    text             not null, -- JSON, hours by member
    after     text             not null, -- JSON, hours by member
    live_deal text,                      -- JSON
    unfunded  double precision not null,
    cause     text             not null,
    primary key (program, plan, partner)
);

-- The plan in force.
create table partner_plan (
    program     text collate "C" not null,
    partner     text collate "C" not null,
    tier        text             not null,
    hours_short double precision not null,
    live_deal   text,                      -- JSON
    primary key (program, partner)
);

create table partner_hours (
    program text collate "C" not null,
    partner text collate "C" not null,
    member  text collate "C" not null,
    hours   double precision not null,
    primary key (program, partner, member)
);
