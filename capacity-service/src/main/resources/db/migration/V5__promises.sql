create table activity (
    program  text collate "C" not null,
    partner  text collate "C" not null,
    activity text collate "C" not null,
    kind     text collate "C", -- null when retracted
    account  text,
    hours    numeric,
    member   text collate "C",
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    primary key (program, partner, activity)
);
-- The last activities of a partner, too.
create index activity_by_time on activity (program, partner, nanos) where kind is not null;

-- Every tier a partner was given, for whatever reason.
create table tier_change (
    program  text collate "C" not null,
    partner  text collate "C" not null,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    tier     text, -- null when it left
    primary key (program, partner, nanos, event_id, source)
);

-- From when until when; until_nanos is null where the partner still is.
create view tier_span as
select program,
       partner,
       tier,
       nanos as from_nanos,
       lead(nanos) over (partition by program, partner order by nanos, event_id, source) as until_nanos
from tier_change;

alter table framework
    add column published_nanos bigint not null;

create index allocation_change_by_partner on allocation_change (program, partner);

create index time_logged_by_partner on time_logged (program, partner, on_day);

-- Periods missed that were told; a period can be told again when its item opened again.
create table commitment_miss (
    program    text collate "C" not null,
    partner    text collate "C" not null,
    item       text collate "C" not null,
    from_day   date             not null,
    tier       text             not null,
    commitment text             not null,
    kind       text             not null,
    to_day     date             not null,
    in_a_row   int              not null,
    severity   text             not null,
    owner      text collate "C",
    nanos      bigint           not null,
    event_id   text collate "C" not null,
    source     text collate "C" not null,
    primary key (program, partner, item, from_day)
);

create table commitment_end (
    program  text collate "C" not null,
    partner  text collate "C" not null,
    item     text collate "C" not null,
    how      text             not null,
    activity text,
    on_nanos bigint,
    nanos    bigint           not null,
    event_id text collate "C" not null,
    source   text collate "C" not null,
    primary key (program, partner, item)
);

-- By the last period told; how is null while the item is open. An end before the last word on a miss ended an earlier life of it.
create view commitment_item as
select m.program,
       m.partner,
       m.item,
       m.tier,
       m.commitment,
       m.kind,
       m.from_day,
       m.to_day,
       m.in_a_row,
       m.severity,
       m.owner,
       m.opened_nanos,
       m.told_nanos,
       e.how,
       e.activity,
       e.on_nanos,
       e.nanos as closed_nanos
from (select distinct on (program, partner, item) *,
             min(nanos) over (partition by program, partner, item) as opened_nanos,
             max(nanos) over (partition by program, partner, item) as told_nanos
      from commitment_miss
      order by program, partner, item, from_day desc) m
left join commitment_end e
    on e.program = m.program and e.partner = m.partner and e.item = m.item and e.nanos >= m.told_nanos;

create table calendar_link (
    program   text collate "C" not null,
    member    text collate "C" not null,
    digest    text collate "C", -- SHA-256 of the secret, hex; null when revoked
    shared_by text,
    nanos     bigint           not null,
    event_id  text collate "C" not null,
    source    text collate "C" not null,
    primary key (program, member)
);
create index calendar_link_by_digest on calendar_link (digest);
