-- Everything here is folded from the log. Events of different topics may be read in any order, so each column is
-- written from one topic only; that is why a rebuild gives equal rows.

create table program (
    program text primary key,
    name    text not null
);

create table framework (
    program      text        not null,
    version      int         not null,
    published_at timestamptz not null,
    document     text        not null,
    primary key (program, version)
);

-- The roster (from partners) and where each partner is placed (from tier-changes).
create table partner (
    program    text    not null,
    partner    text    not null,
    name       text    not null default '',
    segment    text    not null default '',
    region     text,
    registered boolean not null default false,
    stamps     text    not null default '{}',
    tier       text,
    since      timestamptz,
    placed_for text,
    primary key (program, partner)
);
create index partner_unsettled on partner (program, partner) where registered <> (tier is not null);
-- Placed by something else than a cycle: few of them since the last one.
create index partner_placed_since on partner (program, since) where placed_for <> 'rescore';
create index partner_placed_in on partner (program, tier, since, partner) where placed_for <> 'rescore';

create table cycle (
    program           text        not null,
    cycle             text        not null,
    state             text        not null,
    as_of             timestamptz not null,
    framework_version int         not null,
    framework         text        not null,
    partitions        int         not null,
    trigger           text        not null,
    requested_by      text        not null,
    opened_at         timestamptz not null,
    ended_at          timestamptz,
    counts            text,
    moves             text,
    offsets           text,
    digest            text,
    decided           int,
    reason            text,
    detail            text,
    -- From 2 when it was opened again after it had failed.
    attempt           int         not null,
    -- Digest over all receipts.
    receipts          text,
    -- Where its end stands in the topic of cycles, which is also that of exceptions.
    closed_place      bigint,
    primary key (program, cycle)
);
create index cycle_newest on cycle (program, opened_at desc, cycle desc);
create index cycle_open on cycle (program) where state = 'open';

-- What was said of each due date: reminders, and that it was missed.
create table cycle_notice (
    program text        not null,
    due_at  timestamptz not null,
    kind    text        not null,
    said_at timestamptz not null,
    primary key (program, due_at, kind)
);

-- End markers: which partitions have said every score of a cycle.
create table cycle_partition (
    program   text not null,
    cycle     text not null,
    attempt   int  not null,
    partition int  not null,
    partners  int  not null,
    digest    text not null,
    offsets   text not null,
    primary key (program, cycle, attempt, partition)
);

-- Official scores until their cycle ends.
create table cycle_score (
    program   text             not null,
    cycle     text             not null,
    attempt   int              not null,
    partition int              not null,
    partner   text             not null,
    name      text             not null,
    segment   text             not null,
    score     double precision not null,
    coverage  double precision not null,
    factors   text             not null,
    primary key (program, cycle, attempt, partition, partner)
);

create table decision (
    program          text             not null,
    partner          text             not null,
    cycle            text             not null,
    as_of            timestamptz      not null,
    name             text             not null,
    segment          text             not null,
    rank             int              not null,
    score            double precision not null,
    coverage         double precision not null,
    factors          text             not null,
    target           text             not null,
    tier             text             not null,
    before           text,
    cycles_below     int              not null,
    pending_demotion boolean          not null,
    margin_to_line   double precision,
    -- The rest of its receipt; absent in decisions from before there were receipts.
    framework_version int,
    offsets          text,
    line             double precision,
    rule             text,
    exception        text,
    earned_tier      text,
    earned_below     int,
    digest           text,
    primary key (program, cycle, partner)
);
create index decision_of_partner on decision (program, partner, as_of desc);
create index decision_of_tier on decision (program, cycle, tier, rank) include (partner);

-- How many decisions of a cycle are here.
create table decision_count (
    program text not null,
    cycle   text not null,
    decided int  not null,
    primary key (program, cycle)
);

create table pending_demotion (
    program      text             not null,
    cycle        text             not null,
    partner      text             not null,
    cycles_left  int              not null,
    points_short double precision not null,
    to_keep      text,
    primary key (program, cycle, partner)
);

create table tier_change (
    program        text        not null,
    id             text        not null,
    partner        text        not null,
    at             timestamptz not null,
    name           text        not null,
    from_tier      text,
    to_tier        text,
    direction      text        not null,
    reason         text        not null,
    cycle          text,
    score          double precision,
    rank           int,
    margin_to_line double precision,
    contributions  text        not null,
    primary key (program, id)
);
create index tier_change_newest on tier_change (program, at desc, id desc);
create index tier_change_of_cycle on tier_change (program, cycle, rank);

-- Partners held in a tier against their score. Places are offsets in the topic of cycles: they say what came before what.
create table exception (
    program      text        not null,
    exception    text        not null,
    partner      text        not null,
    tier         text        not null,
    from_tier    text        not null,
    reason       text        not null,
    owner        text        not null,
    cycles       int         not null,
    granted_by   text        not null,
    granted_at   timestamptz not null,
    place        bigint      not null,
    ended_how    text,
    ended_at     timestamptz,
    ended_place  bigint,
    ended_cycle  text,
    ended_reason text,
    ended_by     text,
    primary key (program, exception)
);
create index exception_in_force on exception (program, partner) where ended_how is null;
create index exception_of_partner on exception (program, partner, place desc);

create table appeal (
    program     text        not null,
    appeal      text        not null,
    partner     text        not null,
    cycle       text        not null,
    tier        text        not null,
    note        text        not null,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    place       bigint      not null,
    outcome     text,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    exception   text,
    primary key (program, appeal)
);
create index appeal_open on appeal (program, partner) where outcome is null;
create index appeal_of_partner on appeal (program, partner, place desc);

-- What health is measured on besides decisions: how big partners are, and the time they got.
create table partner_size (
    program   text not null,
    partner   text not null,
    attribute text not null,
    number    double precision,
    stamp     text not null,
    primary key (program, partner, attribute)
);

create table time_spent (
    program text    not null,
    source  text    not null,
    id      text    not null,
    partner text    not null,
    on_day  date    not null,
    hours   numeric not null,
    primary key (program, source, id)
);
create index time_spent_when on time_spent (program, on_day);
