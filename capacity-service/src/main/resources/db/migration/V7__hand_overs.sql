-- What a new owner is told of a deal.
alter table deal
    add column account text,
    add column stage text;

-- Where lines are, and would have to be.
alter table tier_decision
    add column score double precision not null;

-- What a new owner took over, from whom and by whom; null where no owner changed.
alter table allocation_change
    add column hand_over text, -- JSON
    add column handed_from text collate "C",
    add column handed_to text collate "C";
create index hand_over_by_plan on allocation_change (program, plan, partner) where hand_over is not null;

-- Hours per week that a plan's moves gave a member more and less of; live-deal hours included.
create table plan_member (
    program text collate "C" not null,
    plan    text collate "C" not null,
    member  text collate "C" not null,
    gained  double precision not null,
    given   double precision not null,
    primary key (program, plan, member)
);
