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
    partition int  not null,
    partners  int  not null,
    digest    text not null,
    offsets   text not null,
    primary key (program, cycle, partition)
);

-- Official scores until their cycle ends.
create table cycle_score (
    program   text             not null,
    cycle     text             not null,
    partition int              not null,
    partner   text             not null,
    name      text             not null,
    segment   text             not null,
    score     double precision not null,
    coverage  double precision not null,
    factors   text             not null,
    primary key (program, cycle, partition, partner)
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
    primary key (program, cycle, partner)
);
create index decision_of_partner on decision (program, partner, as_of desc);

create index decision_of_tier on decision (program, cycle, tier, rank);

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
