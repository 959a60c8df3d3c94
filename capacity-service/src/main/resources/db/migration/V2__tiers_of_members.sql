-- What earlier versions of the service did not read from the log is needed now: everything is folded again.
truncate source_offset, program, partner_cell, deal, member, time_logged, framework, cycle, tier_decision, tier_entry,
    plan, allocation_change, partner_plan, partner_hours;

alter table member add column tiers text not null; -- JSON list of tier names; empty for all
